/// The way back from decoded text to the bytes of the file.
///
/// The identity, which a valid UTF-8 file has, is empty. Text that was decoded letter by letter costs
/// about one and a half bytes a letter; runs that were copied cost nothing.
public struct FileOffsetMap: Sendable, Equatable {
  /// A run of text that is a copy of the file, or is made of steps.
  struct Segment: Sendable, Equatable {
    var textStart: Int
    var fileStart: Int
    /// Where its steps begin; -1 for a copy.
    var firstStep: Int
  }

  /// In order, without gaps in the text; empty for the identity.
  let segments: [Segment]
  /// One for each piece that was decoded as a whole: its bytes of text in the upper four bits, its
  /// bytes of the file in the lower four.
  let steps: [UInt8]

  public static let identity = FileOffsetMap(segments: [], steps: [])

  init(segments: [Segment], steps: [UInt8]) {
    self.segments = segments
    self.steps = steps
  }

  public var isIdentity: Bool { segments.isEmpty }

  /// A segment of steps has at most this many.
  static let stepLimit = 64

  /// The bytes of the file that `range` of the decoded text was made from. A range that begins or
  /// ends inside a letter takes the whole letter.
  ///
  ///     document.fileMap.fileRange(for: mention.span)   // 40..<63
  ///
  /// - Complexity: O(log *n*) in the letters of the text.
  public func fileRange(for range: SourceRange) -> FileRange {
    if isIdentity { return FileRange(range.lowerBound, range.upperBound) }
    let lower = boundary(range.lowerBound, isUpper: false)
    if range.isEmpty { return FileRange(lower, lower) }
    return FileRange(lower, boundary(range.upperBound, isUpper: true))
  }

  private func boundary(_ position: Int, isUpper: Bool) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      let start = segments[middle].textStart
      if isUpper ? start < position : start <= position { low = middle + 1 } else { high = middle }
    }
    let index = Swift.max(0, low - 1)
    let segment = segments[index]
    if segment.firstStep < 0 { return segment.fileStart + (position - segment.textStart) }
    var text = segment.textStart
    var file = segment.fileStart
    let end = Swift.min(steps.count, segment.firstStep + Self.stepLimit)
    for step in steps[segment.firstStep..<end] {
      if text >= position { break }
      let next = text + Int(step >> 4)
      if next > position, !isUpper { break }
      text = next
      file += Int(step & 15)
    }
    return file
  }
}
