import RuleMatching
import VietnameseText

/// Makes the record of a document from its mentions. Where two rival values meet, the choice is a
/// named rule that stands in the record.
struct RecordAssembler {
  let document: SourceDocument
  let tokens: TokenizedText
  let layout: DocumentLayout
  let mentions: [Mention]
  let names: OrganizationNames
  let words: PageEvidence

  /// - Parameters:
  ///   - header: what the document says of itself.
  ///   - duties: in text order; their deadlines are indices of the mentions.
  ///   - lastDays: of the same header.
  func record(
    header: DocumentRecord.Header, duties: [Duty], lastDays: LastDayFinder, rulesHash: String
  ) -> DocumentRecord {
    var record = DocumentRecord()
    var lastDays = lastDays
    record.producer = .init(rulesSHA256: rulesHash)
    record.source = .init(
      bytes: document.bytes.count, encoding: document.encoding, textOrigin: document.origin)
    record.header = header
    record.pages = document.pages.map(DocumentRecord.Page.init)
    record.warnings = document.warnings.map(DocumentRecord.Warning.init)

    let ordered = inTextOrder()
    record.references = ReferenceLists.references(in: ordered, of: self, header: header)
    var deadlineIndex: [Int: Int] = [:]
    var isBinding = [Bool](repeating: false, count: mentions.count)
    for duty in duties { for deadline in duty.deadlines { isBinding[deadline] = true } }
    var officials: [DocumentRecord.Official] = []
    let bodies = organizations(in: ordered)
    record.organizations = bodies.records
    for index in ordered {
      // The mention itself is asked for where it is needed: most are parts of others.
      switch mentions[index].value {
      case .date(let date):
        let mention = mentions[index]
        record.dates.append(
          finish(
            DocumentRecord.Date(
              span: span(mention.tokens), text: "", edtf: date.edtf, part: date.part,
              time: date.time, inferred: date.isInferred), mention))
      case .official(let official):
        let mention = mentions[index]
        officials.append(
          finish(
            DocumentRecord.Official(
              span: span(mention.tokens), text: "", name: official.name,
              honorific: official.honorific, positions: official.positions,
              plural: official.isPlural, evidence: evidence(mention)), mention))
      case .deadline(let deadline):
        guard isBinding[index] || deadline.standsAlone else { continue }
        let mention = mentions[index]
        deadlineIndex[index] = record.deadlines.count
        record.deadlines.append(self.deadline(deadline, mention, &lastDays))
      case .custom(let captures):
        let mention = mentions[index]
        record.custom[String(mention.field.dropFirst("custom.".count)), default: []].append(
          finish(
            DocumentRecord.CustomMention(
              span: span(mention.tokens), text: "", captures: captures,
              evidence: evidence(mention)), mention))
      case .organization, .code, .reference, .dutyCue, .area, .person, .position:
        break
      }
    }
    record.officials = officials
    record.duties = duties.map { duty($0, deadlineIndex: deadlineIndex) }
    BackReferences.link(&record, names: bodies.names)
    return record
  }

  /// The bodies of the document, and for each the number of its name.
  ///
  /// There are more of them than of all other mentions together.
  private func organizations(
    in order: [Int]
  ) -> (records: [DocumentRecord.Organization], names: [Int?]) {
    var records: [DocumentRecord.Organization] = []
    var names: [Int?] = []
    records.reserveCapacity(order.count)
    names.reserveCapacity(order.count)
    for index in order {
      guard case .organization(let organization) = mentions[index].value else { continue }
      let range = mentions[index].tokens
      let span = span(range)
      let confidence = words.confidence(of: span)
      let review = mentions[index].review + words.doubts(about: span, confidence: confidence)
      records.append(
        DocumentRecord.Organization(
          span: span, text: document.text(in: span, known: organization.name),
          canonical: organization.canonical, rules: mentions[index].rules, confidence: confidence,
          boxes: words.boxes(of: span), review: review))
      names.append(self.names.index(of: range))
    }
    return (records, names)
  }

  /// The indices of the mentions by where they begin, then where they end.
  private func inTextOrder() -> [Int] {
    // Small keys are sorted, not mentions.
    var keys: [(lower: Int, upper: Int, index: Int)] = []
    keys.reserveCapacity(mentions.count)
    for index in mentions.indices {
      let range = mentions[index].tokens
      keys.append((range.lowerBound, range.upperBound, index))
    }
    keys.sort { $0 < $1 }
    return keys.map(\.index)
  }

  // MARK: Parts

  func span(_ range: TokenRange) -> SourceRange { tokens.sourceRange(of: range) }

  /// Evidence as the record has it: for each value the list of its ranges.
  func evidence(_ mention: Mention) -> Evidence {
    guard !mention.evidence.items.isEmpty else { return [:] }
    var evidence = Evidence(minimumCapacity: mention.evidence.items.count)
    for (name, ranges) in mention.evidence.items { evidence[name] = ranges.map { [span($0)] } }
    return evidence
  }

  /// Fills in what all mentions have: text, rules, confidence, boxes, review.
  func finish<Item: RecordedMention>(_ item: Item, _ mention: Mention) -> Item {
    var item = finish(item, rules: mention.rules, review: mention.review)
    item.review += words.doubts(about: item.span, confidence: item.confidence)
    return item
  }

  func finish<Item: RecordedMention>(_ item: Item, rules: [String], review: [String]) -> Item {
    var item = item
    item.text = document.text(in: item.span)
    item.rules = rules.count > 1 ? uniqued(rules) : rules
    item.review = review
    item.confidence = words.confidence(of: item.span)
    item.boxes = words.boxes(of: item.span)
    return item
  }

  /// A handful of ids without those that came before.
  private func uniqued(_ rules: [String]) -> [String] {
    var result: [String] = []
    for rule in rules where !result.contains(rule) { result.append(rule) }
    return result
  }

  private func deadline(
    _ deadline: Deadline, _ mention: Mention, _ lastDays: inout LastDayFinder
  ) -> DocumentRecord.Deadline {
    let last = lastDays.lastDay(of: deadline)
    var item = finish(
      DocumentRecord.Deadline(
        span: span(mention.tokens), text: "", kind: deadline.kind.rawValue, due: deadline.due,
        lastDay: last.day?.description, computed: last.isComputed, reason: last.reason,
        time: deadline.time, soft: deadline.isSoft, duration: deadline.period?.iso,
        workingDays: deadline.period?.isWorking, anchor: deadline.anchor,
        recurrence: deadline.recurrence, evidence: evidence(mention)), mention)
    item.review += last.review.filter { !item.review.contains($0) }
    return item
  }

  private func duty(_ duty: Duty, deadlineIndex: [Int: Int]) -> DocumentRecord.Duty {
    var evidence: Evidence = [:]
    func add(_ key: String, _ parties: [DutyParty]) {
      if !parties.isEmpty { evidence[key] = parties.map { $0.tokens.map(span) } }
    }
    add("assignees", duty.assignees)
    add("collaborators", duty.collaborators)
    add("report_to", duty.reportTo)
    add("assigner", duty.assigner.map { [$0] } ?? [])
    let actionSpan = span(duty.action)
    let item = DocumentRecord.Duty(
      span: span(duty.tokens), text: "", actionSpan: actionSpan,
      action: document.text(in: actionSpan), assignees: duty.assignees.map(\.name),
      assigner: duty.assigner?.name, collaborators: duty.collaborators.map(\.name),
      reportTo: duty.reportTo.map(\.name),
      deadlines: duty.deadlines.compactMap { deadlineIndex[$0] },
      section: layout.path(of: duty.node),
      evidence: evidence)
    return finish(item, rules: duty.rules, review: duty.review)
  }
}
