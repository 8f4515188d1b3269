/// Something in a document that did not come out as expected.
public struct Difference: Sendable, CustomStringConvertible {
  /// `deadlines.due`, `header.number`.
  public var field: String
  /// `nil` where nothing was expected.
  public var expected: String?
  /// `nil` where nothing was found.
  public var got: String?
  /// Where it stands in the document; `nil` where that is not known.
  public var place: TextPlace?
  /// The document, for a difference without a place.
  public var path: String

  /// `a.txt:3:14: deadlines.due: expected 2025-09-20, got 2025-09-19`.
  public var summary: String {
    "\(place?.description ?? path): \(field): expected \(expected ?? "nothing"), "
      + "got \(got ?? "nothing")"
  }

  /// The summary, and below it the line of the document with the place underlined.
  public var description: String {
    guard let place else { return summary }
    let lines = place.excerpt.split(separator: "\n", omittingEmptySubsequences: false)
    return ([summary] + lines.map { "  " + $0 }).joined(separator: "\n")
  }
}
