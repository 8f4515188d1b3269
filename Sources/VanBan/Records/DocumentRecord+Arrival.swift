extension DocumentRecord {
  /// The stamp of the office that received the document.
  public struct Arrival: Sendable, Hashable, Codable {
    /// The running number of the receiving office.
    public var number: String?
    /// EDTF.
    public var date: String?

    public init(
      number: String? = nil, date: String? = nil
    ) {
      self.number = number
      self.date = date
    }
  }
}

extension DocumentRecord.Arrival: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case number, date
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.number, number)
    try fields.write(.date, date)
  }
}
