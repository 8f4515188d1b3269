/// Reads who signed a PDF, and when.
struct SignatureReader: Sendable {
  let children: ChildProcess
  let timeLimit: Duration

  /// The first signature of the PDF at `path` with the content `bytes`; `nil` where there is none
  /// or where `pdfsig` makes nothing of it.
  func signature(ofPDF path: String, bytes: [UInt8]) async throws(ReadingError)
    -> DocumentSignature?
  {
    // Most files are not signed: looking for the mark that each signature has costs no process.
    guard bytes.contains(bytesOf: "/ByteRange") else { return nil }
    let result = try await children.run(
      .pdfsig, ["-nocert", path], timeLimit: timeLimit, outputLimit: 1 << 20)
    return Self.parse(String(decoding: result.output, as: UTF8.self))
  }

  /// The first signature in what `pdfsig` prints.
  static func parse(_ report: String) -> DocumentSignature? {
    var certificate: String?
    var time: String?
    for line in report.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("Signature #"), certificate != nil { break }
      if let value = value(of: "Signer Certificate Common Name", in: line) { certificate = value }
      if let value = value(of: "Signing Time", in: line) { time = timestamp(value) }
    }
    return certificate.map { DocumentSignature(certificate: $0, time: time) }
  }

  private static func value(of key: String, in line: Substring) -> String? {
    let start = "  - \(key): "
    guard line.hasPrefix(start) else { return nil }
    return String(line.dropFirst(start.count))
  }

  /// `Jan 07 2025 10:09:57`, which is Vietnamese time by our environment for children, as ISO 8601.
  private static func timestamp(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard parts.count == 4, let month = months.firstIndex(of: String(parts[0])),
      parts[1].count == 2, parts[2].count == 4, parts[2] > "1990"
    else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    return "\(parts[2])-\(number)-\(parts[1])T\(parts[3])+07:00"
  }
}
