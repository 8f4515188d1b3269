import VanBan
import VietnameseText

/// For each value of a document the way back to its bytes: value ← rule ← tokens ← normalized text ←
/// decoded text ← page.
public struct Explanation: Sendable, CustomStringConvertible {
  public let description: String

  public init(_ document: DocumentExtraction) {
    var lines = ExplanationLines(document)
    lines.addHeader()
    let record = document.record
    lines.add(record.references, "references")
    lines.add(record.dates, "dates")
    lines.add(record.organizations, "organizations")
    lines.add(record.officials, "officials")
    lines.add(record.duties, "duties")
    lines.add(record.deadlines, "deadlines")
    for (name, mentions) in record.custom.sorted(by: { $0.key < $1.key }) {
      lines.add(mentions, "custom.\(name)")
    }
    description = lines.text
  }
}
