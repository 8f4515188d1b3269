/// A document's text in the one form that everything after it reads: NFC, plain spaces, plain
/// hyphens, line feeds, and no look-alikes of Đ; with the map back to the decoded text.
public struct NormalizedText: Sendable {
  /// Valid UTF-8 in Normalization Form C.
  public let bytes: [UInt8]
  /// From these bytes back to the decoded text.
  public let map: OffsetMap

  /// The text of `range` as a string.
  public func text(in range: TextRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }
}
