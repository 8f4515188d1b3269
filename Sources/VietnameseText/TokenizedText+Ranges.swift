extension TokenizedText {
  /// The bytes of the normalized text from the first token of `range` to its last; the gaps before
  /// the first and after the last are left out. An empty range gives an empty range.
  public func textRange(of range: TokenRange) -> TextRange {
    guard !range.isEmpty else {
      let position = range.lowerBound < count ? start(at: range.lowerBound) : text.bytes.count
      return TextRange(position, position)
    }
    return TextRange(start(at: range.lowerBound), end(at: range.upperBound - 1))
  }

  /// The bytes of the decoded text that `range` stands for.
  ///
  /// - Complexity: O(log *k*), where *k* is the number of edits that normalizing made.
  public func sourceRange(of range: TokenRange) -> SourceRange {
    text.map.sourceRange(for: textRange(of: range))
  }

  /// The tokens that lie wholly inside `range` of the decoded text.
  ///
  /// - Complexity: O(log *n*).
  public func tokenRange(in range: SourceRange) -> TokenRange {
    let textRange = text.map.textRange(for: range)
    let lower = firstToken { self.start(at: $0) >= textRange.lowerBound }
    let upper = firstToken { self.end(at: $0) > textRange.upperBound }
    return TokenRange(lower, upper)
  }

  /// The first token for which `holds`, or `count`. It must fail for a prefix and hold for the rest.
  private func firstToken(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The bytes of token `index`, without a copy.
  public func bytes(at index: Int) -> ArraySlice<UInt8> {
    text.bytes[start(at: index)..<end(at: index)]
  }

  /// The letters of token `index` as they stand in the normalized text.
  public func string(at index: Int) -> String {
    text.bytes.withUnsafeBufferPointer { bytes in
      String(knownUTF8: UnsafeBufferPointer(rebasing: bytes[start(at: index)..<end(at: index)]))
    }
  }

  /// The value of a number token of digits only, or `nil` (another kind, an inner `.` or `,`, or
  /// more than 18 digits).
  public func integer(at index: Int) -> Int? {
    guard kind(at: index) == .number else { return nil }
    let bytes = bytes(at: index)
    guard bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The number of digits of a number token, leading zeros included.
  public func digitCount(at index: Int) -> Int { end(at: index) - start(at: index) }

  /// Whether token `index` is the single ASCII character `character`.
  @inlinable
  public func isCharacter(_ character: Unicode.Scalar, at index: Int) -> Bool {
    UInt32(storage.records[checked(index)].mark) == character.value && character.value != 0
  }
}
