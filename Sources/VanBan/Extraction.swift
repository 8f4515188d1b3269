import RuleMatching
import VietnameseText

/// What extraction found in one document: the record, and the trace that shows how each value came
/// from the bytes.
public struct Extraction: Sendable {
  public let record: DocumentRecord
  /// The way of each value, for those who ask why.
  public let trace: ExtractionTrace
}

/// Everything between the text and the record, kept for explaining.
public struct ExtractionTrace: Sendable {
  public let document: SourceDocument
  public let tokens: TokenizedText
  public let layout: DocumentLayout
  /// The mentions of all stages, in the order in which they were found.
  public let mentions: [Mention]
  /// The rules that were in use.
  public let rules: RuleSet
  /// Finds the last day of a deadline again, with the way of its count.
  public let lastDays: LastDayFinder
}
