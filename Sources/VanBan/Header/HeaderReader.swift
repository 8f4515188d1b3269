import RuleMatching
import VietnameseText

/// Reads what a document says of itself: the values of its header, with the tokens they came from.
struct HeaderReader {
  let tokens: TokenizedText
  let layout: DocumentLayout
  let cues: LayoutCues
  let text: HeadingText
  /// Those of all stages.
  let mentions: [Mention]

  var header = DocumentRecord.Header()
  /// For each value, by its key in the record, its tokens.
  var evidence: [String: [TokenRange]] = [:]
  /// What is odd about the header.
  private(set) var warnings: [DocumentRecord.Warning] = []
  /// The values all of whose words stand in lists of names: misreading cannot have made them.
  var known: Set<String> = ["kind", "urgency", "secrecy"]

  init(
    tokens: TokenizedText, layout: DocumentLayout, cues: LayoutCues, text: HeadingText,
    mentions: [Mention]
  ) {
    self.tokens = tokens
    self.layout = layout
    self.cues = cues
    self.text = text
    self.mentions = mentions
  }

  /// The header, with the bytes of each value.
  ///
  /// - Complexity: O(tokens of the header and the signature + mentions).
  mutating func read() -> DocumentRecord.Header {
    readKind()
    readNumber()
    readDate()
    readPassingDate()
    readIssuers()
    readSubject()
    readSigner()
    readLists()
    readMarks()
    readEffectiveDate()
    header.spans = evidence.mapValues { ranges in
      ranges.filter { !$0.isEmpty }.map { tokens.sourceRange(of: $0) }
    }
    return header
  }

  mutating func warn(_ code: String, _ message: String, _ range: TokenRange) {
    warnings.append(.init(code: code, message: message, span: tokens.sourceRange(of: range)))
  }

  /// Sets the evidence of `key`; a value without tokens has none.
  mutating func show(_ key: String, _ ranges: [TokenRange]) {
    if !ranges.isEmpty { evidence[key] = ranges }
  }

  mutating func review(_ key: String, _ reason: ReviewReason) {
    header.review[key, default: []].append(reason)
  }
}
