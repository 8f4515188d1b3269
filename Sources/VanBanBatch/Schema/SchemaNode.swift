/// The shape of a JSON value.
indirect enum SchemaNode: Sendable, Hashable {
  case string, integer, number, boolean
  case choice([String])
  case nullable(SchemaNode)
  case array(SchemaNode)
  /// An array of so many values.
  case tuple([SchemaNode])
  /// Any keys, values of one shape.
  case map(SchemaNode)
  /// Every key is always there, in this order.
  case object([Field])

  struct Field: Sendable, Hashable {
    var key: String
    var node: SchemaNode
  }

  /// The shape in the words of JSON Schema 2020-12.
  var json: JSONValue {
    switch self {
    case .string: Self.type("string")
    case .integer: Self.type("integer")
    case .number: Self.type("number")
    case .boolean: Self.type("boolean")
    case .choice(let values): .object([.init(key: "enum", value: Self.strings(values))])
    case .nullable(let node):
      .object([.init(key: "anyOf", value: .array([node.json, Self.type("null")]))])
    case .array(let node): Self.type("array", [.init(key: "items", value: node.json)])
    case .tuple(let nodes):
      Self.type(
        "array",
        [
          .init(key: "prefixItems", value: .array(nodes.map(\.json))),
          .init(key: "minItems", value: .number(Double(nodes.count))),
          .init(key: "maxItems", value: .number(Double(nodes.count))),
        ])
    case .map(let node): Self.type("object", [.init(key: "additionalProperties", value: node.json)])
    case .object(let fields):
      Self.type(
        "object",
        [
          .init(
            key: "properties",
            value: .object(fields.map { .init(key: $0.key, value: $0.node.json) })
          ),
          .init(key: "required", value: Self.strings(fields.map(\.key))),
          .init(key: "additionalProperties", value: .bool(false)),
        ])
    }
  }

  private static func type(_ name: String, _ rest: [JSONValue.Member] = []) -> JSONValue {
    .object([.init(key: "type", value: .string(name))] + rest)
  }

  private static func strings(_ values: [String]) -> JSONValue {
    .array(values.map { .string($0) })
  }

  /// What is wrong with `value`: the place and what was expected; `nil` where it has this shape.
  func fault(in value: JSONValue, at place: String = "record") -> String? {
    switch (self, value) {
    case (.string, .string), (.number, .number), (.boolean, .bool), (.nullable, .null): return nil
    case (.integer, .number) where value.integer != nil: return nil
    case (.choice(let values), .string(let text)) where values.contains(text): return nil
    case (.nullable(let node), _): return node.fault(in: value, at: place)
    case (.array(let node), .array(let elements)):
      return elements.enumerated().lazy.compactMap { node.fault(in: $1, at: "\(place)[\($0)]") }
        .first
    case (.tuple(let nodes), .array(let elements)) where nodes.count == elements.count:
      return zip(nodes, elements).lazy.compactMap { $0.fault(in: $1, at: place) }.first
    case (.map(let node), .object(let members)):
      return members.lazy.compactMap { node.fault(in: $0.value, at: "\(place).\($0.key)") }.first
    case (.object(let fields), .object(let members)):
      guard fields.map(\.key) == members.map(\.key) else {
        return "\(place): expected the keys \(fields.map(\.key)), found \(members.map(\.key))"
      }
      return zip(fields, members).lazy.compactMap {
        $0.node.fault(in: $1.value, at: "\(place).\($0.key)")
      }.first
    default: return "\(place): expected \(self), found \(value)"
    }
  }
}
