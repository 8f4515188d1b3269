import Foundation

/// Lines for people; records go to standard output.
enum StandardError {
  static let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  static func write(line: String) { write(line + "\n") }

  static func write(_ text: String) {
    // Where nobody listens any more, there is nobody to tell either.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
