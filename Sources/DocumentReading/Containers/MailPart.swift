import VietnameseText

/// A part of a mail message: headers, and the bytes below them.
struct MailPart: Sendable {
  /// Names are in small letters; lines that were folded are joined.
  private var headers: [(name: String, value: String)] = []
  private let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    var lines: [String] = []
    while at < bytes.endIndex {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[at..<end]
      at = min(end + 1, bytes.endIndex)
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { break }
      let text =
        String(validating: line, as: UTF8.self) ?? SourceDocument(file: Array(line)).text
      if line.first == 0x20 || line.first == 0x09, !lines.isEmpty {
        lines[lines.count - 1] += " " + text.drop { $0 == " " || $0 == "\t" }
      } else if lines.count < 1_000 {
        lines.append(text)
      }
    }
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers.append((line[..<colon].lowercased(), String(value)))
    }
    body = bytes[at...]
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// `text/plain`, in small letters.
  var type: String {
    let value = header("content-type") ?? "text/plain"
    return value.prefix { $0 != ";" }.trimmingSpaces().lowercased()
  }

  var isAttachment: Bool {
    header("content-disposition")?.lowercased().hasPrefix("attachment") ?? false
  }

  /// Whether the part is shown in the text of the message.
  var isPicture: Bool {
    type.hasPrefix("image/") && !isAttachment && header("content-id") != nil
  }

  /// The name of the file, decoded, without folders.
  var fileName: String? {
    let name =
      parameter("filename", of: "content-disposition") ?? parameter("name", of: "content-type")
    guard let name, !name.isEmpty else { return nil }
    let last = MailHeader.decoded(name).split(whereSeparator: { "/\\".contains($0) }).last
    return last.map { String($0.map { $0.isNewline || $0 == "\0" ? " " : $0 }) }
  }

  /// The encoding that the part declares.
  var encoding: TextEncoding? {
    parameter("charset", of: "content-type").flatMap(MailHeader.encoding(named:))
  }

  /// The bytes of the part, decoded.
  var content: [UInt8] {
    switch header("content-transfer-encoding")?.trimmingSpaces().lowercased() {
    case "base64": MailHeader.base64(body)
    case "quoted-printable": MailHeader.quotedPrintable(body)
    default: Array(body)
    }
  }

  /// The parts of a part that has several.
  ///
  /// - Complexity: O(*n*).
  var parts: [MailPart] {
    guard let boundary = parameter("boundary", of: "content-type"), !boundary.isEmpty else {
      return []
    }
    let mark = Array("--\(boundary)".utf8)
    var found: [MailPart] = []
    var start: Int?
    var at = body.startIndex
    while at < body.endIndex {
      let end = body[at...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[at..<end].starts(with: mark) {
        if let start { found.append(MailPart(body[start..<max(start, at - 1)])) }
        start = min(end + 1, body.endIndex)
        if body[at..<end].dropFirst(mark.count).starts(with: "--".utf8) {
          start = nil
          break
        }
      }
      at = min(end, body.endIndex - 1) + 1
    }
    // The end of the message is missing.
    if let start, start < body.endIndex { found.append(MailPart(body[start...])) }
    return found
  }

  /// A parameter of a header: `charset=utf-8`, `filename="a.pdf"`, `filename*=UTF-8''a.pdf`, or in
  /// numbered pieces `filename*0=…; filename*1=…` (RFC 2231).
  private func parameter(_ name: String, of header: String) -> String? {
    guard let value = self.header(header) else { return nil }
    var pieces: [(name: String, value: String)] = []
    for field in Self.fields(of: value).dropFirst() {
      guard let equals = field.firstIndex(of: "=") else { continue }
      let key = field[..<equals].trimmingSpaces().lowercased()
      guard key == name || key.hasPrefix(name + "*") else { continue }
      let text = field[field.index(after: equals)...].trimmingSpaces()
      pieces.append((key, text.filter { $0 != "\"" }))
    }
    guard let first = pieces.first else { return nil }
    if first.name == name { return first.value }
    let joined = pieces.map(\.value).joined()
    guard first.name.hasSuffix("*") else { return joined }
    let encoded = joined.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard encoded.count == 3 else { return joined }
    let bytes = MailHeader.quotedPrintable(
      Array(encoded[2].replacing("=", with: "=3D").replacing("%", with: "=").utf8)[...])
    return SourceDocument(file: bytes, encoding: MailHeader.encoding(named: String(encoded[0])))
      .text
  }

  /// Cuts a header at its `;`s outside of quotes.
  private static func fields(of value: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in value {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

extension StringProtocol {
  fileprivate func trimmingSpaces() -> String {
    var text = self[...].drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return String(text)
  }
}
