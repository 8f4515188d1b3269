import VietnameseText

/// Holds a record against an annotation: what a person found in a document, by its words.
///
/// Mentions go together where they overlap and have the same values; each is counted once, the
/// largest overlap first. Values are compared in the form of ``ComparableText``. Lists that the
/// annotation does not have are not compared.
struct AnnotationComparison {
  private let annotation: JSONValue
  private let record: JSONValue
  private let text: [UInt8]
  private let lines: DocumentLines
  private let path: String
  private(set) var result = DocumentComparison()

  /// - Parameters:
  ///   - record: as JSON; an empty object for a document that gave none.
  ///   - text: the decoded text of the document.
  ///   - path: of the annotation, for messages.
  init(
    _ annotation: JSONValue, path: String, record: JSONValue, text: [UInt8], lines: DocumentLines
  ) throws(ExpectationError) {
    self.annotation = annotation
    self.path = path
    self.record = record
    self.text = text
    self.lines = lines
    compareHeader()
    try compareReferences()
    try compareDates()
    try compareOfficials()
    try compareDuties()
    try compareDeadlines()
  }

  // MARK: Fields

  private static let headerFields = [
    "kind", "number", "date", "place", "issuer", "subject", "signer_name", "signer_title",
    "urgency",
    "secrecy",
  ]

  private mutating func compareHeader() {
    guard let expected = annotation["header"] else { return }
    for field in Self.headerFields {
      let want = Self.headerValue(expected, field)
      let got = record["header"].flatMap { Self.headerValue($0, field) }
      var tally = FieldTally()
      if want.comparable(field) != nil, want.comparable(field) == got.comparable(field) {
        tally.matched = 1
      } else {
        tally.missed = want.comparable(field) == nil ? 0 : 1
        tally.extra = got.comparable(field) == nil ? 0 : 1
      }
      result.tallies["header." + field] += tally
      if field == "number" { result.tallies["numbers"] += tally }
      guard tally.missed + tally.extra > 0 else { continue }
      let key = field.hasPrefix("signer") ? "signer" : field
      let span = record["header"]?["spans"]?[key]?.elements.first
      add("header." + field, want?.oneLine, got?.oneLine, at: SourceRange(span))
    }
  }

  private static func headerValue(_ header: JSONValue, _ field: String) -> String? {
    switch field {
    case "signer_name": header["signer"]?["name"]?.text
    case "signer_title": header["signer"]?["title"]?.text
    default: header[field]?.text ?? (header[field]?["value"] ?? header[field]?["text"])?.text
    }
  }

  private mutating func compareReferences() throws(ExpectationError) {
    guard let list = annotation["references"] else { return }
    let expected = try annotated(list, "references")
    let found = AnnotatedItem.found(record["references"])
      .filter { $0.text("number")?.isEmpty == false }
    func number(_ item: AnnotatedItem) -> String {
      ComparableText.ofNumber(item.text("number") ?? "")
    }
    let keys = ["kind", "number", "date", "issuer"]
    let pairs = match(expected, found, as: "numbers", shown: "references", keys) { want, got in
      number(want) == number(got) && want.overlaps(got)
    }
    for (want, got) in pairs {
      for key in keys where key != "number" {
        let values = (want.text(key), got.text(key))
        var tally = FieldTally()
        if want.comparable(key) == got.comparable(key) {
          tally.matched = values.0 == nil ? 0 : 1
        } else {
          tally.missed = (values.0 ?? "").isEmpty ? 0 : 1
          tally.extra = (values.1 ?? "").isEmpty ? 0 : 1
          add("references." + key, values.0?.oneLine, values.1?.oneLine, at: got.span)
        }
        result.tallies["references." + key] += tally
      }
    }
  }

  private mutating func compareDates() throws(ExpectationError) {
    guard let list = annotation["dates"] else { return }
    match(
      try annotated(list, "dates"), AnnotatedItem.found(record["dates"]), as: "dates", ["edtf"]
    ) { want, got in
      want.text("edtf") == got.text("edtf") && want.overlaps(got)
    }
  }

  private mutating func compareOfficials() throws(ExpectationError) {
    guard let list = annotation["officials"] else { return }
    let expected = try annotated(list, "officials")
    let found = AnnotatedItem.found(record["officials"])
    func isNamed(_ item: AnnotatedItem) -> Bool { item.text("name")?.isEmpty == false }
    func isSame(_ want: AnnotatedItem, _ got: AnnotatedItem) -> Bool {
      guard want.overlaps(got) else { return false }
      if isNamed(want) { return want.comparable("name") == got.comparable("name") }
      return !isNamed(got) && !want.names("positions").isDisjoint(with: got.names("positions"))
    }
    let pairs = match(expected, found, as: "officials", ["name", "positions"], isSame)
    match(
      expected.filter(isNamed), found.filter(isNamed), as: "officials.named", shown: nil, [], isSame
    )
    for (want, got) in pairs { compareNames(want, got, "officials", "positions") }
  }

  private mutating func compareDuties() throws(ExpectationError) {
    guard let list = annotation["duties"] else { return }
    let expected = try annotated(list, "duties", words: "action")
    let deadlines = record["deadlines"]?.elements ?? []
    let found = (record["duties"]?.elements ?? []).map { duty in
      // A record names deadlines by index, an annotation by their words.
      let said = (duty["deadlines"]?.elements ?? []).compactMap { deadline in
        guard let index = deadline.integer else { return deadline }
        return deadlines.indices.contains(index) ? deadlines[index]["text"] : nil
      }
      return AnnotatedItem(
        value: duty.replacing("deadlines", with: .array(said)),
        span: SourceRange(duty["action_span"]) ?? SourceRange(duty["span"]) ?? SourceRange(0, 0))
    }
    let pairs = match(expected, found, as: "duties", ["assignees"]) { want, got in
      guard want.span != nil else {
        // The words of a scan are not known for certain: an annotation has the first few.
        let start = want.comparable("action_start") ?? ""
        return !start.isEmpty && got.comparable("action")?.hasPrefix(start) == true
      }
      return want.share(got) >= 0.5
    }
    for (want, got) in pairs {
      compareNames(want, got, "duties", "assignees")
      compareNames(want, got, "duties", "deadlines")
    }
  }

  private mutating func compareDeadlines() throws(ExpectationError) {
    guard let list = annotation["deadlines"] else { return }
    let keys = ["due", "duration", "recurrence"]
    match(
      try annotated(list, "deadlines"), AnnotatedItem.found(record["deadlines"]), as: "deadlines",
      keys
    ) { want, got in
      want.overlaps(got) && keys.allSatisfy { want.text($0) == got.text($0) }
    }
  }

  // MARK: Matching

  private func annotated(
    _ list: JSONValue, _ field: String, words key: String = "text"
  ) throws(ExpectationError) -> [AnnotatedItem] {
    try AnnotatedItem.annotated(list, words: key, field: field, in: text, path: path)
  }

  /// Tallies two lists of items, notes what is in one alone, and gives the pairs.
  ///
  /// - Parameters:
  ///   - name: of the tally.
  ///   - shown: the field in differences; `nil` where they are noted elsewhere.
  ///   - keys: the values that tell items apart.
  @discardableResult
  private mutating func match(
    _ expected: [AnnotatedItem], _ found: [AnnotatedItem], as name: String, shown: String?,
    _ keys: [String], _ isSame: (AnnotatedItem, AnnotatedItem) -> Bool
  ) -> [(AnnotatedItem, AnnotatedItem)] {
    let pairs = SpanMatching.pairs(expected.count, found.count) { want, got in
      isSame(expected[want], found[got]) ? expected[want].share(found[got]) : nil
    }
    result.tallies[name] += FieldTally(
      matched: pairs.count, extra: found.count - pairs.count, missed: expected.count - pairs.count)
    if let shown {
      let matched = (Set(pairs.map(\.expected)), Set(pairs.map(\.found)))
      addDifferences(
        shown, keys,
        missed: expected.indices.filter { !matched.0.contains($0) }.map { expected[$0] },
        extra: found.indices.filter { !matched.1.contains($0) }.map { found[$0] })
    }
    return pairs.map { (expected[$0.expected], found[$0.found]) }
  }

  @discardableResult
  private mutating func match(
    _ expected: [AnnotatedItem], _ found: [AnnotatedItem], as name: String, _ keys: [String],
    _ isSame: (AnnotatedItem, AnnotatedItem) -> Bool
  ) -> [(AnnotatedItem, AnnotatedItem)] {
    match(expected, found, as: name, shown: name, keys, isSame)
  }

  private mutating func compareNames(
    _ want: AnnotatedItem, _ got: AnnotatedItem, _ field: String, _ key: String
  ) {
    let names = (want.names(key), got.names(key))
    result.tallies["\(field).\(key)"] += FieldTally(
      matched: names.0.intersection(names.1).count, extra: names.1.subtracting(names.0).count,
      missed: names.0.subtracting(names.1).count)
    guard names.0 != names.1 else { return }
    add(
      "\(field).\(key)", want.value[key]?.description, got.value[key]?.description, at: got.span)
  }

  // MARK: Differences

  /// What was missed and what came in its place are one difference, of the values that differ.
  private mutating func addDifferences(
    _ field: String, _ keys: [String], missed: [AnnotatedItem], extra: [AnnotatedItem]
  ) {
    let pairs = SpanMatching.pairs(missed.count, extra.count) { want, got in
      let share = missed[want].share(extra[got])
      return share > 0 ? share : nil
    }
    var replaced: Set<Int> = []
    for (index, want) in missed.enumerated() {
      guard let pair = pairs.first(where: { $0.expected == index }) else {
        add(field, want.value.summary(keys), nil, at: want.span)
        continue
      }
      replaced.insert(pair.found)
      let got = extra[pair.found]
      let differing = keys.filter { (want.value[$0] ?? .null) != (got.value[$0] ?? .null) }
      let shown = differing.count == 1 ? differing[0] : ""
      if shown.isEmpty {
        add(field, want.value.summary(keys), got.value.summary(keys), at: got.span)
      } else {
        add(
          "\(field).\(shown)", (want.value[shown] ?? .null).description,
          (got.value[shown] ?? .null).description, at: got.span)
      }
    }
    for (index, got) in extra.enumerated() where !replaced.contains(index) {
      add(field, nil, got.value.summary(keys), at: got.span)
    }
  }

  private mutating func add(
    _ field: String, _ expected: String?, _ got: String?, at span: SourceRange?
  ) {
    let isPlace = span.map { !$0.isEmpty } ?? false
    result.differences.append(
      Difference(
        field: field, expected: expected, got: got,
        place: isPlace ? span.map { lines.place(of: $0) } : nil, path: lines.path))
  }
}

extension String? {
  /// In the form in which header values are compared; `nil` where nothing is said.
  fileprivate func comparable(_ field: String) -> String? {
    let text = map { field == "number" ? ComparableText.ofNumber($0) : ComparableText.of($0) }
    return text?.isEmpty == true ? nil : text
  }
}

extension JSONValue {
  /// An item in one line: its words and those of its values that say something.
  ///
  ///     "trước ngày 20/9/2025" (due: 2025-09-20)
  func summary(_ keys: [String]) -> String {
    let words = self["action"] ?? self["text"] ?? self["action_start"]
    let values = keys.compactMap { key in
      self[key].flatMap { $0.isEmpty ? nil : "\(key): \($0)" }
    }.joined(separator: "; ")
    guard let words = words?.text else { return values }
    return "\"\(words.oneLine)\"" + (values.isEmpty ? "" : " (\(values))")
  }
}
