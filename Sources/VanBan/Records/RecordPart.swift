/// A part of the record that can write its fields, each once, in the order of the contract.
///
/// One list of fields serves both forms: the bytes that the tool writes (``JSONObjectWriter``) and
/// any `Encoder` (``EncoderFieldWriter``). Every key is written, `null` where there is no value;
/// the encoding that the compiler would synthesize leaves `nil` out.
package protocol RecordPart: Codable, JSONWritable {
  associatedtype CodingKeys: CodingKey, RawRepresentable<String>

  func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure)
}

extension RecordPart {
  public func encode(to encoder: any Encoder) throws {
    var fields = EncoderFieldWriter(encoder.container(keyedBy: CodingKeys.self))
    try writeFields(to: &fields)
  }

  package func write(to json: inout JSONWriter) {
    var fields = JSONObjectWriter<CodingKeys>(json)
    writeFields(to: &fields)
    fields.end()
  }
}

extension RecordPart {
  /// The part as one line of JSON without a line break at its end.
  package func jsonLine() -> [UInt8] {
    JSONWriter.bytes { write(to: &$0) }
  }
}
