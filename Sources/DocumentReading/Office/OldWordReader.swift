import VietnameseText

/// Reads DOC files of Word 97 to 2003 with antiword, or with LibreOffice where that is installed and
/// antiword cannot.
struct OldWordReader: Sendable {
  let children: ChildProcess
  let configuration: DocumentReader.Configuration

  func document(from bytes: [UInt8]) async throws(ReadingError) -> SourceDocument {
    let folder = try PrivateFolder()
    let path = try folder.write(bytes, as: "document.doc")
    let children = children.working(in: folder)
    do {
      return try await antiword(path, children)
    } catch  where error.category != .encrypted && error.category != .timeout {
      // LibreOffice would take what is no Word file for text, or for anything else.
      guard bytes.contains(bytesOf: "WordDocument".map { "\($0)\0" }.joined()),
        let document = try await libreOffice(path, folder, children)
      else { throw error }
      return document
    }
  }

  private func antiword(
    _ path: String, _ children: ChildProcess
  ) async throws(ReadingError) -> SourceDocument {
    let result = try await children.run(
      .antiword, ["-m", "UTF-8.txt", "-w", "0", path], timeLimit: configuration.fileTimeLimit,
      outputLimit: 64 << 20)
    guard result.exitCode == 0 else {
      let message = result.messages.joined(separator: " ")
      if message.contains("encrypted") {
        throw ReadingError(
          .encrypted, "the Word file needs a password", remedy: "save it without a password")
      }
      throw ReadingError(
        .unreadable, "antiword cannot read the Word file",
        remedy: "save it as DOCX or PDF, or install libreoffice-writer-nogui")
    }
    return try OfficeDocument.make(of: OldWordText.blocks(in: result.output))
  }

  /// `nil` where LibreOffice is not installed or cannot read the file either.
  private func libreOffice(
    _ path: String, _ folder: PrivateFolder, _ children: ChildProcess
  ) async throws(ReadingError) -> SourceDocument? {
    guard children.isInstalled(.soffice) else { return nil }
    let result = try await children.run(
      .soffice,
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
        "docx", "--outdir", "\(folder.path)/converted", path,
      ], timeLimit: configuration.fileTimeLimit)
    let converted = "\(folder.path)/converted/document.docx"
    guard result.exitCode == 0,
      let bytes = try? FileBytes.read(path: converted, limit: configuration.byteLimit)
    else { return nil }
    return try WordReader.document(in: ZIPArchive(bytes), limit: configuration.partLimit)
  }
}

/// What antiword prints: a line a paragraph, and for tables `|left  |right |`.
enum OldWordText {
  static func blocks(in output: [UInt8]) -> [OfficeBlock] {
    var builder = OfficeTextBuilder()
    var cellCount = 0
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      guard line.hasPrefix("|"), line.hasSuffix("|"), line.count > 1 else {
        if builder.isInTable { builder.endTable() }
        builder.beginParagraph()
        builder.add(String(line))
        builder.endParagraph()
        continue
      }
      let cells = line.dropFirst().dropLast().split(
        separator: "|", omittingEmptySubsequences: false)
      // Two tables may follow each other directly.
      if cells.count != cellCount, builder.isInTable { builder.endTable() }
      if !builder.isInTable { builder.beginTable() }
      cellCount = cells.count
      for cell in cells {
        builder.beginCell()
        builder.add(String(cell.drop { $0 == " " }))
        builder.endCell()
      }
      builder.endRow()
    }
    return builder.finish()
  }
}
