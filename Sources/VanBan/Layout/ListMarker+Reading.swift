import VietnameseText

extension ListMarker {
  /// The marker at the start of `range`, which begins a line; `nil` where there is none.
  init?(at range: TokenRange, in tokens: TokenizedText) {
    guard !range.isEmpty else { return nil }
    let reader = MarkerReader(tokens: tokens, index: range.lowerBound, limit: range.upperBound)
    guard let marker = reader.marker() else { return nil }
    self = marker
  }
}

/// Reads one marker.
private struct MarkerReader {
  let tokens: TokenizedText
  let index: Int
  let limit: Int

  func marker() -> ListMarker? {
    switch tokens.kind(at: index) {
    case .number: number()
    case .word: word()
    case .punctuation, .symbol: mark()
    case .separator: nil
    }
  }

  // MARK: Marks

  private func mark() -> ListMarker? {
    let bytes = tokens.bytes(at: index)
    guard let first = bytes.first else { return nil }
    if first == 0x28 { return bracketed() }
    if first == 0x23 { return hashes() }
    let style: ListMarker.Style
    switch tokens.string(at: index) {
    case "-", "~": style = .dash
    case "+": style = .plus
    case "*": style = .star
    case "•", "●", "▪", "◦", "■", "·", "►", "✓": style = .bullet
    case let mark where mark.unicodeScalars.allSatisfy({ (0xE000...0xF8FF).contains($0.value) }):
      // The private characters of symbol fonts.
      style = .bullet
    default: return nil
    }
    // `-5 %` and `--` are no items.
    if index + 1 < limit, tokens.gap(before: index + 1) == .none,
      tokens.kind(at: index + 1) != .word
    {
      return nil
    }
    return ListMarker(style: style, value: 0, label: tokens.string(at: index), end: index + 1)
  }

  private func hashes() -> ListMarker? {
    var end = index
    while end < limit, tokens.isCharacter("#", at: end) { end += 1 }
    guard end < limit, end - index <= 6 else { return nil }
    return ListMarker(style: .hash, value: end - index, label: "#", end: end)
  }

  /// `(1)`, `(a)`, `(i)`
  private func bracketed() -> ListMarker? {
    guard index + 2 < limit, tokens.isCharacter(")", at: index + 2),
      tokens.gap(before: index + 1) == .none, tokens.gap(before: index + 2) == .none
    else { return nil }
    if let value = tokens.integer(at: index + 1), value > 0, value < 100 {
      return ListMarker(
        style: .numberBrackets, value: value, label: String(value), end: index + 3)
    }
    guard tokens.kind(at: index + 1) == .word else { return nil }
    let label = tokens.string(at: index + 1)
    if let value = letterValue(label) {
      return ListMarker(style: .letterBrackets, value: value, label: label, end: index + 3)
    }
    guard let value = romanValue(label.uppercased()), value < 30 else { return nil }
    return ListMarker(style: .smallRoman, value: value, label: label, end: index + 3)
  }

  // MARK: Numbers

  private func number() -> ListMarker? {
    var components: [Int] = []
    var label = ""
    var end = index
    while end < limit, tokens.kind(at: end) == .number {
      let text = tokens.string(at: end)
      if text.utf8.contains(0x2C) { return nil }
      for part in text.split(separator: ".") {
        guard part.utf8.count <= 2 || components.isEmpty, let value = Int(part), value > 0
        else { return nil }
        components.append(value)
      }
      label += text
      end += 1
      guard end + 1 < limit, tokens.isCharacter(".", at: end), isGlued(end), isGlued(end + 1),
        tokens.kind(at: end + 1) == .number
      else { break }
      label += "."
      end += 1
    }
    guard let value = components.last, components.count <= 4, components[0] < 200 else {
      return nil
    }
    let plain: ListMarker.Style =
      switch components.count {
      case 1: .number
      case 2: .decimal2
      case 3: .decimal3
      default: .decimal4
      }
    func marker(_ style: ListMarker.Style, _ end: Int) -> ListMarker {
      ListMarker(style: style, value: value, label: label, end: end)
    }
    if end < limit, isGlued(end) {
      if tokens.isCharacter(".", at: end), isFree(end + 1) || isCapital(end + 1) {
        return marker(plain, end + 1)
      }
      if tokens.isCharacter(")", at: end) {
        return marker(plain == .number ? .numberParenthesis : plain, end + 1)
      }
      if tokens.isCharacter("/", at: end), isFree(end + 1) || isCapital(end + 1) {
        return marker(plain == .number ? .numberStroke : plain, end + 1)
      }
      if tokens.isCharacter("-", at: end), isFree(end + 1), plain == .number {
        return marker(.numberHyphen, end + 1)
      }
      if tokens.isCharacter(":", at: end), plain != .number { return marker(plain, end) }
      return nil
    }
    guard end < limit, isCapital(end), tokens.gap(before: end) < .line else { return nil }
    if plain != .number { return marker(plain, end) }
    // `1 Công tác …`: a point may be left out, but a house number looks the same.
    return value <= 30 && components.count == 1 ? marker(.numberBare, end) : nil
  }

  // MARK: Words

  private func word() -> ListMarker? {
    let word = tokens.string(at: index)
    if word.utf8.count <= 5, let marker = lettered(word) { return marker }
    guard tokens.caseClass(at: index).contains(.initialCapital), index + 1 < limit else {
      return nil
    }
    switch word.lowercased() {
    case "điều": return article()
    case "chương": return numbered(.chapter)
    case "mục": return numbered(.section)
    case "phần": return numbered(.part)
    case "tiểu":
      guard tokens.string(at: index + 1).lowercased() == "mục" else { return nil }
      return numbered(.subsection, offset: 2)
    default: return nil
    }
  }

  /// `a)`, `B.`, `IV-`
  private func lettered(_ word: String) -> ListMarker? {
    let end = index + 1
    guard end < limit else { return nil }
    let isHyphen = tokens.isCharacter("-", at: end)
    guard isGlued(end) || isHyphen else { return nil }
    guard
      tokens.isCharacter(".", at: end) || tokens.isCharacter(")", at: end)
        || tokens.isCharacter("/", at: end) || isHyphen
    else { return nil }
    // `V/v` and `A/H` are no markers.
    let isFree = isFree(end + 1) || (isCapital(end + 1) && !tokens.isCharacter("/", at: end))
    let isCapital = tokens.caseClass(at: index).contains(.allCapitals)
    if isCapital {
      guard isFree else { return nil }
      if let value = romanValue(word), value < 60 {
        // `C.` and `D.` follow `B.`, not `IC.`.
        if word != "C", word != "D", word != "L" {
          return ListMarker(style: .roman, value: value, label: word, end: end + 1)
        }
      }
      guard !isHyphen, let value = letterValue(word.lowercased()) else { return nil }
      return ListMarker(style: .upperLetter, value: value, label: word, end: end + 1)
    }
    guard tokens.caseClass(at: index).contains(.lower), !isHyphen else { return nil }
    if let value = letterValue(word) {
      guard tokens.isCharacter(")", at: end) || isFree else { return nil }
      return ListMarker(style: .letter, value: value, label: word, end: end + 1)
    }
    guard tokens.isCharacter(")", at: end) || isFree, let value = romanValue(word.uppercased()),
      value < 30, word.utf8.count > 1
    else { return nil }
    return ListMarker(style: .smallRoman, value: value, label: word, end: end + 1)
  }

  /// `Điều 3.`, `Điều 3:`, `Điều 3` alone on its line; not `Điều 3 của Luật này`.
  private func article() -> ListMarker? {
    var end = index + 1
    guard tokens.kind(at: end) == .number, let value = tokens.integer(at: end) else { return nil }
    var label = tokens.string(at: end)
    end += 1
    // `Điều 12a.`
    if end < limit, isGlued(end), tokens.kind(at: end) == .word {
      label += tokens.string(at: end)
      end += 1
    }
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
    var value = 0
    var label = tokens.string(at: end)
    if let number = tokens.integer(at: end) {
      value = number
    } else if let roman = romanValue(label) {
      value = roman
    } else if label.lowercased() == "thứ", end + 1 < limit,
      let ordinal = ordinalValue(tokens.string(at: end + 1).lowercased())
    {
      value = ordinal
      label = String(ordinal)
      end += 1
    } else {
      return nil
    }
    end += 1
    guard value > 0, value < 100 else { return nil }
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

  // MARK: Parts

  /// Nothing stands between token `position` and the one before it.
  private func isGlued(_ position: Int) -> Bool {
    position < limit && tokens.gap(before: position) == .none
  }

  /// The line ends before token `position`, or a space stands there.
  private func isFree(_ position: Int) -> Bool {
    position >= limit || tokens.gap(before: position) != .none
  }

  private func isCapital(_ position: Int) -> Bool {
    position < limit && tokens.kind(at: position) == .word
      && tokens.caseClass(at: position).contains(.initialCapital)
  }

  /// The place of a letter in the order of points: a, b, c, d, đ, e, g …
  private func letterValue(_ letter: String) -> Int? {
    guard letter.unicodeScalars.count == 1, let scalar = letter.unicodeScalars.first else {
      return nil
    }
    let order = "abcdđeghiklmnopqrstuvxy"
    guard let place = order.unicodeScalars.firstIndex(of: scalar) else { return nil }
    return order.unicodeScalars.distance(from: order.unicodeScalars.startIndex, to: place) + 1
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

  private func romanValue(_ word: String) -> Int? {
    var total = 0
    var previous = 0
    guard !word.isEmpty else { return nil }
    for byte in word.utf8.reversed() {
      let value: Int
      switch byte {
      case 0x49: value = 1
      case 0x56: value = 5
      case 0x58: value = 10
      case 0x4C: value = 50
      case 0x43: value = 100
      case 0x44: value = 500
      default: return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total
  }
}
