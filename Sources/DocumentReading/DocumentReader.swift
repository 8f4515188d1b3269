import Foundation
import VietnameseText

/// Reads files: text, PDF (text layer or scan), images, office documents, web pages, mails and
/// archives.
///
///     let file = try await DocumentReader().read(path: "inbox/qd-4393.pdf")
///     print(file.document.text)
///
/// PDF and images need the programs of poppler-utils and tesseract, old Word files antiword; the
/// others need nothing.
public struct DocumentReader: Sendable {
  public let configuration: Configuration
  private let times: StageTimes?
  private let slots: PageSlots

  /// - Parameter times: where the time of each program is counted.
  public init(configuration: Configuration = Configuration(), times: StageTimes? = nil) {
    self.configuration = configuration
    self.times = times
    slots = PageSlots(count: configuration.pagesAtATime)
  }

  /// Limits, and where to look for programs.
  public struct Configuration: Sendable {
    /// The largest file that is read, in bytes.
    public var byteLimit = 512 << 20
    /// The largest content of a file in an office document, in bytes.
    public var partLimit = 32 << 20
    /// How many bytes may come out of one archive or mail, with all archives in it.
    public var archiveByteLimit = 1 << 30
    /// How many documents may come out of one archive or mail.
    public var archiveMemberLimit = 10_000
    /// How deep archives and mails may stand in each other.
    public var archiveDepthLimit = 4
    /// The largest number of pages of a PDF.
    public var pageLimit = 2_000
    /// How many pages of all files together are recognized at a time: each takes some 100 MB, in the
    /// programs that look at it.
    public var pagesAtATime = ProcessInfo.processInfo.activeProcessorCount
    /// The encoding of text files; `nil` to find that of each file by evidence.
    public var encoding: TextEncoding?
    /// For each program that works on one page.
    public var pageTimeLimit: Duration = .seconds(60)
    /// For each program that works on a whole file.
    public var fileTimeLimit: Duration = .seconds(120)
    /// The longest text of a file, in bytes: some thousand pages. Longer ones are no documents, and
    /// would take forty times their size in memory.
    public var textLimit = 16 << 20
    /// Whether the programs that read PDF, images and old Word files see nothing of the machine but
    /// themselves and the file; needs bubblewrap.
    public var isSandboxed = false
    /// The value of `PATH` to find programs with; `nil` for that of the process.
    public var programPath: String?

    public init() {}
  }

  /// Reads the file at `path`.
  ///
  /// What the file is follows from its content, never from its name alone. For files that may be
  /// archives or mails there is ``readDocuments(path:body:)``.
  public func read(path: String) async throws(ReadingError) -> ReadDocument {
    let bytes = try FileBytes.read(path: path, limit: configuration.byteLimit)
    return try await read(bytes: bytes, name: path)
  }

  /// Reads a file from memory.
  ///
  /// - Parameter name: its name, for the type that it claims to be.
  public func read(bytes: [UInt8], name: String) async throws(ReadingError) -> ReadDocument {
    try await read(bytes: bytes, as: try MediaType.sniff(bytes, name: name))
  }

  func read(bytes: [UInt8], as mediaType: MediaType) async throws(ReadingError) -> ReadDocument {
    let file = try await readAll(bytes: bytes, as: mediaType)
    guard file.document.bytes.count <= configuration.textLimit else {
      throw tooLong("its text has \(file.document.bytes.count) bytes", configuration.textLimit)
    }
    return file
  }

  private func tooLong(_ what: String, _ limit: Int) -> ReadingError {
    ReadingError(
      .tooLarge, "\(what), more than the limit of \(limit)",
      remedy: "split it, or look whether it is a document at all")
  }

  private func readAll(
    bytes: [UInt8], as mediaType: MediaType
  ) async throws(ReadingError) -> ReadDocument {
    // Before it is decoded: UTF-16 has at most twice the bytes.
    if mediaType.isText {
      let limit = mediaType == .plainText ? 2 * configuration.textLimit : configuration.partLimit
      guard bytes.count <= limit else { throw tooLong("the file has \(bytes.count) bytes", limit) }
    }
    let children = ChildProcess(
      searchPath: configuration.programPath, isSandboxed: configuration.isSandboxed,
      times: times)
    let document: SourceDocument
    var signature: DocumentSignature?
    var pages: PageImages?
    switch mediaType {
    case .plainText:
      document = SourceDocument(file: bytes, encoding: configuration.encoding)
    case .pdf:
      let folder = try PrivateFolder()
      let children = children.working(in: folder)
      let path = try folder.write(bytes, as: "document.pdf")
      document = try await PDFReader(children: children, configuration: configuration, slots: slots)
        .document(at: path, bytes: bytes, folder: folder)
      pages = PageImages(
        source: .pdf(path), folder: folder, children: children,
        timeLimit: configuration.pageTimeLimit)
      signature = try await SignatureReader(
        children: children, timeLimit: configuration.fileTimeLimit
      ).signature(ofPDF: path, bytes: bytes)
    case .png, .jpeg, .tiff, .webp, .bmp:
      (document, pages) = try await ImageReader(
        children: children, configuration: configuration, slots: slots
      )
      .document(from: bytes, mediaType: mediaType)
    case .docx:
      document = try WordReader.document(
        in: ZIPArchive(bytes), limit: configuration.partLimit)
    case .odt:
      document = try OpenDocumentReader.document(
        in: ZIPArchive(bytes), limit: configuration.partLimit)
    case .doc:
      document = try await OldWordReader(children: children, configuration: configuration)
        .document(from: bytes)
    case .rtf: document = try RichTextReader.document(in: bytes)
    case .html: document = try HTMLReader.document(in: bytes, encoding: configuration.encoding)
    case .email: document = try MailReader.document(of: MailMessage(bytes))
    case .zip:
      throw ReadingError(
        .notWhatItClaims, "an archive holds documents but is none",
        remedy: "read the documents in it")
    }
    return ReadDocument(
      document: document, mediaType: mediaType, byteCount: bytes.count,
      sha256: SHA256.hexDigest(of: bytes), signature: signature, pages: pages)
  }

  /// Whether the sandbox works on this machine; to be asked before the first file.
  ///
  /// - Throws: `toolMissing` where bubblewrap is not installed or may not do its work.
  public func checkSandbox() async throws(ReadingError) {
    guard configuration.isSandboxed else { return }
    let folder = try PrivateFolder()
    let children = ChildProcess(searchPath: configuration.programPath).working(in: folder)
    let result = try await children.run(
      .bwrap, Sandbox.arguments(folder: folder) + ["/usr/bin/true"],
      timeLimit: configuration.fileTimeLimit)
    guard result.exitCode == 0 else {
      throw ReadingError(
        .toolMissing,
        "the sandbox cannot be made (\(result.messages.first ?? "exit code \(result.exitCode)"))",
        remedy: "allow user namespaces on this machine, or go without a sandbox")
    }
  }

  /// Removes temporary files of runs that were killed.
  public static func removeLeftovers() { PrivateFolder.removeLeftovers() }

  /// The extensions of files that are looked for in folders, in lower case and without the dot.
  public static let supportedExtensions: Set<String> = Set(
    MediaType.allCases.flatMap(\.fileExtensions))

  /// Whether a file of this name is looked for in folders; case does not matter.
  ///
  ///     DocumentReader.canRead(path: "inbox/QD-15.PDF")   // true
  public static func canRead(path: String) -> Bool {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] }
    let base = name ?? path[...]
    guard let dot = base.utf8.lastIndex(of: UInt8(ascii: ".")), dot > base.startIndex else {
      return false
    }
    return supportedExtensions.contains(base[base.index(after: dot)...].lowercased())
  }
}
