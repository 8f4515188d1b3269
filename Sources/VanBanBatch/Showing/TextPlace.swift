/// A place in a document, with the line that it stands in: `inbox/a.txt:14:38`.
public struct TextPlace: Sendable, Hashable, CustomStringConvertible {
  public var path: String
  /// Counted from 1.
  public var line: Int
  /// In characters, counted from 1.
  public var column: Int
  /// The line up to the place.
  var before: String
  /// What is meant; of several lines the first.
  var mark: String
  /// The rest of the line.
  var after: String

  public var description: String { "\(path):\(line):\(column)" }

  /// Lines are as long as paragraphs: of what stands around a mark, that many characters are shown.
  private static let shownBefore = 40
  private static let shownAfter = 30
  private static let shownOfMark = 90

  /// The line, cut to the neighborhood of the place, and a second one that underlines it.
  public var excerpt: String {
    let (before, mark, after) = shown
    let underline = String(repeating: "^", count: Swift.max(1, mark.count))
    return before + mark + after + "\n" + String(repeating: " ", count: before.count) + underline
  }

  /// The line, cut to the neighborhood of the place, which stands between `[[` and `]]`.
  public var marked: String {
    let (before, mark, after) = shown
    return before + "[[" + mark + "]]" + after
  }

  private var shown: (before: String, mark: String, after: String) {
    let before = Self.plain(before)
    let mark = Self.plain(mark)
    let after = Self.plain(after)
    let start = before.drop { $0 == " " }
    let shortBefore =
      start.count <= Self.shownBefore ? String(start) : "…" + start.suffix(Self.shownBefore)
    let shortMark =
      mark.count <= Self.shownOfMark ? mark : mark.prefix(Self.shownOfMark - 1) + "…"
    let shortAfter =
      after.count <= Self.shownAfter ? after : after.prefix(Self.shownAfter) + "…"
    return (shortBefore, shortMark, shortAfter)
  }

  /// Without what would break the line or move its columns.
  private static func plain(_ text: String) -> String {
    String(text.filter { !$0.isNewline }.map { $0.isWhitespace ? " " : $0 })
  }
}
