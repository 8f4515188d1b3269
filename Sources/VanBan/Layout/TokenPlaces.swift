import VietnameseText

/// Makes the lists that tell for each token of a text what it stands in.
struct TokenPlaces {
  /// How many tokens there are.
  let count: Int

  /// One value for each token.
  ///
  /// - Parameters:
  ///   - otherwise: the value of the tokens that `body` leaves out.
  ///   - body: gets what sets the tokens of a range to a value; what lies outside the text is left
  ///     out.
  @inline(__always)
  func values<Value>(
    otherwise: Value, _ body: ((TokenRange, Value) -> Void) -> Void
  ) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count { buffer.initializeElement(at: index, to: otherwise) }
      body { range, value in
        var index = range.lowerBound
        let end = min(range.upperBound, count)
        while index < end {
          buffer[index] = value
          index &+= 1
        }
      }
      initialized = count
    }
  }
}
