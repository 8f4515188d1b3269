import RuleMatching
import VietnameseText

/// Reads documents: text in, one typed record out, every value with the bytes it came from.
///
///     let extractor = try Extractor()
///     let record = extractor.extract(from: SourceDocument(text)).record
///
/// Build one and use it from as many tasks as you like: it is immutable. Building reads and compiles
/// the rules and may throw; running cannot fail, whatever the text.
public struct Extractor: Sendable {
  /// The rules in use, compiled.
  public let rules: RuleSet
  /// SHA-256 of all files of rules and of holidays in use, in hexadecimal: it stands in every record.
  public let rulesHash: String
  /// The working days that counted periods (`05 ngày làm việc kể từ …`) go by.
  public let calendar: WorkingCalendar

  let tokenizer: Tokenizer
  let cues: LayoutCues
  private let headingText: HeadingText
  private let matcher: Matcher
  /// The interpreter of each rule's field, by the index of the rule.
  private let interpreters: [(any Interpreter)?]
  /// The index of each rule's field among those of the rules.
  private let fieldIndices: [Int?]
  private let dateStage: Int?
  private let dutyWords: DutyWords

  /// An extractor with the standard rules, and the caller's own.
  ///
  /// - Parameters:
  ///   - files: rule files that add rules, replace standard ones of the same id, disable them or
  ///     extend lexicons.
  ///   - calendar: the working days that periods are counted by; without, those that VanBan knows.
  /// - Throws: every mistake of every file, each with its place and a hint.
  public init(
    rules files: [RuleFile] = [], calendar: WorkingCalendar = .vietnam
  ) throws(RuleErrors) {
    self.calendar = calendar
    let all = Self.standardRules + files
    rules = try RuleSet(
      files: all, regions: LayoutRegion.allCases.map(\.name), fields: Interpreters.fields,
      vocabulary: DutyMarks.vocabulary)
    cues = LayoutCues(rules: rules)
    headingText = HeadingText(rules: rules)
    tokenizer = Tokenizer(vocabulary: rules.vocabulary)
    matcher = Matcher(rules)
    interpreters = rules.rules.map { [rules] in Interpreters.interpreter(of: $0, in: rules) }
    fieldIndices = rules.rules.map { [rules] in rules.fieldIndex($0.field) }
    dateStage = rules.stageIndex("date")
    dutyWords = DutyWords(rules: rules)
    let data = all.map { ($0.name, $0.text) } + calendar.files.map { ($0.name, $0.text) }
    rulesHash = SHA256.hexDigest(
      of: data.flatMap { Array($0.0.utf8) + [0] + Array($0.1.utf8) + [0] })
  }

  /// Extracts from a string: its UTF-8 is what all spans count.
  public func extract(from text: String) -> Extraction {
    extract(from: SourceDocument(text))
  }

  /// Extracts from a document that was read.
  ///
  /// - Complexity: O(*n*) in the bytes of its text, for a given set of rules.
  public func extract(from document: SourceDocument) -> Extraction {
    var workspace = Workspace()
    return extract(from: document, workspace: &workspace)
  }

  /// The same with scratch space that a caller keeps from document to document.
  public func extract(
    from document: SourceDocument, workspace: inout Workspace
  ) -> Extraction {
    extract(from: document, assuming: nil, workspace: &workspace)
  }

  /// Extracts from a text that is a part of a document: all of it stands in `region`.
  package func extract(from document: SourceDocument, assuming region: LayoutRegion?) -> Extraction
  {
    var workspace = Workspace()
    return extract(from: document, assuming: region, workspace: &workspace)
  }

  private func extract(
    from document: SourceDocument, assuming region: LayoutRegion?, workspace: inout Workspace
  ) -> Extraction {
    var words = PageEvidence(document: document)
    var tokens = tokenizer.tokenize(Normalizer().normalize(document.bytes))
    if document.origin == .ocr || document.origin == .mixed,
      let (text, repairs) = RecognitionRepair(rules: rules, words: words).repaired(tokens)
    {
      tokens = tokenizer.tokenize(text)
      words = words.with(repairs: repairs)
    }
    var layout = DocumentLayout(
      tokens: tokens, cues: cues,
      isRecognized: document.origin == .ocr || document.origin == .mixed)
    if let region { layout = layout.assuming(region) }
    var mentions = self.mentions(in: tokens, layout: layout, workspace: &workspace)
    var headerReader = HeaderReader(
      tokens: tokens, layout: layout, cues: cues, text: headingText, mentions: mentions)
    var header = headerReader.read()
    SignerOfficial(
      signer: header.signer,
      block: SignatureBlock(
        parts: layout.signature, tokens: tokens, cues: cues)
    )?.complete(&mentions)
    let assembler = RecordAssembler(
      document: document, tokens: tokens, layout: layout, mentions: mentions, words: words)
    HeaderConfidence(tokens: tokens, words: words).apply(
      to: &header, evidence: headerReader.evidence, known: headerReader.known, layout: layout)
    var composer = DutyComposer(
      tokens: tokens, layout: layout, mentions: mentions, words: dutyWords,
      kind: header.kind ?? layout.header.kindName
        ?? (layout.header.hasAddressees ? "Công văn" : nil), number: header.number)
    let lastDays = LastDayFinder(calendar: calendar, header: header)
    let record = assembler.record(
      header: header, duties: composer.compose(), lastDays: lastDays, rulesHash: rulesHash,
      warnings: headerReader.warnings)
    return Extraction(
      record: record,
      trace: ExtractionTrace(
        document: document, tokens: tokens, layout: layout, mentions: mentions, rules: rules,
        lastDays: lastDays))
  }

  // MARK: Stages

  /// The mentions of all stages, in the order of stages and, within one, of the text.
  func mentions(
    in tokens: TokenizedText, layout: DocumentLayout, workspace: inout Workspace
  ) -> [Mention] {
    var lattice = layout.lattice(of: tokens, rules: rules)
    let document = ReadDocument(tokens: tokens, layout: layout)
    let found = document.found
    var documentDate: CalendarDate.Point?
    var taken: [TakenMention] = []
    for stage in rules.stages.indices {
      let first = found.all.count
      taken.removeAll(keepingCapacity: true)
      choose(
        stage: stage, of: document, documentDate: documentDate, in: lattice, workspace: &workspace,
        into: &taken)
      for mention in taken {
        lattice.addMention(
          field: mention.field, range: mention.range, mention: mention.index,
          isOpaque: rules.opaqueStages[stage])
      }
      if stage == dateStage {
        documentDate = DateLine.find(in: found.all[first...], tokens: tokens, layout: layout)
        found.edit { [documentDate] mentions in
          DateInference.inferYears(
            of: &mentions, from: first, layout: layout, documentDate: documentDate)
        }
        documentDate = documentDate ?? DateLine.year(in: found.all[..<first], layout: layout)
      }
    }
    return found.take()
  }

  /// What the lattice is told of a mention.
  private struct TakenMention {
    var field: Int
    var range: TokenRange
    var index: Int
  }

  /// Takes each match of a stage, in the order of choice, that makes sense and overlaps none that was
  /// taken.
  private func choose(
    stage: Int, of document: ReadDocument, documentDate: CalendarDate.Point?,
    in lattice: borrowing Lattice, workspace: inout Workspace, into taken: inout [TakenMention]
  ) {
    let found = document.found
    // Not this extractor in the closure: to hold it there copies all of it.
    let (interpreters, fieldIndices) = (interpreters, fieldIndices)
    var context: InterpretationContext?
    matcher.choose(stage: stage, in: lattice, workspace: &workspace) { match, list in
      guard let interpreter = interpreters[match.rule] else { return 0 }
      if context == nil {
        context = InterpretationContext(
          document: document, matches: list, documentDate: documentDate)
      }
      guard let context else { return 0 }
      let first = found.count
      interpreter.addMentions(of: match, in: context)
      var end = 0
      for index in first..<found.count {
        let range = found.tokens(of: index)
        end = Swift.max(end, range.upperBound)
        if let field = fieldIndices[match.rule] {
          taken.append(TakenMention(field: field, range: range, index: index))
        }
      }
      return end
    }
  }
}
