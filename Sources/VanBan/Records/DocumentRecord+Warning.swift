import VietnameseText

extension DocumentRecord {
  /// Something a reader of the record should know.
  public struct Warning: Sendable, Hashable, Codable {
    /// A stable code: `text.invalid-utf8`.
    public var code: String
    public var message: String
    public var span: SourceRange?

    public init(
      code: String, message: String, span: SourceRange? = nil
    ) {
      self.code = code
      self.message = message
      self.span = span
    }
  }
}

extension DocumentRecord.Warning {
  /// The record of a warning that a reader gave.
  public init(_ warning: TextWarning) {
    self.init(code: warning.code, message: warning.message, span: warning.span)
  }
}

extension DocumentRecord.Warning: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case code, message, span
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.code, code)
    try fields.write(.message, message)
    try fields.write(.span, span)
  }
}
