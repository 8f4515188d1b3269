import VanBan

/// The values of a part of the record, as examples write them: lists joined by commas, `null` where
/// there is none.
struct FieldValues<Key: CodingKey & RawRepresentable<String>>: RecordFieldWriter {
  private(set) var values: [String: String] = [:]

  mutating func write(
    _ key: Key, _ value: some Encodable & JSONWritable
  ) throws(Never) {
    switch value as Any {
    case let text as String: values[key.rawValue] = text
    case let number as Int: values[key.rawValue] = "\(number)"
    case let flag as Bool: values[key.rawValue] = "\(flag)"
    case let list as [String]: values[key.rawValue] = list.joined(separator: ", ")
    case let reasons as [ReviewReason]:
      values[key.rawValue] = reasons.map(\.rawValue).joined(separator: ", ")
    case Optional<Any>.none: values[key.rawValue] = "null"
    default: break
    }
  }

  static func of<Part: RecordPart>(_ part: Part) -> [String: String]
  where Part.CodingKeys == Key {
    var fields = FieldValues<Key>()
    part.writeFields(to: &fields)
    return fields.values
  }
}
