/// Takes the fields of one part of the record.
protocol RecordFieldWriter<Key> {
  associatedtype Key: CodingKey, RawRepresentable<String>
  associatedtype Failure: Error

  mutating func write(_ key: Key, _ value: some Encodable & JSONWritable) throws(Failure)
}

/// Writes fields into the container of an `Encoder`.
struct EncoderFieldWriter<Key: CodingKey & RawRepresentable<String>>: RecordFieldWriter {
  var container: KeyedEncodingContainer<Key>

  mutating func write(
    _ key: Key, _ value: some Encodable & JSONWritable
  ) throws(any Error) {
    try container.encode(value, forKey: key)
  }
}

/// Writes fields as the bytes of a JSON object.
struct JSONObjectWriter<Key: CodingKey & RawRepresentable<String>>: RecordFieldWriter {
  private var json: JSONWriter
  private var isEmpty = true

  init(_ json: consuming JSONWriter) {
    self.json = json
    self.json.append(byte: UInt8(ascii: "{"))
  }

  mutating func write(_ key: Key, _ value: some Encodable & JSONWritable) throws(Never) {
    if !isEmpty { json.append(byte: UInt8(ascii: ",")) }
    isEmpty = false
    json.append(key: key.rawValue)
    value.write(to: &json)
  }

  /// Closes the object and gives the bytes back.
  consuming func end() -> JSONWriter {
    json.append(byte: UInt8(ascii: "}"))
    return json
  }
}
