import VanBan
import VietnameseText

/// What keys a record has, for those who write a part of one by hand.
enum RecordForm {
  /// The lists of mentions, in the order of the record.
  static let mentionLists = [
    "references", "dates", "organizations", "officials", "duties", "deadlines",
  ]

  /// A record as a JSON text has it.
  static func value(of record: DocumentRecord) -> JSONValue {
    // What the writer of records gives is JSON.
    (try? JSONParser.value(of: record.json())) ?? .object([])
  }

  /// A record with one item in each list, and every part that may be missing.
  private static let template: JSONValue = {
    let none = SourceRange(0, 0)
    let record = DocumentRecord(
      source: .init(signature: .init()), header: .init(signer: .init(), arrival: .init()),
      references: [.init(span: none, text: "")], dates: [.init(span: none, text: "", edtf: "")],
      organizations: [.init(span: none, text: "", canonical: "")],
      officials: [.init(span: none, text: "")],
      duties: [.init(span: none, text: "", actionSpan: none, action: "")],
      deadlines: [.init(span: none, text: "", kind: "")], warnings: [.init(code: "", message: "")])
    return value(of: record)
  }()

  private static let customMention: JSONValue = {
    let mention = DocumentRecord.CustomMention(span: SourceRange(0, 0), text: "")
    return (try? JSONParser.value(of: mention.jsonLine())) ?? .null
  }()

  /// The keys of an item of a list that are worth expecting: what was found, not by what.
  static func itemKeys(of list: String) -> [String] {
    let item = template[list]?.elements.first ?? customMention
    return item.keys.filter { !["evidence", "rules", "confidence", "boxes"].contains($0) }
  }

  /// Refuses keys that no record has: an expectation that can never be met would pass unseen if they
  /// were passed over.
  static func check(_ expected: JSONValue, path: String) throws(ExpectationError) {
    guard expected.isObject else {
      throw ExpectationError("\(path): is no record; write an object: {\"dates\": […]}")
    }
    try check(expected, against: template, key: "", path)
  }

  private static func check(
    _ expected: JSONValue, against form: JSONValue, key: String, _ path: String
  ) throws(ExpectationError) {
    switch (expected, form) {
    case (.object(let members), .object(let known)):
      if key == "custom" {
        for member in members {
          try check(
            member.value, against: .array([customMention]), key: "custom.\(member.key)", path)
        }
        return
      }
      // Boxes, spans and the like have keys of their own.
      guard !known.isEmpty else { return }
      for member in members {
        let name = key.isEmpty ? member.key : "\(key).\(member.key)"
        guard let value = form[member.key] else {
          throw ExpectationError(
            "\(path): \(name): a record has no such key; "
              + Names.hint(for: member.key, among: form.keys))
        }
        try check(member.value, against: value, key: name, path)
      }
    case (.array(let items), .array(let known)):
      guard let form = known.first, form.isObject else { return }
      for (index, item) in items.enumerated() {
        guard item.isObject else {
          throw ExpectationError("\(path): \(key)[\(index)]: is no object; write {\"text\": …}")
        }
        try check(item, against: form, key: "\(key)[\(index)]", path)
      }
    case (_, .array):
      throw ExpectationError("\(path): \(key): is no list; write […]")
    default: return
    }
  }
}
