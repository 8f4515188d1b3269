/// Takes the fields of one part of the record.
package protocol RecordFieldWriter<Key> {
  associatedtype Key: CodingKey, RawRepresentable<String>
  associatedtype Failure: Error

  mutating func write(_ key: Key, _ value: some Encodable & JSONWritable) throws(Failure)
}

/// Writes fields into the container of an `Encoder`.
package struct EncoderFieldWriter<Key: CodingKey & RawRepresentable<String>>: RecordFieldWriter {
  private var container: KeyedEncodingContainer<Key>

  package init(_ container: KeyedEncodingContainer<Key>) {
    self.container = container
  }

  package mutating func write(
    _ key: Key, _ value: some Encodable & JSONWritable
  ) throws(any Error) {
    try container.encode(value, forKey: key)
  }
}

/// Writes fields as the bytes of a JSON object.
package struct JSONObjectWriter<Key: CodingKey & RawRepresentable<String>>: RecordFieldWriter {
  private var json: JSONWriter
  private var isEmpty = true

  package init(_ json: JSONWriter) {
    self.json = json
    self.json.append(byte: UInt8(ascii: "{"))
  }

  @inline(__always)
  package mutating func write(_ key: Key, _ value: some Encodable & JSONWritable) throws(Never) {
    if !isEmpty { json.append(byte: UInt8(ascii: ",")) }
    isEmpty = false
    json.append(key: key.rawValue)
    value.write(to: &json)
  }

  /// Closes the object.
  package mutating func end() {
    json.append(byte: UInt8(ascii: "}"))
  }
}
