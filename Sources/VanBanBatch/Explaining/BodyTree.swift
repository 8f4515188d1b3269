import VanBan
import VietnameseText

/// How a document is divided, a line a node: its first words, the bytes of the decoded text, the kind, the
/// marker, and the path as a person would cite it.
///
///     [body]
///       3 number "3" 120..<164: Giao Phòng Nông nghiệp:
///         3 dash "-" 164..<201: Rà soát các hồ chứa
public struct BodyTree: Sendable, CustomStringConvertible {
  public let description: String

  /// How many words of a node are shown.
  private static let words = 12

  /// - Complexity: O(*n*) in the nodes.
  public init(_ document: DocumentExtraction) {
    let trace = document.trace
    var text = ""
    var region: LayoutRegion?
    for (index, node) in trace.layout.nodes.enumerated() {
      if node.region != region {
        text += "[\(node.region.name)]\n"
        region = node.region
      }
      text += String(repeating: "  ", count: node.depth + 1)
      if node.marker != nil, let path = trace.layout.path(of: index) { text += path + " " }
      text += "\(node.kind)"
      if let marker = node.marker { text += " \"\(marker)\"" }
      if node.isHeading { text += " heading" }
      if node.isLeadIn { text += " lead-in" }
      text += " \(trace.tokens.sourceRange(of: node.tokens))"
      text += Self.beginning(of: node.content, in: trace.tokens) + "\n"
    }
    description = text
  }

  private static func beginning(of content: TokenRange, in tokens: TokenizedText) -> String {
    guard !content.isEmpty else { return "" }
    let end = min(content.upperBound, content.lowerBound + words)
    let shown = TokenRange(content.lowerBound, end)
    return ": " + tokens.canonicalString(of: shown) + (end < content.upperBound ? " …" : "")
  }
}
