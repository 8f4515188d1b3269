/// A place in one of the rule files of a set.
struct SourcePosition: Hashable, Sendable {
  /// Index of the file.
  var file: Int
  /// Counted from 1.
  var line: Int
  /// In bytes of the line, counted from 0.
  var offset: Int
}

/// A word of a rule file with its place.
struct SourceWord: Hashable, Sendable {
  var text: String
  var position: SourcePosition
}
