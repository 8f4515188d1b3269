/// A value of a JSON text. Objects keep the order of their keys.
enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key of an object, with its value.
  struct Member: Sendable, Hashable {
    var key: String
    var value: JSONValue
  }
}

extension JSONValue {
  /// The value of `key`; `nil` where this is no object or has no such key.
  ///
  /// - Complexity: O(*k*) in the keys: the objects of records are small.
  subscript(key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }

  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  var keys: [String] { members.map(\.key) }

  /// The elements of an array; empty for everything else.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// `nil` for everything but a string.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// `nil` for everything but a whole number that fits.
  var double: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  var integer: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }

  var isNull: Bool { self == .null }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// Whether it says nothing: `null`, `""`, `[]`, `{}`, `false`.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .bool(let flag): !flag
    case .number: false
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  /// The object without these keys; everything else as it is.
  func without(_ keys: Set<String>) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { !keys.contains($0.key) })
  }

  /// The object with another value for `key`, which it has.
  func replacing(_ key: String, with value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.key == key ? Member(key: key, value: value) : $0 })
  }
}
