import VietnameseText

/// A mail message (RFC 5322, MIME): its subject, its text and its attachments.
struct MailMessage: Sendable {
  /// A file that came with the message.
  struct Attachment: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  private(set) var subject: String?
  /// The text of the message: plain text where there is any, else HTML.
  private(set) var body: (bytes: [UInt8], encoding: TextEncoding?, isHTML: Bool)?
  private(set) var attachments: [Attachment] = []

  /// Reads a message.
  ///
  /// - Throws: `tooLarge` where parts are nested or repeated without end.
  init(_ bytes: [UInt8]) throws(ReadingError) {
    let part = MailPart(bytes[...])
    subject = part.header("subject").map(MailHeader.decoded)
    var count = 0
    try add(part, depth: 0, count: &count)
  }

  private mutating func add(
    _ part: MailPart, depth: Int, count: inout Int
  ) throws(ReadingError) {
    count += 1
    guard depth <= 16, count <= 2_000 else {
      throw ReadingError(
        .tooLarge, "the mail has too many parts, or parts nested too deeply",
        remedy: "save its attachments by hand")
    }
    if part.type.hasPrefix("multipart/") {
      for inner in part.parts { try add(inner, depth: depth + 1, count: &count) }
      return
    }
    let name = part.fileName
    if part.type == "message/rfc822" {
      attachments.append(Attachment(name: name ?? "message-\(count).eml", bytes: part.content))
    } else if part.isPicture {
      // A logo in the text of the message is no document.
    } else if let name, part.isAttachment || !part.type.hasPrefix("text/") {
      attachments.append(Attachment(name: name, bytes: part.content))
    } else if part.type == "text/plain" || part.type == "text/html" {
      let isHTML = part.type == "text/html"
      let content = part.content
      // A message often comes twice, as text and as HTML.
      let isBetter = body.map { $0.isHTML && !isHTML } ?? true
      if isBetter, content.contains(where: { $0 > 0x20 }) {
        body = (content, part.encoding, isHTML)
      }
    }
  }
}
