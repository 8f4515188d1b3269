import Foundation
import VietnameseText

/// The lines of a recognized page with words that recognition is not sure of.
///
/// Marks are lost first where print is small or faint: enlarged, `tô chức` reads `tổ chức`. All
/// doubtful lines are looked at once more, each by itself, and words are taken over one by one.
/// Words with digits are not: a digit too few is as sure of itself as the right number.
struct DoubtfulLines: Sendable {
  /// Below this confidence a word is doubtful.
  private static let gate = 0.75
  /// What a second look must be sure of for its word to be taken.
  private static let certain = 0.85
  /// Lines of a page that are looked at again: the worst ones.
  private static let most = 8
  /// How much larger the second look sees the lines.
  static let scale = 2

  private struct Line: Sendable {
    /// Indices of its words in the page.
    var words: [Int]
    var box: Box
    /// The lowest confidence of a doubtful word.
    var lowest: Double
  }

  private let lines: [Line]

  /// The lines of `page`; `nil` for a page without doubtful ones.
  init?(of page: WordPage) {
    let height = PageGeometry.median(page.words.map(\.box.height)) ?? 1
    var lines: [Line] = []
    for (_, words) in Dictionary(grouping: page.words.indices, by: { page.words[$0].line }) {
      let lowest = words.map { page.words[$0] }.filter(Self.isDoubtful).compactMap(\.confidence)
      // A line without sure words is a seal or handwriting more often than print.
      let sure = words.count { (page.words[$0].confidence ?? 0) >= Self.certain }
      guard let least = lowest.min(), sure >= 2 else { continue }
      let box = words.dropFirst().reduce(page.words[words[0]].box) { $0.union(page.words[$1].box) }
      guard box.height < 4 * height else { continue }
      let pad = 0.4 * height
      lines.append(
        Line(
          words: words,
          box: Box(
            left: box.left - pad, top: box.top - pad, width: box.width + 2 * pad,
            height: box.height + 2 * pad), lowest: least))
    }
    guard !lines.isEmpty else { return nil }
    lines.sort { ($0.lowest, $0.box.top) < ($1.lowest, $1.box.top) }
    self.lines = Array(lines.prefix(Self.most))
  }

  /// Whether a word is one of letters that was not read well.
  private static func isDoubtful(_ word: PageWord) -> Bool {
    guard let confidence = word.confidence, confidence < gate else { return false }
    return isWord(word.text) && word.text.unicodeScalars.count { $0.properties.isAlphabetic } > 1
  }

  private static func isWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
      && !text.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Each line alone, enlarged.
  func pictures(of image: PixelImage) -> [PixelImage] {
    lines.map { image.cropped(to: $0.box).image.enlarged(Self.scale) }
  }

  /// The words of the page, doubtful ones as a second look read them where it is sure.
  ///
  /// They keep the confidence of the first look: two readings that differ are a reason to doubt both.
  ///
  /// - Parameter looks: what was read in the picture of each line.
  func improved(_ words: [PageWord], by looks: [WordPage]) -> [PageWord] {
    var words = words
    let scale = Double(Self.scale)
    for (line, look) in zip(lines, looks) {
      let start = Swift.max(line.box.left, 0)
      for index in line.words where Self.isDoubtful(words[index]) {
        let left = (words[index].box.left - start) * scale
        let width = words[index].box.width * scale
        let slack = 0.2 * width + 8
        guard
          let word = look.words.first(where: {
            abs($0.box.left - left) < slack && abs($0.box.width - width) < slack
          }), Self.isBetter(word, than: words[index])
        else { continue }
        words[index].text = word.text
      }
    }
    return words
  }

  /// Whether the second look read another word, is sure of it, and lost no mark: a mark is lost
  /// more easily than one is made up.
  private static func isBetter(_ word: PageWord, than first: PageWord) -> Bool {
    guard let confidence = word.confidence, confidence >= certain, isWord(word.text) else {
      return false
    }
    return word.text != first.text && marks(of: word.text) >= marks(of: first.text)
  }

  /// Hats, horns and tones of a text.
  private static func marks(of text: String) -> Int {
    text.decomposedStringWithCanonicalMapping.unicodeScalars.count {
      $0.properties.canonicalCombiningClass != .notReordered || $0 == "đ" || $0 == "Đ"
    }
  }
}
