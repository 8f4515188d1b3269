extension DocumentRecord {
  /// Who signed.
  public struct Signer: Sendable, Hashable, Codable {
    /// In title case: `Nguyễn Văn A`.
    public var name: String?
    /// The position: `Chủ tịch Ủy ban nhân dân`.
    public var title: String?
    /// `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.` as printed; of several the last.
    public var authority: String?

    public init(
      name: String? = nil, title: String? = nil, authority: String? = nil
    ) {
      self.name = name
      self.title = title
      self.authority = authority
    }
  }
}

extension DocumentRecord.Signer: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case name, title, authority
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.name, name)
    try fields.write(.title, title)
    try fields.write(.authority, authority)
  }
}
