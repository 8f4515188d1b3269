import Foundation

/// A file of lines that appears under its name only when it is complete; or standard output.
public final class LineFile {
  private let handle: FileHandle
  /// Where the lines are until the file is complete, and its name then; `nil` for standard output.
  private let places: (temporary: URL, final: URL)?

  private init(handle: FileHandle, places: (temporary: URL, final: URL)?) {
    self.handle = handle
    self.places = places
  }

  /// Lines for standard output, which has each as soon as it is written.
  public static func standardOutput() -> LineFile {
    LineFile(handle: .standardOutput, places: nil)
  }

  /// A file that takes the place of `path` when ``finish()`` is called.
  ///
  /// - Throws: the system's error where the file cannot be made.
  public static func replacing(_ path: String) throws -> LineFile {
    let final = URL(fileURLWithPath: path)
    let process = ProcessInfo.processInfo.processIdentifier
    let temporary = final.deletingLastPathComponent()
      .appendingPathComponent(".\(final.lastPathComponent).\(process)")
    try Data().write(to: temporary)
    return LineFile(
      handle: try FileHandle(forWritingTo: temporary), places: (temporary, final))
  }

  /// Writes `line` and a line break.
  public func write(_ line: [UInt8]) throws {
    try handle.write(contentsOf: line + [UInt8(ascii: "\n")])
  }

  /// Gives the file its name, in place of an older one.
  public func finish() throws {
    guard let places else { return }
    // The name must not come before the lines, whenever the power goes.
    try handle.synchronize()
    try handle.close()
    guard rename(places.temporary.path, places.final.path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: places.final.path])
    }
  }

  /// Forgets what was written; an older file stays.
  public func abandon() {
    guard let places else { return }
    try? handle.close()
    try? FileManager.default.removeItem(at: places.temporary)
  }
}
