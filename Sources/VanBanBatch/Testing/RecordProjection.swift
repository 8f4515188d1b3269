/// A record with the keys alone that a file of expectations has, to rewrite the file with.
enum RecordProjection {
  /// - Parameter expected: what the file has; `nil` where there is no file yet.
  static func of(_ record: JSONValue, onto expected: JSONValue?) -> JSONValue {
    guard let expected else { return whole(record) }
    return .object(
      expected.members.map { member in
        let value = record[member.key] ?? .null
        switch member.key {
        case "producer": return member
        case "custom":
          let lists = member.value.members.map { list in
            JSONValue.Member(
              key: list.key,
              value: items(value[list.key] ?? .array([]), onto: list.value, list: list.key))
          }
          return JSONValue.Member(key: member.key, value: .object(lists))
        default:
          return JSONValue.Member(
            key: member.key, value: projected(value, onto: member.value, list: member.key))
        }
      })
  }

  private static func projected(
    _ value: JSONValue, onto expected: JSONValue, list: String
  ) -> JSONValue {
    switch (value, expected) {
    case (.array, .array) where value.elements.contains(where: \.isObject):
      return items(value, onto: expected, list: list)
    case (.object, .object) where !["spans", "confidence", "boxes", "review"].contains(list):
      return .object(
        expected.members.map { member in
          // Where the file lay is not compared and stays.
          if list == "source", member.key == "path" { return member }
          let part = value[member.key] ?? .null
          return JSONValue.Member(
            key: member.key, value: projected(part, onto: member.value, list: member.key))
        })
    default: return value
    }
  }

  /// Items get the keys that the items of the file have.
  private static func items(
    _ value: JSONValue, onto expected: JSONValue, list: String
  ) -> JSONValue {
    var keys: [String] = []
    for key in expected.elements.flatMap(\.keys) where !keys.contains(key) { keys.append(key) }
    if keys.isEmpty { keys = RecordForm.itemKeys(of: list) }
    return .array(value.elements.map { $0.only(keys) })
  }

  /// All that a record says of a document, without what made it.
  private static func whole(_ record: JSONValue) -> JSONValue {
    var members = [
      JSONValue.Member(
        key: "header", value: (record["header"] ?? .null).without(["spans", "confidence", "boxes"]))
    ]
    for list in RecordForm.mentionLists {
      members.append(
        JSONValue.Member(
          key: list, value: items(record[list] ?? .array([]), onto: .array([]), list: list)))
    }
    let custom = (record["custom"] ?? .null).members.map { list in
      JSONValue.Member(key: list.key, value: items(list.value, onto: .array([]), list: list.key))
    }
    if !custom.isEmpty { members.append(JSONValue.Member(key: "custom", value: .object(custom))) }
    return .object(members)
  }
}

extension JSONValue {
  /// The object with these keys alone, in this order; `null` for one that it has not.
  fileprivate func only(_ keys: [String]) -> JSONValue {
    .object(keys.map { Member(key: $0, value: self[$0] ?? .null) })
  }
}
