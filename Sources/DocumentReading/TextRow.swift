import VietnameseText

/// What stands on one height of a page: one segment, or several with wide gaps between them, such
/// as the number on the left and the date on the right.
struct TextRow: Sendable {
  /// Words from left to right; never empty, no segment empty.
  var segments: [[PageWord]]
  /// Height of the row's middle, on the page turned upright.
  var center: Double
  /// Left and right edge, on the page turned upright.
  var left: Double
  var right: Double

  var width: Double { right - left }
  var isSplit: Bool { segments.count > 1 }
  var firstWord: PageWord { segments[0][0] }
  var lastWord: PageWord { segments[segments.count - 1][segments[segments.count - 1].count - 1] }
  var words: [PageWord] { segments.flatMap { $0 } }
}
