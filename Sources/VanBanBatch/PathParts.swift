/// Takes paths apart at their `/`s and their last `.`.
///
/// Foundation's `deletingLastPathComponent` stops the program at a name of one letter (`"x"`).
enum PathParts {
  /// `inbox/a.txt` → `a.txt`.
  static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// `inbox/a.txt` → `inbox`; empty for a name alone.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// How messages name a part of a file: `inbox/a.zip`, `a.zip!/b.pdf` → `inbox/a.zip!/b.pdf`.
  static func path(_ path: String, part: String?) -> String {
    guard let part else { return path }
    let folder = folder(of: path)
    return path.hasPrefix("/") || !folder.isEmpty ? "\(folder)/\(part)" : part
  }

  /// The path as a line of a terminal shows it: what would break the line or move the cursor is
  /// written out, `a\nb.txt`.
  static func shown(_ path: String) -> String {
    guard path.unicodeScalars.contains(where: isControl) else { return path }
    return path.unicodeScalars.map { isControl($0) ? $0.escaped(asASCII: true) : String($0) }
      .joined()
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // Letters from right to left are names; the orders to turn the line round are not.
    case .format:
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    default: false
    }
  }

  /// `inbox/a.b.txt` → `txt`; empty without.
  static func fileExtension(of path: String) -> String {
    let stem = withoutExtension(path)
    return stem == path ? "" : String(path.dropFirst(stem.count + 1))
  }

  /// `inbox/a.b.txt` → `inbox/a.b`; a `.` at the beginning of a name begins no extension.
  static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex,
      path[path.index(before: dot)] != "/", !path[dot...].contains("/")
    else { return path }
    return String(path[..<dot])
  }
}
