import VanBan
import VietnameseText

/// Takes the evidence out of a part of the record.
struct FieldEvidence<Key: CodingKey & RawRepresentable<String>>: RecordFieldWriter {
  private var evidence: Evidence = [:]

  mutating func write(
    _ key: Key, _ value: some Encodable & JSONWritable
  ) throws(Never) {
    if let evidence = value as? Evidence { self.evidence = evidence }
  }

  /// Empty for a part that has none.
  static func of<Part: RecordPart>(_ part: Part) -> Evidence where Part.CodingKeys == Key {
    var fields = FieldEvidence<Key>()
    part.writeFields(to: &fields)
    return fields.evidence
  }
}
