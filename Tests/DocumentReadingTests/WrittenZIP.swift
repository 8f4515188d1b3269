/// A ZIP archive as tests want it, true or not.
struct WrittenZIP {
  struct Member {
    var name: String
    var content: [UInt8]
    var method: Int
    var size: Int
    var flags: Int

    init(_ name: String, _ content: [UInt8], method: Int = 0, size: Int? = nil, flags: Int = 0) {
      self.name = name
      self.content = content
      self.method = method
      self.size = size ?? content.count
      self.flags = flags
    }
  }

  private(set) var bytes: [UInt8] = []

  init(_ members: [Member]) {
    var directory: [UInt8] = []
    for member in members {
      let offset = bytes.count
      let head =
        Self.number(member.flags, 2) + Self.number(member.method, 2) + Self.number(0, 8)
        + Self.number(member.content.count, 4) + Self.number(member.size, 4)
        + Self.number(member.name.utf8.count, 2) + Self.number(0, 2)
      bytes += Array("PK\u{3}\u{4}".utf8) + Self.number(20, 2) + head
      bytes += Array(member.name.utf8) + member.content
      directory += Array("PK\u{1}\u{2}".utf8) + Self.number(20, 2) + Self.number(20, 2) + head
      directory += Self.number(0, 10) + Self.number(offset, 4) + Array(member.name.utf8)
    }
    let start = bytes.count
    bytes += directory + Array("PK\u{5}\u{6}".utf8) + Self.number(0, 4)
    bytes += Self.number(members.count, 2) + Self.number(members.count, 2)
    bytes += Self.number(directory.count, 4) + Self.number(start, 4) + Self.number(0, 2)
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
