extension NormalizedText {
  /// The text with some of its parts written otherwise; the map still leads to the decoded text.
  ///
  /// - Parameter replacements: in order and without overlap, valid UTF-8 in Normalization Form C.
  /// - Complexity: O(*n*).
  package func replacing(_ replacements: [(range: TextRange, bytes: [UInt8])]) -> NormalizedText {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var step = OffsetMap.identity
    var next = 0
    for (range, replacement) in replacements {
      output += bytes[next..<range.lowerBound]
      step.append(
        OffsetMap.Edit(
          sourceStart: range.lowerBound, sourceEnd: range.upperBound, textStart: output.count,
          textEnd: output.count + replacement.count))
      output += replacement
      next = range.upperBound
    }
    output += bytes[next...]
    return NormalizedText(bytes: output, map: step.composed(after: map))
  }
}
