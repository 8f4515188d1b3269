import RuleMatching
import VietnameseText

/// Makes the record of a document from its mentions. Where two rival values meet, the choice is a
/// named rule that stands in the record.
///
/// A class: what makes the items looks at it again and again, and it holds the whole document.
final class RecordAssembler {
  let document: SourceDocument
  let tokens: TokenizedText
  let layout: DocumentLayout
  let mentions: [Mention]
  let words: PageEvidence

  init(
    document: SourceDocument, tokens: TokenizedText, layout: DocumentLayout, mentions: [Mention],
    words: PageEvidence
  ) {
    self.document = document
    self.tokens = tokens
    self.layout = layout
    self.mentions = mentions
    self.words = words
  }

  /// - Parameters:
  ///   - header: what the document says of itself.
  ///   - duties: in text order; their deadlines are indices of the mentions.
  ///   - lastDays: of the same header.
  ///   - warnings: of the same header.
  func record(
    header: DocumentRecord.Header, duties: [Duty], lastDays: LastDayFinder, rulesHash: String,
    warnings: [DocumentRecord.Warning] = []
  ) -> DocumentRecord {
    var record = DocumentRecord()
    var lastDays = lastDays
    record.producer = .init(rulesSHA256: rulesHash)
    record.source = .init(
      bytes: document.bytes.count, encoding: document.encoding, textOrigin: document.origin)
    record.header = header
    record.pages = document.pages.map(DocumentRecord.Page.init)
    record.warnings = document.warnings.map(DocumentRecord.Warning.init) + warnings

    let ordered = inTextOrder()
    var references = ReferenceLists(header: header)
    // By mention: whether a deadline binds somebody, and its place among the deadlines.
    var isBinding = [Bool](repeating: false, count: mentions.count)
    for duty in duties { for deadline in duty.deadlines { isBinding[deadline] = true } }
    var deadlineIndex: [Int32] = []
    var bodies: [DocumentRecord.Organization] = []
    var bodyNames: [Int32] = []
    bodies.reserveCapacity(ordered.count)
    bodyNames.reserveCapacity(ordered.count)
    var dates: [DocumentRecord.Date] = []
    var officials: [DocumentRecord.Official] = []
    for index in ordered {
      switch mentions[index].value {
      case .organization(let body):
        bodies.append(organization(body, index))
        bodyNames.append(mentions[index].nameNumber)
      case .date(let value):
        dates.append(date(value, index))
        if value.isImpossible, let date = dates.last {
          record.warnings.append(
            .init(
              code: ReviewReason.impossibleDate.rawValue,
              message: "'\(date.text)' is no day of the calendar",
              span: date.span))
        }
      case .official(let value): officials.append(official(value, index))
      case .reference(let value): references.add(value, index, of: self)
      case .deadline(let deadline):
        guard isBinding[index] || deadline.standsAlone else { continue }
        if deadlineIndex.isEmpty { deadlineIndex = [Int32](repeating: -1, count: mentions.count) }
        deadlineIndex[index] = Int32(truncatingIfNeeded: record.deadlines.count)
        record.deadlines.append(self.deadline(deadline, index, &lastDays))
      case .custom(let captures):
        let name = String(mentions[index].field.dropFirst("custom.".count))
        record.custom[name, default: []].append(custom(captures, index))
      case .code, .dutyCue, .area, .person, .position: break
      }
    }
    BackReferences.link(&bodies, names: bodyNames)
    record.organizations = bodies
    record.dates = dates
    record.officials = officials
    BackReferences.link(&record.officials)
    record.references = references.records(of: self)
    record.warnings += references.warnings
    BackReferences.link(&record.references)
    record.duties = duties.map { duty($0, deadlineIndex: deadlineIndex) }
    return record
  }

  /// The indices of the mentions that a record may show by where they begin, then where they end.
  private func inTextOrder() -> [Int] {
    // Small keys are sorted, not mentions; those of one stage are in order already.
    var keys: [(place: UInt64, index: Int)] = []
    keys.reserveCapacity(mentions.count)
    for index in mentions.indices {
      switch mentions[index].value {
      case .code, .dutyCue, .area, .person, .position: continue
      case .organization, .date, .official, .reference, .deadline, .custom: break
      }
      let range = mentions[index].tokens
      keys.append((UInt64(range.lowerBound) << 32 | UInt64(range.upperBound), index))
    }
    keys.sort { $0.place != $1.place ? $0.place < $1.place : $0.index < $1.index }
    return keys.map(\.index)
  }

  // MARK: Parts

  func span(_ range: TokenRange) -> SourceRange { tokens.sourceRange(of: range) }

  /// Evidence as the record has it: for each value the list of its ranges.
  func evidence(_ evidence: MentionEvidence) -> Evidence {
    var result = Evidence()
    result.reserve(evidence.items.count)
    for item in evidence.items { result.add(item.name, span(item.range)) }
    return result
  }

  /// A handful of ids without those that came before.
  func uniqued(_ rules: [String]) -> [String] {
    for index in rules.indices.dropFirst() where rules[..<index].contains(rules[index]) {
      var result: [String] = []
      for rule in rules where !result.contains(rule) { result.append(rule) }
      return result
    }
    return rules
  }

  /// The reasons of a mention for review, and those of its recognition.
  func review(
    _ review: [ReviewReason], _ span: SourceRange, _ confidence: Double?
  ) -> [ReviewReason] {
    let doubts = words.doubts(about: span, confidence: confidence)
    return doubts.isEmpty ? review : review + doubts
  }
}
