import VietnameseText

/// Reads the marker that begins a line.
struct MarkerReader {
  let tokens: TokenizedText
  private(set) var index: Int
  private(set) var limit: Int

  init(tokens: TokenizedText) {
    self.tokens = tokens
    index = 0
    limit = 0
  }

  /// The marker that `range` begins with; `nil` where there is none.
  mutating func marker(at range: TokenRange) -> ListMarker? {
    guard !range.isEmpty else { return nil }
    index = range.lowerBound
    limit = range.upperBound
    return marker()
  }

  private func marker() -> ListMarker? {
    switch tokens.kind(at: index) {
    case .number: number()
    case .word: word()
    case .punctuation, .symbol: mark()
    case .separator: nil
    }
  }

  // MARK: Marks

  private func mark() -> ListMarker? {
    let style: ListMarker.Style
    switch tokens.mark(at: index) {
    case 0x28: return bracketed()
    case 0x23: return hashes()
    case 0x2D, 0x7E: style = .dash
    case 0x2B: style = .plus
    case 0x2A: style = .star
    case 0 where isBullet(tokens.bytes(at: index)): style = .bullet
    default: return nil
    }
    // `-5 %` and `--` are no items.
    if index + 1 < limit, tokens.gap(before: index + 1) == .none,
      tokens.kind(at: index + 1) != .word
    {
      return nil
    }
    return ListMarker(
      style: style, value: 0, label: TokenRange(index, index + 1), end: index + 1)
  }

  /// `•`, a square, an arrow, a tick, or one of the private characters of symbol fonts.
  private func isBullet(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.elementsEqual([0xC2, 0xB7]) { return true }
    guard bytes.count == 3, let first = bytes.first else { return false }
    let second = bytes[bytes.startIndex + 1]
    let third = bytes[bytes.startIndex + 2]
    switch first {
    case 0xE2:
      // U+2022 and U+2023; U+25A0…25FF; U+2700…27BF
      return (second == 0x80 && (third == 0xA2 || third == 0xA3))
        || second == 0x96 && third >= 0xA0 || second == 0x97
        || (0x9C...0x9E).contains(second)
    case 0xEE, 0xEF:
      // U+E000…F8FF
      return first == 0xEE || second <= 0xA3
    default: return false
    }
  }

  private func hashes() -> ListMarker? {
    var end = index
    while end < limit, tokens.isCharacter("#", at: end) { end += 1 }
    guard end < limit, end - index <= 6 else { return nil }
    return ListMarker(
      style: .hash, value: end - index, label: TokenRange(index, index + 1), end: end)
  }

  /// `(1)`, `(a)`, `(ii)`
  private func bracketed() -> ListMarker? {
    guard index + 2 < limit, tokens.isCharacter(")", at: index + 2),
      tokens.gap(before: index + 1) == .none, tokens.gap(before: index + 2) == .none
    else { return nil }
    func marker(_ style: ListMarker.Style, _ value: Int) -> ListMarker {
      ListMarker(
        style: style, value: value, label: TokenRange(index + 1, index + 2), end: index + 3)
    }
    if let value = tokens.integer(at: index + 1), value > 0, value < 100 {
      return marker(.numberBrackets, value)
    }
    guard tokens.kind(at: index + 1) == .word else { return nil }
    if let value = letterValue(at: index + 1) { return marker(.letterBrackets, value) }
    guard let value = romanValue(at: index + 1), value < 30 else { return nil }
    return marker(.smallRoman, value)
  }

  // MARK: Numbers

  /// `1.`, `2/`, `3)`, `4-`, `1.2.`, and `5` before a capital.
  private func number() -> ListMarker? {
    guard let found = components() else { return nil }
    let end = found.label.upperBound
    let plain: ListMarker.Style =
      switch found.count {
      case 1: .number
      case 2: .decimal2
      case 3: .decimal3
      default: .decimal4
      }
    func marker(_ style: ListMarker.Style, _ end: Int) -> ListMarker {
      ListMarker(style: style, value: found.value, label: found.label, end: end)
    }
    if end < limit, isGlued(end) {
      let isOpen = isFree(end + 1) || isCapital(end + 1)
      if tokens.isCharacter(".", at: end), isOpen { return marker(plain, end + 1) }
      if tokens.isCharacter(")", at: end) {
        return marker(plain == .number ? .numberParenthesis : plain, end + 1)
      }
      if tokens.isCharacter("/", at: end), isOpen {
        return marker(plain == .number ? .numberStroke : plain, end + 1)
      }
      if tokens.isCharacter("-", at: end), isFree(end + 1), plain == .number {
        return marker(.numberHyphen, end + 1)
      }
      return tokens.isCharacter(":", at: end) && plain != .number ? marker(plain, end) : nil
    }
    guard end < limit, isCapital(end), tokens.gap(before: end) < .line else { return nil }
    if plain != .number { return marker(plain, end) }
    // `1 Công tác …`: a point may be left out, but a house number looks the same.
    return found.value <= 30 ? marker(.numberBare, end) : nil
  }

  /// The numbers of `1`, `1.2` or `1.2.3` from the first token on: how many, the last, their tokens.
  private func components() -> (count: Int, value: Int, label: TokenRange)? {
    var count = 0
    var value = 0
    var end = index
    while end < limit, tokens.kind(at: end) == .number {
      var digits = 0
      var part = 0
      for byte in tokens.bytes(at: end) {
        if byte == 0x2E {
          guard part > 0, digits <= 2 || count == 0 else { return nil }
          count += 1
          digits = 0
          part = 0
        } else if byte >= 0x30, byte <= 0x39, digits < 4 {
          digits += 1
          part = part * 10 + Int(byte - 0x30)
        } else {
          return nil
        }
      }
      guard part > 0, digits <= 2 || count == 0, part < 200 else { return nil }
      count += 1
      value = part
      end += 1
      guard end + 1 < limit, tokens.isCharacter(".", at: end), isGlued(end), isGlued(end + 1),
        tokens.kind(at: end + 1) == .number
      else { break }
      end += 1
    }
    return count > 0 && count <= 4 ? (count, value, TokenRange(index, end)) : nil
  }

  // MARK: Parts

  /// Nothing stands between token `position` and the one before it.
  func isGlued(_ position: Int) -> Bool {
    position < limit && tokens.gap(before: position) == .none
  }

  /// The line ends before token `position`, or a space stands there.
  func isFree(_ position: Int) -> Bool {
    position >= limit || tokens.gap(before: position) != .none
  }

  func isCapital(_ position: Int) -> Bool {
    position < limit && tokens.kind(at: position) == .word
      && tokens.caseClass(at: position).contains(.initialCapital)
  }
}
