import VietnameseText

/// The members of a ZIP archive, by its directory. DOCX and ODT files are such archives too.
struct ZIPArchive: Sendable {
  struct Entry: Sendable, Hashable {
    /// With `/` between folders, as the archive has it.
    let name: String
    /// The size that the directory promises.
    let size: Int
    let isEncrypted: Bool
    fileprivate let packedSize: Int
    fileprivate let method: Int
    fileprivate let offset: Int

    var isFolder: Bool { name.hasSuffix("/") }
  }

  /// In the order of the directory.
  let entries: [Entry]
  private let bytes: [UInt8]

  /// Reads the directory; no member is unpacked.
  ///
  /// - Throws: `truncated` without a directory, `tooLarge` with more than `entryLimit` members.
  init(_ bytes: [UInt8], entryLimit: Int = 20_000) throws(ReadingError) {
    self.bytes = bytes
    let reader = ByteReader(bytes, isBigEndian: false)
    guard let end = Self.endRecord(of: bytes), let count = reader.integer(at: end + 10, size: 2),
      let size = reader.integer(at: end + 12, size: 4),
      let stated = reader.integer(at: end + 16, size: 4)
    else {
      throw ReadingError(
        .truncated, "the directory of the archive is missing", remedy: "fetch or export it again")
    }
    // Bytes before the archive move all of its offsets.
    let shift = max(0, end - size - stated)
    var found: [Entry] = []
    var at = stated + shift
    while found.count <= max(count, entryLimit),
      let entry = Self.entry(at: at, shift: shift, reader), at < end
    {
      found.append(entry.entry)
      at = entry.next
    }
    guard found.count <= entryLimit else {
      throw ReadingError(
        .tooLarge, "the archive has more than \(entryLimit) members", remedy: "unpack it by hand")
    }
    entries = found
  }

  func entry(named name: String) -> Entry? { entries.first { $0.name == name } }

  /// The content of a member.
  ///
  /// - Throws: `encrypted`; `tooLarge` where more than `limit` bytes come out, whatever the directory
  ///   promised; `truncated` for damaged data; `unreadable` for ways of packing that nobody uses.
  func bytes(of entry: Entry, limit: Int) throws(ReadingError) -> [UInt8] {
    guard !entry.isEncrypted else {
      throw ReadingError(
        .encrypted, "\(entry.name) needs a password", remedy: "pack it without a password")
    }
    let reader = ByteReader(bytes, isBigEndian: false)
    guard entry.size <= limit else { throw Self.tooLarge(entry, limit) }
    guard reader.integer(at: entry.offset, size: 4) == 0x0403_4B50,
      let name = reader.integer(at: entry.offset + 26, size: 2),
      let extra = reader.integer(at: entry.offset + 28, size: 2)
    else { throw Self.damaged(entry) }
    let start = entry.offset + 30 + name + extra
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
      throw Self.damaged(entry)
    }
    let packed = bytes[start..<(start + entry.packedSize)]
    switch entry.method {
    case 0:
      guard packed.count <= limit else { throw Self.tooLarge(entry, limit) }
      return Array(packed)
    case 8:
      do {
        return try Inflater.inflate(packed, limit: limit)
      } catch .tooLarge {
        throw Self.tooLarge(entry, limit)
      } catch {
        throw Self.damaged(entry)
      }
    default:
      throw ReadingError(
        .unreadable, "\(entry.name) is packed in a way (\(entry.method)) that cannot be read",
        remedy: "pack it again as a plain ZIP file")
    }
  }

  private static func tooLarge(_ entry: Entry, _ limit: Int) -> ReadingError {
    ReadingError(
      .tooLarge, "\(entry.name) unpacks to more than \(limit >> 20) MiB",
      remedy: "unpack it by hand, if you trust it")
  }

  private static func damaged(_ entry: Entry) -> ReadingError {
    ReadingError(
      .truncated, "\(entry.name) is damaged inside the archive", remedy: "fetch or pack it again")
  }

  /// Where the record at the end begins; a comment may stand behind it.
  private static func endRecord(of bytes: [UInt8]) -> Int? {
    var at = bytes.count - 22
    while at >= 0, at >= bytes.count - 22 - 65_535 {
      if bytes[at] == 0x50, bytes[at + 1] == 0x4B, bytes[at + 2] == 5, bytes[at + 3] == 6 {
        return at
      }
      at -= 1
    }
    return nil
  }

  private static func entry(
    at: Int, shift: Int, _ reader: ByteReader
  ) -> (entry: Entry, next: Int)? {
    guard reader.integer(at: at, size: 4) == 0x0201_4B50,
      let flags = reader.integer(at: at + 8, size: 2),
      let method = reader.integer(at: at + 10, size: 2),
      let packed = reader.integer(at: at + 20, size: 4),
      let size = reader.integer(at: at + 24, size: 4),
      let nameLength = reader.integer(at: at + 28, size: 2),
      let extra = reader.integer(at: at + 30, size: 2),
      let comment = reader.integer(at: at + 32, size: 2),
      let offset = reader.integer(at: at + 42, size: 4), at + 46 + nameLength <= reader.bytes.count
    else { return nil }
    let name = Array(reader.bytes[(at + 46)..<(at + 46 + nameLength)])
    return (
      Entry(
        name: Self.text(of: name), size: size, isEncrypted: flags & 1 == 1, packedSize: packed,
        method: method, offset: offset + shift),
      at + 46 + nameLength + extra + comment
    )
  }

  /// Names should be UTF-8; old programs wrote them in the code page of their machine.
  private static func text(of name: [UInt8]) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text }
    return SourceDocument(file: name).text
  }
}
