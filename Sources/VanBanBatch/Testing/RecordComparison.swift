import VietnameseText

/// Holds a record against a record, or a part of one, that was expected: only the keys that were
/// expected are compared. A list that was expected must have exactly the items that were.
///
/// What made the record (`producer`) and where its file lay (`source.path`) are never compared.
struct RecordComparison {
  private let record: JSONValue
  private let lines: DocumentLines
  private(set) var result = DocumentComparison()

  init(expected: JSONValue, record: JSONValue, lines: DocumentLines) {
    self.record = record
    self.lines = lines
    for member in expected.members where member.key != "producer" {
      compare(member.key, member.value, record[member.key] ?? .null)
    }
  }

  private mutating func compare(_ key: String, _ want: JSONValue, _ got: JSONValue) {
    let isList = ["pages", "warnings"].contains(key) || RecordForm.mentionLists.contains(key)
    switch key {
    case "source", "header":
      for member in want.members where key != "source" || member.key != "path" {
        let span = key == "header" ? got["spans"]?[member.key]?.elements.first : nil
        compareValue(
          "\(key).\(member.key)", member.value, got[member.key] ?? .null, at: SourceRange(span))
      }
    case "custom":
      for member in want.members {
        compareItems("custom.\(member.key)", member.value, got[member.key] ?? .array([]))
      }
    case _ where isList:
      compareItems(key, want, got)
    default: compareValue(key, want, got, at: nil)
    }
  }

  /// A value outside of lists, or the parts of it: of a signer name, title and authority.
  private mutating func compareValue(
    _ field: String, _ want: JSONValue, _ got: JSONValue, at span: SourceRange?
  ) {
    let isMap = ["spans", "confidence", "boxes", "review"].contains { field == "header." + $0 }
    if want.isObject, !isMap {
      for member in want.members {
        compareValue("\(field).\(member.key)", member.value, got[member.key] ?? .null, at: span)
      }
      return
    }
    let isSame = want == got
    result.tallies[field] += FieldTally(
      matched: isSame && !want.isEmpty ? 1 : 0, extra: isSame || got.isEmpty ? 0 : 1,
      missed: isSame || want.isEmpty ? 0 : 1)
    if !isSame { add(field, want.description, got.description, at: span) }
  }

  // MARK: Lists

  private mutating func compareItems(_ field: String, _ want: JSONValue, _ got: JSONValue) {
    let expected = want.elements
    let found = got.elements
    let pairs = SpanMatching.pairs(expected.count, found.count) { want, got in
      Self.likeness(of: expected[want], found[got])
    }
    let pairOf = Dictionary(
      pairs.map { ($0.expected, $0.found) }, uniquingKeysWith: { first, _ in first })
    var tally = FieldTally()
    for (index, want) in expected.enumerated() {
      guard let pair = pairOf[index] else {
        tally.missed += 1
        add(field, want.summary(Self.telling(want)), nil, at: SourceRange(want["span"]))
        continue
      }
      let got = found[pair]
      let differing = want.members.filter { $0.value != (got[$0.key] ?? .null) }
      tally += differing.isEmpty ? FieldTally(matched: 1) : FieldTally(extra: 1, missed: 1)
      for member in differing {
        add(
          "\(field).\(member.key)", member.value.description,
          (got[member.key] ?? .null).description, at: SourceRange(got["span"]))
      }
    }
    let paired = Set(pairs.map(\.found))
    for (index, got) in found.enumerated() where !paired.contains(index) {
      tally.extra += 1
      add(field, nil, got.summary(Self.telling(got)), at: SourceRange(got["span"]))
    }
    result.tallies[field] += tally
  }

  /// How alike two items are; `nil` where they have nothing in common.
  private static func likeness(of want: JSONValue, _ got: JSONValue) -> Double? {
    let telling = want.members.filter { $0.key != "span" && !$0.value.isEmpty }
    let same = telling.count { $0.value == got[$0.key] }
    var likeness = telling.isEmpty ? 0 : Double(same) / Double(telling.count)
    if let span = SourceRange(want["span"]) {
      let share = SourceRange(got["span"]).map { SpanMatching.overlap(span, $0) } ?? 0
      guard share > 0 else { return nil }
      likeness += share
    }
    return likeness > 0 ? likeness : nil
  }

  /// The values that tell an item to a reader.
  private static func telling(_ item: JSONValue) -> [String] {
    let passed: Set<String> = [
      "span", "text", "action", "action_span", "evidence", "rules", "confidence", "boxes", "review",
      "same_as",
    ]
    return item.keys.filter { !passed.contains($0) }
  }

  private mutating func add(
    _ field: String, _ want: String?, _ got: String?, at span: SourceRange?
  ) {
    result.differences.append(
      Difference(
        field: field, expected: want, got: got, place: span.map { lines.place(of: $0) },
        path: lines.path))
  }
}
