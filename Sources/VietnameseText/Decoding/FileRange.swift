/// A half-open range of bytes of the *file* that a document was decoded from.
public struct FileRange: PositionRange {
  public let lowerBound: Int
  public let upperBound: Int

  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = Swift.max(lowerBound, upperBound)
  }
}
