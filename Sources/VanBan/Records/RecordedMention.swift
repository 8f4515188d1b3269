import VietnameseText

/// What every mention of a record has, whatever its field.
public protocol RecordedMention: Sendable, Hashable {
  /// The mention's bytes of the decoded text.
  var span: SourceRange { get set }
  /// Exactly those bytes.
  var text: String { get set }
  /// Every rule that had a hand in the mention, the one that found it first.
  var rules: [String] { get set }
  /// 0...1, for text recognized from an image; `nil` for other text.
  var confidence: Double? { get set }
  /// Where the mention stands on the pages of a scan or PDF.
  var boxes: [DocumentRecord.PageBox] { get set }
  /// Codes of why a person should look: `ocr.low-confidence`; empty where nobody need.
  var review: [ReviewReason] { get set }
}
