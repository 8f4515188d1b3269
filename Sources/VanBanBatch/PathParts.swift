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

  /// `inbox/a.b.txt` → `inbox/a.b`; a `.` at the beginning of a name begins no extension.
  static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex,
      path[path.index(before: dot)] != "/", !path[dot...].contains("/")
    else { return path }
    return String(path[..<dot])
  }
}
