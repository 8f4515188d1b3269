extension DocumentRecord {
  /// What made the record.
  public struct Producer: Sendable, Hashable, Codable {
    /// The version of VanBan.
    public var version: String
    /// SHA-256 of all rule files in use, in hexadecimal.
    public var rulesSHA256: String

    /// The version of this VanBan.
    public static let currentVersion = "0.1.0"

    public init(
      version: String = Producer.currentVersion, rulesSHA256: String = ""
    ) {
      self.version = version
      self.rulesSHA256 = rulesSHA256
    }
  }
}

extension DocumentRecord.Producer: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case version
    case rulesSHA256 = "rules_sha256"
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.version, version)
    try fields.write(.rulesSHA256, rulesSHA256)
  }
}
