/// Tells from the messages of the poppler programs why a PDF cannot be read: all failures share one
/// exit code.
enum PDFFailure {
  static func error(_ result: ChildProcess.Result, bytes: [UInt8]) -> ReadingError {
    let messages = result.messages.joined(separator: "\n")
    if messages.contains("Incorrect password") {
      return ReadingError(
        .encrypted, "the PDF needs a password", remedy: "save it without a password")
    }
    if !bytes.suffix(2_048).contains(bytesOf: "%%EOF") {
      return ReadingError(
        .truncated, "the end of the PDF is missing", remedy: "fetch or export it again")
    }
    if messages.contains("May not be a PDF file") {
      return ReadingError(
        .notWhatItClaims, "it begins like a PDF but is none", remedy: "fetch or export it again")
    }
    let message = result.messages.last ?? "it has no pages"
    return ReadingError(
      .unreadable, "the PDF cannot be read (\(message))", remedy: "fetch or export it again")
  }
}
