extension DocumentRecord {
  /// An electronic signature of a file.
  public struct Signature: Sendable, Hashable, Codable {
    /// Whom the certificate was issued to.
    public var certificate: String?
    /// When it was signed, ISO 8601 with the offset from UTC.
    public var time: String?

    public init(
      certificate: String? = nil, time: String? = nil
    ) {
      self.certificate = certificate
      self.time = time
    }
  }
}

extension DocumentRecord.Signature: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case certificate, time
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.certificate, certificate)
    try fields.write(.time, time)
  }
}
