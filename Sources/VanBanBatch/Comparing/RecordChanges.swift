import VietnameseText

/// All changes from one record of a document to another.
///
/// Items go together where they overlap, the largest overlap first. Confidence and boxes do not count:
/// they come from the image.
struct RecordChanges: Sendable {
  private(set) var changes: [RecordChange] = []
  /// How many items of each field are the same in both.
  private(set) var sameCounts: [String: Int] = [:]

  /// The rule of what the layout of a document says.
  static let layoutRule = "(layout)"

  init(from old: JSONValue, to new: JSONValue) {
    compareHeaders(old["header"] ?? .null, new["header"] ?? .null)
    let records = (Self.withWords(old), Self.withWords(new))
    for list in RecordForm.mentionLists {
      compare(list, records.0[list]?.elements ?? [], records.1[list]?.elements ?? [])
    }
    let custom = (records.0["custom"] ?? .null, records.1["custom"] ?? .null)
    for name in Set(custom.0.keys + custom.1.keys).sorted() {
      compare("custom." + name, custom.0[name]?.elements ?? [], custom.1[name]?.elements ?? [])
    }
  }

  // MARK: Header

  private mutating func compareHeaders(_ old: JSONValue, _ new: JSONValue) {
    let passed: Set<String> = ["spans", "confidence", "boxes", "review"]
    let keys = new.keys + old.keys.filter { new[$0] == nil }
    for key in keys where !passed.contains(key) {
      let values = (old[key] ?? .null, new[key] ?? .null)
      if values.0 == values.1 {
        if !values.0.isEmpty { sameCounts["header", default: 0] += 1 }
        continue
      }
      let kind: RecordChange.Kind =
        values.0.isEmpty ? .gained : values.1.isEmpty ? .lost : .changed
      let spans = (kind == .lost ? old : new)["spans"]?[key]?.elements
      changes.append(
        RecordChange(
          kind: kind, field: "header", rule: Self.layoutRule, span: SourceRange(spans?.first),
          words: (kind == .lost ? values.0 : values.1).description,
          details: ["\(key): \(Self.way(kind, values.0, values.1))"]))
    }
  }

  // MARK: Lists

  private mutating func compare(_ field: String, _ old: [JSONValue], _ new: [JSONValue]) {
    let spans = (old.map { SourceRange($0["span"]) }, new.map { SourceRange($0["span"]) })
    let pairs = SpanMatching.pairs(old.count, new.count) { left, right in
      guard let first = spans.0[left], let second = spans.1[right] else { return nil }
      let share = SpanMatching.overlap(first, second)
      guard share > 0 else { return nil }
      // Of mentions at one place, those go together that are the same.
      return share + (old[left] == new[right] ? 1 : 0)
    }
    let oldOf = Dictionary(pairs.map { ($0.found, $0.expected) }, uniquingKeysWith: { $1 })
    for (index, item) in new.enumerated() {
      guard let other = oldOf[index] else {
        add(.gained, field, item, Self.values(of: item))
        continue
      }
      let keys = item.keys.filter { key in
        !["confidence", "boxes", "span", "action_span"].contains(key)
          && item[key] != old[other][key]
      }
      if keys.isEmpty {
        sameCounts[field, default: 0] += 1
      } else {
        add(
          .changed, field, item,
          keys.map { key in
            let values = (old[other][key] ?? .null, item[key] ?? .null)
            return key == "evidence" ? key : "\(key): \(Self.way(.changed, values.0, values.1))"
          })
      }
    }
    let paired = Set(pairs.map(\.expected))
    for (index, item) in old.enumerated() where !paired.contains(index) {
      add(.lost, field, item, Self.values(of: item))
    }
  }

  private mutating func add(
    _ kind: RecordChange.Kind, _ field: String, _ item: JSONValue, _ details: [String]
  ) {
    changes.append(
      RecordChange(
        kind: kind, field: field, rule: item["rules"]?.elements.first?.text ?? "",
        span: SourceRange(item["span"]), words: (item["text"] ?? .null).description,
        details: details))
  }

  private static func way(_ kind: RecordChange.Kind, _ old: JSONValue, _ new: JSONValue) -> String {
    switch kind {
    case .gained: new.description
    case .lost: old.description
    case .changed: "\(old) → \(new)"
    }
  }

  private static func values(of item: JSONValue) -> [String] {
    let passed: Set<String> = [
      "span", "text", "action_span", "evidence", "rules", "confidence", "boxes", "review",
      "captures",
    ]
    let members =
      item.members.filter { !passed.contains($0.key) } + (item["captures"]?.members ?? [])
    return members.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)" }
  }

  /// The record with words for the indices that its items name others by: these move with every item
  /// that comes or goes.
  private static func withWords(_ record: JSONValue) -> JSONValue {
    func words(_ index: JSONValue, in list: String) -> JSONValue {
      guard let index = index.integer, let items = record[list]?.elements,
        items.indices.contains(index)
      else { return index }
      return items[index]["text"] ?? .null
    }
    var result = record
    for list in RecordForm.mentionLists {
      let items = (record[list]?.elements ?? []).map { item in
        var item = item
        if let same = item["same_as"] {
          item = item.replacing("same_as", with: words(same, in: list))
        }
        if list == "duties", let deadlines = item["deadlines"] {
          item = item.replacing(
            "deadlines", with: .array(deadlines.elements.map { words($0, in: "deadlines") }))
        }
        return item
      }
      result = result.replacing(list, with: .array(items))
    }
    return result
  }
}
