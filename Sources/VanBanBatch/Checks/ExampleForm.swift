import Foundation
import RuleMatching

/// A way of writing an example that changes nothing of what it says.
public enum ExampleForm: String, Sendable, CaseIterable {
  case asWritten = "as written"
  /// Letters and their marks apart.
  case decomposed = "in NFD"
  /// A paragraph of letters of two to four bytes in front: every byte has another place.
  case afterText = "after another paragraph"
  case capitals = "in capitals"
  case noBreakSpaces = "with no-break spaces"
  case carriageReturns = "with CRLF"
  /// A paragraph in the body of a document.
  case embedded = "in a document"

  /// The example in this form; `nil` where it has no such form.
  func text(of example: RuleExample) -> ExampleText? {
    let text = ExampleText(example)
    switch self {
    case .asWritten: return text
    case .decomposed: return text.mapped(\.decomposedStringWithCanonicalMapping)
    case .afterText:
      guard example.region == nil else { return nil }
      return text.framed(before: "Ếch ộp 🐸 kêu, ve sầu ngân ½ ngày.\n\n", after: "")
    case .capitals: return text.mapped { $0.uppercased() }
    case .noBreakSpaces:
      return text.mapped { $0.replacingOccurrences(of: " ", with: "\u{A0}") }
    case .carriageReturns:
      guard example.text.contains("\n") else { return nil }
      return text.mapped { $0.replacingOccurrences(of: "\n", with: "\r\n") }
    case .embedded:
      guard example.region == nil else { return nil }
      return text.framed(before: Self.documentBefore, after: Self.documentAfter)
    }
  }

  private static let documentBefore = """
    ỦY BAN NHÂN DÂN
    XÃ HOA LỘC
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    KẾ HOẠCH
    Về việc chăm sóc cây xanh

    Cây xanh che mát đường làng.


    """

  private static let documentAfter = """


    Cây xanh làm đẹp đường làng.

    """
}
