import VanBan
import VietnameseText

/// Writes an ``Explanation``, a paragraph a value.
struct ExplanationLines {
  private let record: DocumentRecord
  private let trace: ExtractionTrace
  private(set) var text = ""

  init(_ document: DocumentExtraction) {
    record = document.record
    trace = document.trace
    add(
      "\(record.source.path ?? "-"): \(record.source.mediaType), \(record.source.bytes) bytes, "
        + "\(trace.document.bytes.count) bytes of text (\(record.source.textOrigin.rawValue))")
  }

  // MARK: Fields

  mutating func addHeader() {
    let values = FieldValues.of(record.header).merging(Self.values(of: record.header.signer)) {
      own, _ in own
    }
    for (key, spans) in record.header.spans.sorted(by: { $0.key < $1.key }) {
      add("\nheader.\(key): \(values[key] ?? "…")")
      for span in spans {
        addRules(rules(ofHeader: key, at: span))
        addRegion(of: span)
        addWay(of: span)
      }
      addBoxes(record.header.boxes[key] ?? [], record.header.confidence[key])
      addReview(record.header.review[key] ?? [])
    }
  }

  /// The rules of the mention that a value of the header is; the layout alone finds the others.
  private func rules(ofHeader key: String, at span: SourceRange) -> [String] {
    let fields = [
      "number": "code", "symbol": "code", "date": "date", "issuer": "organization",
      "parent_issuer": "organization", "signer": "official",
    ]
    let mention = trace.mentions.first {
      $0.field == fields[key] && span.overlaps(trace.tokens.sourceRange(of: $0.tokens))
    }
    return mention?.rules ?? []
  }

  mutating func add<Item: RecordedMention & RecordPart>(_ mentions: [Item], _ field: String) {
    for (index, mention) in mentions.enumerated() {
      add("\n\(field)[\(index)]: \(oneLine(mention.text))")
      addValues(of: mention)
      if let deadline = mention as? DocumentRecord.Deadline { addCount(of: deadline) }
      addRules(mention.rules)
      addWay(of: mention.span)
      addBoxes(mention.boxes, mention.confidence)
      addReview(mention.review)
    }
  }

  /// Each value with the words that it came from, where the record names them.
  private mutating func addValues<Item: RecordPart>(of item: Item) {
    var values = FieldValues.of(item)
    let evidence = FieldEvidence.of(item)
    for key in ["text", "rules", "review"] { values[key] = nil }
    for (key, value) in values.sorted(by: { $0.key < $1.key }) where Self.tells(value) {
      let words = (evidence[key] ?? []).flatMap { $0 }.map {
        "\"\(oneLine(trace.document.text(in: $0)))\" at \($0)"
      }
      add(
        "  \(key): \(oneLine(value))"
          + (words.isEmpty ? "" : "  ← " + words.joined(separator: ", ")))
    }
  }

  /// How a last day was counted, a line a step.
  private mutating func addCount(of deadline: DocumentRecord.Deadline) {
    guard deadline.computed else { return }
    for mention in trace.mentions
    where trace.tokens.sourceRange(of: mention.tokens) == deadline.span {
      guard case .deadline(let value) = mention.value else { continue }
      var lastDays = trace.lastDays
      for step in lastDays.lastDay(of: value).steps { add("  ← counted: \(step)") }
    }
  }

  private static func tells(_ value: String) -> Bool { !["null", "false", ""].contains(value) }

  private static func values(of signer: DocumentRecord.Signer?) -> [String: String] {
    guard let signer else { return [:] }
    let parts = [signer.authority, signer.title, signer.name].compactMap { $0 }
    return ["signer": parts.joined(separator: ", ")]
  }

  // MARK: The way back

  private mutating func addRules(_ rules: [String]) {
    guard !rules.isEmpty else { return }
    let places = rules.map { id in
      let rule = trace.rules.rules.first { $0.id == id }
      return rule.map { "\(id) (\($0.file):\($0.line))" } ?? id
    }
    add("  ← rules \(places.joined(separator: ", "))")
  }

  private mutating func addRegion(of span: SourceRange) {
    let tokens = trace.tokens.tokenRange(in: span)
    guard !tokens.isEmpty else { return }
    add("  ← region \(trace.layout.region(ofToken: tokens.lowerBound).name)")
  }

  private mutating func addWay(of span: SourceRange) {
    let tokens = trace.tokens.tokenRange(in: span)
    let words = tokens.indices.map { trace.tokens.string(at: $0) }
    add("  ← tokens \(tokens): \(words.joined(separator: " "))")
    add("  ← normalized text \(trace.tokens.textRange(of: tokens))")
    add("  ← decoded text \(span): \"\(oneLine(trace.document.text(in: span)))\"")
    for page in trace.document.pages where page.span.overlaps(span) {
      add("  ← page \(page.number) (\(page.origin.rawValue))")
    }
  }

  private mutating func addBoxes(_ boxes: [DocumentRecord.PageBox], _ confidence: Double?) {
    for box in boxes {
      let place = [box.box.left, box.box.top, box.box.width, box.box.height].map { Int($0) }
      add("  ← box \(place) on page \(box.page)")
    }
    if let confidence { add("  confidence \(Int((confidence * 100).rounded())) %") }
  }

  private mutating func addReview(_ reasons: [ReviewReason]) {
    if !reasons.isEmpty {
      add("  to review: \(reasons.map(\.rawValue).joined(separator: ", "))")
    }
  }

  // MARK: Lines

  private mutating func add(_ line: String) { text += line + "\n" }

  /// Line breaks become visible, so that a value keeps to its line.
  private func oneLine(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: " ⏎ ")
  }
}
