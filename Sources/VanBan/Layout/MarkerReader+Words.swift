import VietnameseText

extension MarkerReader {
  /// `Điều 3.`, `Chương II`, `a)`, `IV-`
  func word() -> ListMarker? {
    guard index + 1 < limit else { return nil }
    let length = tokens.end(at: index) - tokens.start(at: index)
    if length <= 5, tokens.mark(at: index + 1) != 0, let marker = lettered() { return marker }
    guard length >= 4, tokens.caseClass(at: index).contains(.initialCapital) else { return nil }
    let next = tokens.kind(at: index + 1)
    // Before words are compared: a number follows, a Roman one, or `thứ` and `mục`.
    guard next == .number || (next == .word && tokens.characterCount(at: index + 1) <= 5) else {
      return nil
    }
    // By their lengths in bytes, which the case of letters leaves as they are.
    switch length {
    case 5: return tokens.isWord("mục", at: index) ? numbered(.section) : nil
    case 6:
      if tokens.isWord("phần", at: index) { return numbered(.part) }
      guard tokens.isWord("tiểu", at: index), tokens.isWord("mục", at: index + 1) else {
        return nil
      }
      return numbered(.subsection, offset: 2)
    case 7: return tokens.isWord("điều", at: index) ? article() : nil
    case 8: return tokens.isWord("chương", at: index) ? numbered(.chapter) : nil
    default: return nil
    }
  }

  /// `a)`, `B.`, `IV-`
  private func lettered() -> ListMarker? {
    let end = index + 1
    guard end < limit else { return nil }
    let isHyphen = tokens.isCharacter("-", at: end)
    let isParenthesis = tokens.isCharacter(")", at: end)
    let isStroke = tokens.isCharacter("/", at: end)
    guard isGlued(end) || isHyphen,
      tokens.isCharacter(".", at: end) || isParenthesis || isStroke || isHyphen
    else { return nil }
    func marker(_ style: ListMarker.Style, _ value: Int) -> ListMarker {
      ListMarker(
        style: style, value: value, label: TokenRange(index, index + 1), end: end + 1)
    }
    // `V/v` and `A/H` are no markers.
    let isFree = isFree(end + 1) || (isCapital(end + 1) && !isStroke)
    if tokens.caseClass(at: index).contains(.allCapitals) {
      guard isFree else { return nil }
      // `C.` and `D.` follow `B.`, not `XC.`.
      if let value = romanValue(at: index), value < 60, value != 50 {
        return marker(.roman, value)
      }
      guard !isHyphen, let value = letterValue(at: index) else { return nil }
      return marker(.upperLetter, value)
    }
    guard tokens.caseClass(at: index).contains(.lower), !isHyphen, isParenthesis || isFree else {
      return nil
    }
    if let value = letterValue(at: index) { return marker(.letter, value) }
    guard let value = romanValue(at: index), value < 30 else { return nil }
    return marker(.smallRoman, value)
  }

  /// `Điều 3.`, `Điều 3:`, `Điều 3` alone on its line; not `Điều 3 của Luật này`.
  private func article() -> ListMarker? {
    var end = index + 1
    guard let value = tokens.integer(at: end) else { return nil }
    end += 1
    // `Điều 12a.`
    if end < limit, isGlued(end), tokens.kind(at: end) == .word { end += 1 }
    let label = TokenRange(index + 1, end)
    if end == limit {
      return ListMarker(style: .article, value: value, label: label, end: end)
    }
    guard tokens.isCharacter(".", at: end) || tokens.isCharacter(":", at: end) else { return nil }
    return ListMarker(style: .article, value: value, label: label, end: end + 1)
  }

  /// `Chương II`, `Mục 1.`, `Phần thứ nhất`
  private func numbered(_ style: ListMarker.Style, offset: Int = 1) -> ListMarker? {
    var end = index + offset
    guard end < limit else { return nil }
    let start = end
    var value = 0
    if let number = tokens.integer(at: end) {
      value = number
    } else if let roman = romanValue(at: end),
      tokens.caseClass(at: end).contains(.allCapitals)
    {
      value = roman
    } else if tokens.string(at: end).lowercased() == "thứ", end + 1 < limit,
      let ordinal = ordinalValue(tokens.string(at: end + 1).lowercased())
    {
      value = ordinal
      end += 1
    }
    end += 1
    guard value > 0, value < 100 else { return nil }
    let label = TokenRange(start, end)
    if end == limit { return ListMarker(style: style, value: value, label: label, end: end) }
    if tokens.isCharacter(".", at: end) || tokens.isCharacter(":", at: end)
      || tokens.isCharacter("-", at: end)
    {
      return ListMarker(style: style, value: value, label: label, end: end + 1)
    }
    // `Chương I QUY ĐỊNH CHUNG`, but not `Mục 2 Phần này`.
    guard tokens.caseClass(at: end).contains(.allCapitals) else { return nil }
    return ListMarker(style: style, value: value, label: label, end: end)
  }

  // MARK: Values

  /// The place of a one-letter word in the order of points: a, b, c, d, đ, e, g, h, i, k …
  func letterValue(at position: Int) -> Int? {
    let bytes = tokens.bytes(at: position)
    guard let first = bytes.first else { return nil }
    if bytes.count == 2 {
      // đ and Đ
      let isBarred = first == 0xC4 && (0x90...0x91).contains(bytes[bytes.startIndex + 1])
      return isBarred ? 5 : nil
    }
    guard bytes.count == 1 else { return nil }
    let order: StaticString = "abcd.eghiklmnopqrstuvxy"
    return order.withUTF8Buffer { letters in
      letters.firstIndex(of: first | 0x20).map { $0 + 1 }
    }
  }

  /// The value of a Roman number in capitals or small letters.
  func romanValue(at position: Int) -> Int? {
    var total = 0
    var highest = 0
    for byte in tokens.bytes(at: position).reversed() {
      let value: Int
      switch byte | 0x20 {
      case 0x69: value = 1
      case 0x76: value = 5
      case 0x78: value = 10
      case 0x6C: value = 50
      default: return nil
      }
      total += value < highest ? -value : value
      highest = max(highest, value)
    }
    return total > 0 ? total : nil
  }

  private func ordinalValue(_ word: String) -> Int? {
    switch word {
    case "nhất": 1
    case "hai", "nhì": 2
    case "ba": 3
    case "tư": 4
    case "năm": 5
    case "sáu": 6
    case "bảy": 7
    case "tám": 8
    default: nil
    }
  }
}
