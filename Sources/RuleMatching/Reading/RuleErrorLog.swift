/// The lines of all rule files, and the mistakes found in them so far.
struct RuleErrorLog {
  private let names: [String]
  /// The lines of each file as UTF-8, without line breaks.
  let lines: [[[UInt8]]]
  private var entries: [(position: SourcePosition, message: String, hint: String)] = []

  init(files: [RuleFile]) {
    names = files.map(\.name)
    lines = files.map { file in
      // A byte-order mark is no part of the first line.
      let bytes = Array(file.text.utf8)
      let text = bytes.starts(with: "\u{FEFF}".utf8) ? bytes.dropFirst(3) : bytes[...]
      return text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        line.last == 0x0D ? Array(line.dropLast()) : Array(line)
      }
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  func fileName(_ file: Int) -> String { names[file] }

  /// Notes what is wrong at `position` and what to do.
  mutating func report(_ message: String, _ hint: String = "", at position: SourcePosition) {
    entries.append((position, message, hint))
  }

  /// All mistakes in the order of the files and their lines.
  var errors: RuleErrors {
    let sorted = entries.sorted { left, right in
      (left.position.file, left.position.line, left.position.offset, left.message)
        < (right.position.file, right.position.line, right.position.offset, right.message)
    }
    return RuleErrors(
      errors: sorted.map { position, message, hint in
        let lines = lines[position.file]
        let line = lines.indices.contains(position.line - 1) ? lines[position.line - 1] : []
        let before = String(decoding: line.prefix(position.offset), as: UTF8.self)
        return RuleError(
          file: names[position.file], line: position.line, column: before.count + 1,
          message: message, hint: hint, source: String(decoding: line, as: UTF8.self))
      })
  }
}
