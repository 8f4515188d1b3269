import VietnameseText

/// Something that one of two records of a document says and the other does not.
struct RecordChange: Sendable {
  enum Kind: String, Sendable, CaseIterable { case gained, lost, changed }

  let kind: Kind
  /// `deadlines`, `header.number`, `custom.budget`.
  let field: String
  /// The rule that found it; of what changed, in the newer record. The header is read by its layout.
  let rule: String
  let span: SourceRange?
  /// The words of the mention, or the value of the header.
  let words: String
  /// `due: 2025-09-20 → 2025-09-21`; of what was gained or lost, its values.
  let details: [String]
}
