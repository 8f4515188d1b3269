/// The part of a document that a token stands in.
public enum LayoutRegion: UInt8, Sendable, CaseIterable {
  /// What is no part of the document: web chrome, metadata tables, signature boxes, page numbers.
  case furniture
  /// From the issuing body to the subject or the `Kính gửi` list.
  case header
  /// The grounds (`Căn cứ …`) and the deciding line.
  case preamble
  case body
  /// The signature block.
  case signature
  /// The `Nơi nhận` list.
  case recipients
  /// What follows the signature: annexes and issued regulations. Read like the body.
  case appendix

  /// The name that rules use: `in body signature`.
  public var name: String {
    switch self {
    case .furniture: "furniture"
    case .header: "header"
    case .preamble: "preamble"
    case .body: "body"
    case .signature: "signature"
    case .recipients: "recipients"
    case .appendix: "appendix"
    }
  }
}
