import VietnameseText

/// A file as it was read: its text, and what is known of the file itself.
public struct ReadDocument: Sendable {
  /// The decoded text with its pages, word boxes and warnings.
  public let document: SourceDocument
  /// What the file is, by its content.
  public let mediaType: MediaType
  /// Size of the file in bytes.
  public let byteCount: Int
  /// SHA-256 of the file's bytes: 64 lower-case hexadecimal digits.
  public let sha256: String
  /// The first digital signature of the file; `nil` for a file without one.
  public let signature: DocumentSignature?
  /// The pages as pictures; `nil` for files that have none.
  public var pages: PageImages?
}

/// A digital signature as the file states it. It is not verified.
public struct DocumentSignature: Sendable, Hashable, Codable {
  /// Common name of the signer's certificate: in State documents the agency, not the person.
  public let certificate: String
  /// When it was signed, in Vietnamese time: `2021-09-06T16:55:01+07:00`; `nil` where not stated.
  public let time: String?

  public init(certificate: String, time: String?) {
    self.certificate = certificate
    self.time = time
  }
}
