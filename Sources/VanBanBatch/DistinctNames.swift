import VietnameseText

/// Names for the files that a run writes for each of its inputs.
///
/// `inbox/qd-15.pdf` becomes `qd-15.pdf.txt`. Where several inputs of a run would take one name, each
/// of them has a part of the SHA-256 of its path in it: `qd-15.pdf.9f86d081884c7d65.txt`; so has each
/// document inside a file.
struct DistinctNames: Sendable {
  private let names: [String: String]
  /// Paths that Unicode takes for one and the disk for two.
  private let ambiguous: Set<String>
  private let suffix: String

  /// - Parameters:
  ///   - paths: all inputs of the run.
  ///   - suffix: the end of all names: `.txt`.
  init(paths: [String], suffix: String) {
    self.suffix = suffix
    names = Self.names(for: paths, suffix: suffix)
    var spellings: [String: [UInt8]] = [:]
    ambiguous = Set(
      paths.filter { path in
        let bytes = Array(path.utf8)
        if let other = spellings.updateValue(bytes, forKey: path) { return other != bytes }
        return false
      })
  }

  /// The name for the input at `path`, or for a document in it.
  func name(of path: String, part: String? = nil) -> String {
    if let part {
      return Self.distinctName(for: PathParts.path(path, part: part), suffix: suffix)
    }
    if !ambiguous.contains(path), let name = names[path] { return name }
    return Self.distinctName(for: path, suffix: suffix)
  }

  /// One name a path, all different, also where the disk does not tell capitals from small letters.
  static func names(for paths: [String], suffix: String) -> [String: String] {
    let paths = Set(paths)
    let claims = Dictionary(grouping: paths) { baseName(of: $0).lowercased() }
    var names: [String: String] = [:]
    for path in paths {
      let plain = baseName(of: path) + suffix
      let isFree = claims[baseName(of: path).lowercased()]?.count == 1
      names[path] =
        isFree && plain.utf8.count <= nameLimit ? plain : distinctName(for: path, suffix: suffix)
    }
    // A file may have been named to look like the distinct name of another.
    if Set(names.values.map { $0.lowercased() }).count == names.count { return names }
    return names.reduce(into: [:]) { distinct, name in
      distinct[name.key] = distinctName(for: name.key, suffix: suffix)
    }
  }

  /// Most file systems take names of 255 bytes.
  private static let nameLimit = 255

  private static func distinctName(for path: String, suffix: String) -> String {
    let mark = "." + SHA256.hexDigest(of: Array(path.utf8)).prefix(16) + suffix
    var base = baseName(of: path)
    while base.utf8.count + mark.utf8.count > nameLimit { base.removeLast() }
    return base + mark
  }

  private static func baseName(of path: String) -> String {
    path == "-" ? "standard-input" : PathParts.name(of: path)
  }
}
