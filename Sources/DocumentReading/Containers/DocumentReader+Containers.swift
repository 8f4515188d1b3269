extension DocumentReader {
  /// Reads all documents of the file at `path`: the file itself, or the members of an archive, or
  /// the text and the attachments of a mail, and those of archives and mails in them.
  ///
  /// Members are read one after the other, in the order of the bytes of their names; attachments in
  /// the order of the mail. As in folders, hidden members and those of types that cannot be read are
  /// passed over.
  ///
  /// - Parameter body: called with each document as it is read, at least once.
  public func readDocuments(path: String, body: (FilePart) async -> Void) async {
    do {
      let bytes = try FileBytes.read(path: path, limit: configuration.byteLimit)
      await readDocuments(bytes: bytes, name: path, body: body)
    } catch {
      await body(FilePart(name: nil, result: .failure(error)))
    }
  }

  /// The same for a file in memory.
  ///
  /// - Parameter name: its name, for the type that it claims to be and for the names of its parts.
  public func readDocuments(
    bytes: [UInt8], name: String, body: (FilePart) async -> Void
  ) async {
    var budget = ContainerBudget(configuration)
    let file = name.split(separator: "/").last.map(String.init) ?? name
    await readDocuments(
      bytes, name: name, way: [file], budget: &budget, body: body)
  }

  /// - Parameter way: the names of the file and of the archives in it that lead to these bytes.
  private func readDocuments(
    _ bytes: [UInt8], name: String, way: [String], budget: inout ContainerBudget,
    body: (FilePart) async -> Void
  ) async {
    let part = way.count == 1 ? nil : way.joined(separator: "!/")
    do throws(ReadingError) {
      let mediaType = try MediaType.sniff(bytes, name: name)
      guard way.count <= configuration.archiveDepthLimit || !mediaType.isContainer else {
        throw ReadingError(
          .tooLarge,
          "archives stand more than \(configuration.archiveDepthLimit) deep in each other",
          remedy: "unpack it by hand")
      }
      switch mediaType {
      case .zip: try await readMembers(of: ZIPArchive(bytes), way, &budget, body)
      case .email: try await readParts(of: MailMessage(bytes), bytes, way, &budget, body)
      default:
        await body(
          FilePart(name: part, result: .success(try await read(bytes: bytes, as: mediaType))))
      }
    } catch {
      await body(FilePart(name: part, result: .failure(error)))
    }
  }

  private func readMembers(
    of archive: ZIPArchive, _ way: [String], _ budget: inout ContainerBudget,
    _ body: (FilePart) async -> Void
  ) async throws(ReadingError) {
    let entries = archive.entries.filter { !$0.isFolder && Self.isWanted($0.name) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    guard !entries.isEmpty else {
      throw ReadingError(
        .empty, "there is no document in the archive", remedy: "look at what was packed")
    }
    for entry in entries {
      try budget.takeMember(size: entry.size)
      let way = way + [Self.oneLine(entry.name)]
      do {
        let bytes = try archive.bytes(of: entry, limit: budget.byteLimit)
        try budget.take(bytes: bytes.count)
        await readDocuments(bytes, name: entry.name, way: way, budget: &budget, body: body)
      } catch {
        await body(FilePart(name: way.joined(separator: "!/"), result: .failure(error)))
      }
    }
  }

  private func readParts(
    of mail: MailMessage, _ bytes: [UInt8], _ way: [String], _ budget: inout ContainerBudget,
    _ body: (FilePart) async -> Void
  ) async throws(ReadingError) {
    let attachments = mail.attachments.filter { Self.isWanted($0.name) }
    // A mail that only brings files is no document itself.
    if mail.body != nil || attachments.isEmpty {
      let result: Result<ReadDocument, ReadingError>
      do {
        result = .success(try await read(bytes: bytes, as: .email))
      } catch {
        result = .failure(error)
      }
      await body(FilePart(name: way.count == 1 ? nil : way.joined(separator: "!/"), result: result))
    }
    var names: [String: Int] = [:]
    for attachment in attachments {
      try budget.takeMember(size: attachment.bytes.count)
      try budget.take(bytes: attachment.bytes.count)
      names[attachment.name, default: 0] += 1
      let count = names[attachment.name] ?? 1
      // Scanners call all their files the same.
      let name = count == 1 ? attachment.name : "\(attachment.name) (\(count))"
      await readDocuments(
        attachment.bytes, name: attachment.name, way: way + [Self.oneLine(name)], budget: &budget,
        body: body)
    }
  }

  /// Whether a member is a document by its name; what macOS adds is not.
  private static func isWanted(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    return canRead(path: name) && !parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }

  private static func oneLine(_ name: String) -> String {
    String(name.map { $0.isNewline || $0 == "\0" ? " " : $0 })
  }
}
