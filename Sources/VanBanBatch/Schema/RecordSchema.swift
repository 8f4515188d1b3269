import Foundation
import VanBan

/// The JSON Schema (2020-12) of a record, made from the types that write it.
public enum RecordSchema {
  /// The schema as text, with line breaks.
  public static func text() throws -> String {
    let head: [JSONValue.Member] = [
      .init(key: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
      .init(key: "$id", value: .string(DocumentRecord.currentSchema)),
      .init(
        key: "title", value: .string("What VanBan found in one document, one line of JSON Lines")),
    ]
    let schema = JSONValue.object(head + (try node()).json.members)
    let data = try JSONSerialization.data(
      withJSONObject: schema.foundationObject,
      options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The shape of a record.
  static func node() throws -> SchemaNode {
    let decoder = SchemaDecoder()
    _ = try DocumentRecord(from: decoder)
    return decoder.shape.node
  }
}

extension JSONValue {
  fileprivate var foundationObject: Any {
    switch self {
    case .null: NSNull()
    case .bool(let flag): flag
    case .number(let number): integer ?? number
    case .string(let text): text
    case .array(let elements): elements.map(\.foundationObject)
    case .object(let members):
      Dictionary(members.map { ($0.key, $0.value.foundationObject) }) { first, _ in first }
    }
  }
}
