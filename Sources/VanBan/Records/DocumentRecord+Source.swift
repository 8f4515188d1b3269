import VietnameseText

extension DocumentRecord {
  /// The file, or the part of a file, that the document was read from.
  public struct Source: Sendable, Hashable, Codable {
    /// As the user named it; `nil` for text that came from no file.
    public var path: String?
    /// A member (`a.zip!/b.pdf`) or the n-th document of one file.
    public var part: String?
    /// SHA-256 of the file's bytes, in hexadecimal.
    public var sha256: String?
    /// The size of the file.
    public var bytes: Int
    /// `application/pdf`, `text/plain` …
    public var mediaType: String
    /// The encoding of the file's text, in lower case.
    public var encoding: String
    /// How the text came to be.
    public var textOrigin: TextOrigin
    /// `ok`: the whole file was read; `partial`: some pages failed, which the warnings name.
    public var status: String
    /// The electronic signature that the file carries.
    public var signature: Signature?

    public init(
      path: String? = nil, part: String? = nil, sha256: String? = nil, bytes: Int = 0,
      mediaType: String = "text/plain", encoding: String = "utf-8", textOrigin: TextOrigin = .plain,
      status: String = "ok", signature: Signature? = nil
    ) {
      self.path = path
      self.part = part
      self.sha256 = sha256
      self.bytes = bytes
      self.mediaType = mediaType
      self.encoding = encoding
      self.textOrigin = textOrigin
      self.status = status
      self.signature = signature
    }
  }
}

extension DocumentRecord.Source: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case path, part, sha256, bytes
    case mediaType = "media_type"
    case encoding
    case textOrigin = "text_origin"
    case status, signature
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.path, path)
    try fields.write(.part, part)
    try fields.write(.sha256, sha256)
    try fields.write(.bytes, bytes)
    try fields.write(.mediaType, mediaType)
    try fields.write(.encoding, encoding)
    try fields.write(.textOrigin, textOrigin)
    try fields.write(.status, status)
    try fields.write(.signature, signature)
  }
}
