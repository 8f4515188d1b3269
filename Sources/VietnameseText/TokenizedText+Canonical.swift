extension TokenizedText {
  /// The words of `range` in canonical form: NFC, one space for every gap that has one, markup
  /// dropped, tone marks where the modern spelling puts them (`Uỷ` → `Ủy`, `qủa` → `quả`).
  /// Letter case is kept.
  ///
  /// - Complexity: O(bytes of the range).
  public func canonicalString(of range: TokenRange) -> String {
    var output: [UInt8] = []
    for index in range.indices {
      if index > range.lowerBound, gap(before: index) != .none { output.append(0x20) }
      appendCanonical(at: index, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The tokens of `range` with no space between them: the form of document numbers.
  public func canonicalStringWithoutSpaces(of range: TokenRange) -> String {
    var output: [UInt8] = []
    for index in range.indices { appendCanonical(at: index, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  private func appendCanonical(at index: Int, to output: inout [UInt8]) {
    let bytes = self.bytes(at: index)
    if kind(at: index) == .word {
      TonePlacement.appendCanonical(bytes, to: &output)
    } else {
      output.append(contentsOf: bytes)
    }
  }
}
