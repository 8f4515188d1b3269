import VietnameseText

/// The document that a mail itself is: its subject and its text.
enum MailReader {
  /// - Throws: `empty` for a mail without text.
  static func document(of mail: MailMessage) throws(ReadingError) -> SourceDocument {
    guard let body = mail.body else {
      throw ReadingError(.empty, "the mail has no text", remedy: "look into its attachments")
    }
    var document =
      if body.isHTML {
        try HTMLReader.document(in: body.bytes, encoding: body.encoding)
      } else {
        SourceDocument(file: body.bytes, encoding: body.encoding)
      }
    let lines = document.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let subject = mail.subject.map { $0 + "\n\n" } ?? ""
    let encoding = document.encoding
    let warnings = document.warnings.map { TextWarning(code: $0.code, message: $0.message) }
    document = SourceDocument(
      text: subject + lines.joined(separator: "\n"), origin: .plain, pages: [], encoding: encoding,
      warnings: warnings)
    return document
  }
}
