/// A decoder that decodes nothing but learns the shape that a type asks for.
final class SchemaDecoder: Decoder {
  let shape = Shape()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// What was asked for so far.
  final class Shape {
    private var fields: [SchemaNode.Field] = []
    private var elements: [SchemaNode] = []
    private var optionalKeys: Set<String> = []
    private var single: SchemaNode?
    var isList = false
    var isUnkeyed = false

    func add(_ node: SchemaNode) { if isUnkeyed { elements.append(node) } else { single = node } }

    func add(_ node: SchemaNode, to key: String) { fields.append(.init(key: key, node: node)) }

    func setOptional(_ key: String) { optionalKeys.insert(key) }

    var count: Int { elements.count }

    var node: SchemaNode {
      if isUnkeyed { return isList ? .array(elements.first ?? .string) : .tuple(elements) }
      if let single { return single }
      if fields.count == 1, fields[0].key == "*" { return .map(fields[0].node) }
      return .object(
        fields.map { field in
          optionalKeys.contains(field.key)
            ? .init(key: field.key, node: .nullable(field.node)) : field
        })
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Keyed(shape: shape))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer {
    shape.isUnkeyed = true
    return Unkeyed(shape: shape)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(shape: shape) }

  /// A value of the type, and its shape.
  private static func value<T: Decodable>(_ type: T.Type) throws -> (T, SchemaNode) {
    // An empty text is none of the values of an enumeration.
    if let choices = type as? any Choices.Type, let value = choices.first as? T {
      return (value, .choice(choices.codes))
    }
    let decoder = SchemaDecoder()
    let value = try T(from: decoder)
    return (value, decoder.shape.node)
  }

  private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let shape: Shape
    var codingPath: [any CodingKey] { [] }
    // A dictionary asks which keys there are; a type knows its own.
    var allKeys: [Key] { Key(stringValue: "*").map { [$0] } ?? [] }

    func contains(_ key: Key) -> Bool { true }

    func decodeNil(forKey key: Key) -> Bool {
      shape.setOptional(key.stringValue)
      return false
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      let (value, node) = try SchemaDecoder.value(type)
      shape.add(node, to: key.stringValue)
      return value
    }

    func decode(_ type: Bool.Type, forKey key: Key) -> Bool {
      shape.add(.boolean, to: key.stringValue)
      return false
    }
    func decode(_ type: String.Type, forKey key: Key) -> String {
      shape.add(.string, to: key.stringValue)
      return ""
    }
    func decode(_ type: Double.Type, forKey key: Key) -> Double {
      shape.add(.number, to: key.stringValue)
      return 0
    }
    func decode(_ type: Float.Type, forKey key: Key) -> Float {
      shape.add(.number, to: key.stringValue)
      return 0
    }
    func decode(_ type: Int.Type, forKey key: Key) -> Int {
      shape.add(.integer, to: key.stringValue)
      return 0
    }
    func decode(_ type: Int8.Type, forKey key: Key) -> Int8 {
      shape.add(.integer, to: key.stringValue)
      return 0
    }
    func decode(_ type: Int16.Type, forKey key: Key) -> Int16 {
      shape.add(.integer, to: key.stringValue)
      return 0
    }
    func decode(_ type: Int32.Type, forKey key: Key) -> Int32 {
      shape.add(.integer, to: key.stringValue)
      return 0
    }
    func decode(_ type: Int64.Type, forKey key: Key) -> Int64 {
      shape.add(.integer, to: key.stringValue)
      return 0
    }
    func decode(_ type: UInt.Type, forKey key: Key) -> UInt {
      shape.add(.integer, to: key.stringValue)
      return 0
    }
    func decode(_ type: UInt8.Type, forKey key: Key) -> UInt8 {
      shape.add(.integer, to: key.stringValue)
      return 0
    }
    func decode(_ type: UInt16.Type, forKey key: Key) -> UInt16 {
      shape.add(.integer, to: key.stringValue)
      return 0
    }
    func decode(_ type: UInt32.Type, forKey key: Key) -> UInt32 {
      shape.add(.integer, to: key.stringValue)
      return 0
    }
    func decode(_ type: UInt64.Type, forKey key: Key) -> UInt64 {
      shape.add(.integer, to: key.stringValue)
      return 0
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> { SchemaDecoder().container(keyedBy: type) }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
      SchemaDecoder().unkeyedContainer()
    }
    func superDecoder() -> any Decoder { SchemaDecoder() }
    func superDecoder(forKey key: Key) -> any Decoder { SchemaDecoder() }
  }

  private struct Unkeyed: UnkeyedDecodingContainer {
    let shape: Shape
    var codingPath: [any CodingKey] { [] }
    var count: Int? { nil }
    var currentIndex: Int { shape.count }

    var isAtEnd: Bool {
      // Only lists ask; one element tells what all are.
      shape.isList = true
      return shape.count > 0
    }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
      let (value, node) = try SchemaDecoder.value(type)
      shape.add(node)
      return value
    }

    mutating func decode(_ type: Bool.Type) -> Bool {
      shape.add(.boolean)
      return false
    }
    mutating func decode(_ type: String.Type) -> String {
      shape.add(.string)
      return ""
    }
    mutating func decode(_ type: Double.Type) -> Double {
      shape.add(.number)
      return 0
    }
    mutating func decode(_ type: Float.Type) -> Float {
      shape.add(.number)
      return 0
    }
    mutating func decode(_ type: Int.Type) -> Int {
      shape.add(.integer)
      return 0
    }
    mutating func decode(_ type: Int8.Type) -> Int8 {
      shape.add(.integer)
      return 0
    }
    mutating func decode(_ type: Int16.Type) -> Int16 {
      shape.add(.integer)
      return 0
    }
    mutating func decode(_ type: Int32.Type) -> Int32 {
      shape.add(.integer)
      return 0
    }
    mutating func decode(_ type: Int64.Type) -> Int64 {
      shape.add(.integer)
      return 0
    }
    mutating func decode(_ type: UInt.Type) -> UInt {
      shape.add(.integer)
      return 0
    }
    mutating func decode(_ type: UInt8.Type) -> UInt8 {
      shape.add(.integer)
      return 0
    }
    mutating func decode(_ type: UInt16.Type) -> UInt16 {
      shape.add(.integer)
      return 0
    }
    mutating func decode(_ type: UInt32.Type) -> UInt32 {
      shape.add(.integer)
      return 0
    }
    mutating func decode(_ type: UInt64.Type) -> UInt64 {
      shape.add(.integer)
      return 0
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedDecodingContainer<Nested> { SchemaDecoder().container(keyedBy: type) }
    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
      SchemaDecoder().unkeyedContainer()
    }
    mutating func superDecoder() -> any Decoder { SchemaDecoder() }
  }

  private struct Single: SingleValueDecodingContainer {
    let shape: Shape
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
      let (value, node) = try SchemaDecoder.value(type)
      shape.add(node)
      return value
    }

    func decode(_ type: Bool.Type) -> Bool {
      shape.add(.boolean)
      return false
    }
    func decode(_ type: String.Type) -> String {
      shape.add(.string)
      return ""
    }
    func decode(_ type: Double.Type) -> Double {
      shape.add(.number)
      return 0
    }
    func decode(_ type: Float.Type) -> Float {
      shape.add(.number)
      return 0
    }
    func decode(_ type: Int.Type) -> Int {
      shape.add(.integer)
      return 0
    }
    func decode(_ type: Int8.Type) -> Int8 {
      shape.add(.integer)
      return 0
    }
    func decode(_ type: Int16.Type) -> Int16 {
      shape.add(.integer)
      return 0
    }
    func decode(_ type: Int32.Type) -> Int32 {
      shape.add(.integer)
      return 0
    }
    func decode(_ type: Int64.Type) -> Int64 {
      shape.add(.integer)
      return 0
    }
    func decode(_ type: UInt.Type) -> UInt {
      shape.add(.integer)
      return 0
    }
    func decode(_ type: UInt8.Type) -> UInt8 {
      shape.add(.integer)
      return 0
    }
    func decode(_ type: UInt16.Type) -> UInt16 {
      shape.add(.integer)
      return 0
    }
    func decode(_ type: UInt32.Type) -> UInt32 {
      shape.add(.integer)
      return 0
    }
    func decode(_ type: UInt64.Type) -> UInt64 {
      shape.add(.integer)
      return 0
    }
  }
}
