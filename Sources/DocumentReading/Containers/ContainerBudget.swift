/// What may still come out of one archive, so that none of them fills the memory or never ends.
struct ContainerBudget {
  private var bytes: Int
  private var members: Int
  private let limits: DocumentReader.Configuration

  init(_ configuration: DocumentReader.Configuration) {
    limits = configuration
    bytes = configuration.archiveByteLimit
    members = configuration.archiveMemberLimit
  }

  /// How large the next member may be.
  var byteLimit: Int { min(bytes, limits.byteLimit) }

  /// Counts a member before it is unpacked.
  ///
  /// - Parameter size: as the archive promises it.
  mutating func takeMember(size: Int) throws(ReadingError) {
    members -= 1
    guard members >= 0 else {
      throw ReadingError(
        .tooLarge, "more than \(limits.archiveMemberLimit) documents in one archive",
        remedy: "unpack it by hand")
    }
    guard size <= bytes else { throw isSpent }
  }

  /// Counts what came out.
  mutating func take(bytes count: Int) throws(ReadingError) {
    bytes -= count
    guard bytes >= 0 else { throw isSpent }
  }

  private var isSpent: ReadingError {
    ReadingError(
      .tooLarge, "the archive unpacks to more than \(limits.archiveByteLimit >> 20) MiB",
      remedy: "unpack it by hand, if you trust it")
  }
}
