extension TokenizedText {
  /// The words of `range` in canonical form: NFC, one space for every gap that has one, markup
  /// dropped, tone marks where the modern spelling puts them (`Uỷ` → `Ủy`, `qủa` → `quả`).
  /// Letter case is kept.
  ///
  /// - Complexity: O(bytes of the range).
  public func canonicalString(of range: TokenRange) -> String {
    canonicalString(of: range, hasSpaces: true)
  }

  /// The tokens of `range` with no space between them: the form of document numbers.
  public func canonicalStringWithoutSpaces(of range: TokenRange) -> String {
    canonicalString(of: range, hasSpaces: false)
  }

  private func canonicalString(of range: TokenRange, hasSpaces: Bool) -> String {
    guard !range.isEmpty else { return "" }
    // A moved mark may make a word longer, by less than half.
    let textRange = textRange(of: range)
    let capacity = (textRange.upperBound - textRange.lowerBound) * 3 / 2 + 4
    return text.bytes.withUnsafeBufferPointer { bytes in
      String(knownUTF8Capacity: capacity) { output in
        var count = 0
        for index in range.indices {
          if hasSpaces, index > range.lowerBound, gap(before: index) != .none, count < capacity {
            output[count] = 0x20
            count += 1
          }
          let token = UnsafeBufferPointer(rebasing: bytes[start(at: index)..<end(at: index)])
          let rest = UnsafeMutableBufferPointer(rebasing: output[count...])
          count +=
            kind(at: index) == .word
            ? TonePlacement.writeCanonical(token, to: rest) : rest.update(fromContentsOf: token)
        }
        return count
      }
    }
  }
}
