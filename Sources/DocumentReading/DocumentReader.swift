import VietnameseText

/// Reads files: text, PDF (text layer or scan) and images.
///
///     let file = try await DocumentReader().read(path: "inbox/qd-4393.pdf")
///     print(file.document.text)
///
/// PDF and images need the programs of poppler-utils and tesseract; text files need nothing.
public struct DocumentReader: Sendable {
  public let configuration: Configuration

  public init(configuration: Configuration = Configuration()) {
    self.configuration = configuration
  }

  /// Limits, and where to look for programs.
  public struct Configuration: Sendable {
    /// The largest file that is read, in bytes.
    public var byteLimit = 512 << 20
    /// The largest number of pages of a PDF.
    public var pageLimit = 2_000
    /// The encoding of text files; `nil` to find that of each file by evidence.
    public var encoding: TextEncoding?
    /// For each program that works on one page.
    public var pageTimeLimit: Duration = .seconds(60)
    /// For each program that works on a whole file.
    public var fileTimeLimit: Duration = .seconds(120)
    /// The value of `PATH` to find programs with; `nil` for that of the process.
    public var programPath: String?

    public init() {}
  }

  /// Reads the file at `path`.
  ///
  /// What the file is follows from its content, never from its name alone.
  public func read(path: String) async throws(ReadingError) -> ReadDocument {
    let bytes = try FileBytes.read(path: path, limit: configuration.byteLimit)
    return try await read(bytes: bytes, name: path)
  }

  /// Reads a file from memory.
  ///
  /// - Parameter name: its name, for the type that it claims to be.
  public func read(bytes: [UInt8], name: String) async throws(ReadingError) -> ReadDocument {
    let mediaType = try MediaType.sniff(bytes, name: name)
    let children = ChildProcess(searchPath: configuration.programPath)
    let document: SourceDocument
    var signature: DocumentSignature?
    switch mediaType {
    case .plainText:
      document = SourceDocument(file: bytes, encoding: configuration.encoding)
    case .pdf:
      let folder = try PrivateFolder()
      let path = try folder.write(bytes, as: "document.pdf")
      document = try await PDFReader(children: children, configuration: configuration)
        .document(at: path, bytes: bytes, folder: folder)
      signature = try await SignatureReader(
        children: children, timeLimit: configuration.fileTimeLimit
      ).signature(ofPDF: path, bytes: bytes)
    case .png, .jpeg, .tiff:
      document = try await ImageReader(children: children, configuration: configuration)
        .document(from: bytes, mediaType: mediaType)
    }
    return ReadDocument(
      document: document, mediaType: mediaType, byteCount: bytes.count,
      sha256: SHA256.hexDigest(of: bytes), signature: signature)
  }

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
