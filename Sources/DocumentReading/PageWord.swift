import VietnameseText

/// A word on a page, from a text layer or recognized: the one model for both.
struct PageWord: Sendable {
  var text: String
  /// In the page's unit, from the top left corner.
  var box: Box
  /// 0...1; `nil` for a text layer.
  var confidence: Double?
  /// The line that the program saw, counted over the page.
  var line: Int
  /// The block of lines that the program saw, counted over the page.
  var block: Int

  var right: Double { box.left + box.width }
  var centerX: Double { box.left + box.width / 2 }
  var centerY: Double { box.top + box.height / 2 }
}

/// The words of one page in the order in which a program gave them.
struct WordPage: Sendable {
  /// Counted from 1.
  var number: Int
  var width: Double
  var height: Double
  var words: [PageWord]

  /// The words with single spaces: for judging the text, not for reading.
  var plainText: String { words.map(\.text).joined(separator: " ") }

  /// Mean confidence of the words, 0...1; `nil` without recognized words.
  var meanConfidence: Double? {
    let values = words.compactMap(\.confidence)
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
