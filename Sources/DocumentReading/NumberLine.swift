import VietnameseText

/// The number of a document at the head of its first page: `Số: 128/QĐ-UBND`.
///
/// One wrong digit makes another document of it, so a number that recognition is not sure of is
/// looked at again, enlarged. Print reads the same at each size; what is written by hand comes out
/// differently nearly every time, and a value that changes is not trusted more than before.
struct NumberLine: Sendable {
  /// How sure of a word with digits recognition must be for it to need no second look.
  private static let gate = 0.8
  /// How much larger the second looks see the line.
  static let scales = [2, 4]

  /// Around the line, in the page's unit.
  let zone: Box
  /// The words with digits whose confidence is below the gate, by their index in the page.
  let doubtful: [Int]

  /// The line of a page that has a `Số` with a number behind it in its upper third; `nil` for others.
  init?(of page: WordPage) {
    guard let height = PageGeometry.median(page.words.map(\.box.height)),
      let label = page.words.firstIndex(where: {
        $0.box.top < 0.33 * page.height && Self.isLabel($0.text)
      })
    else { return nil }
    var box = page.words[label].box
    var doubtful: [Int] = []
    for index in page.words.indices.dropFirst(label + 1).prefix(3) {
      let word = page.words[index]
      guard word.line == page.words[label].line,
        word.box.left - (box.left + box.width) < 2 * height
      else { break }
      box = box.union(word.box)
      if word.text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false,
        let confidence = word.confidence, confidence < Self.gate
      {
        doubtful.append(index)
      }
    }
    self.doubtful = doubtful
    zone = Box(
      left: box.left - height, top: box.top - height, width: box.width + 2 * height,
      height: box.height + 2 * height)
  }

  /// The words of the page, each doubtful one with the confidence of its best look if all looks
  /// read the same in it.
  func confirmed(_ words: [PageWord], by looks: [WordPage]) -> [PageWord] {
    var words = words
    for index in doubtful {
      let same = looks.compactMap { look in look.words.first { $0.text == words[index].text } }
      guard same.count == looks.count, let best = same.compactMap(\.confidence).max() else {
        continue
      }
      words[index].confidence = Swift.max(words[index].confidence ?? 0, best)
    }
    return words
  }

  /// `Số:` however its marks were read.
  private static func isLabel(_ text: String) -> Bool {
    let word = text.last == ":" ? String(text.dropLast()) : text
    return word.first == "S" && BaseForm.forms(of: word) == label
  }

  private static let label = BaseForm.forms(of: "Số")
}
