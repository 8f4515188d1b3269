import VietnameseText

/// The lower right part of a last page: titles, seal, handwriting, the signer's name.
///
/// Seals and handwriting make recognition give up whole lines there. Looked at alone, without the
/// list of recipients beside it, the part reads better; of all tries the best lines are taken.
struct SignatureBlock: Sendable {
  /// In the page's unit.
  let zone: Box
  /// Words outside the zone.
  private let others: [PageWord]
  /// Lines inside the zone.
  private let lines: [[PageWord]]

  /// The block of a page that has a `Nơi nhận:` on its left side; `nil` for other pages.
  init?(of page: WordPage) {
    guard let anchor = Self.recipients(in: page) else { return nil }
    let height = PageGeometry.median(page.words.map(\.box.height)) ?? 1
    let list = page.words.filter {
      $0.box.top > anchor.box.top + height && $0.right < 0.55 * page.width
        && $0.box.left < 0.4 * page.width
    }
    let left = Swift.max(0.42 * page.width, (list.map(\.right).max() ?? 0) + 0.3 * height)
    // The titles may begin a line or two above the recipients, but below the last line of the body.
    var top = anchor.box.top - 3 * height
    let byLine = Dictionary(grouping: page.words) { $0.line }.values
    for line in byLine {
      let start = line.map(\.box.left).min() ?? 0
      let end = line.map(\.right).max() ?? 0
      let bottom = line.map { $0.box.top + $0.box.height }.max() ?? 0
      let isBody = start < 0.35 * page.width && bottom < anchor.box.top + 0.5 * height
      if isBody, end > start { top = Swift.max(top, bottom + 0.1 * height) }
    }
    let bottom = Swift.min(page.height, top + 0.3 * page.height)
    guard left < page.width, top < bottom else { return nil }
    let zone = Box(left: left, top: top, width: page.width - left, height: bottom - top)
    self.zone = zone
    others = page.words.filter { !zone.contains($0) }
    lines = Self.lines(of: page.words.filter { zone.contains($0) })
  }

  /// Whether a second look may be worth its time.
  var isDoubtful: Bool {
    let confidences = lines.joined().compactMap(\.confidence)
    guard confidences.count >= 4 else { return true }
    return confidences.contains { $0 < 0.6 }
  }

  /// The words of the page, those of the block taken from the best lines of all tries.
  ///
  /// - Parameters:
  ///   - blocks: further tries at the zone as a block of text, in the page's unit.
  ///   - scattered: tries that look for words anywhere; only whole names and titles are taken from
  ///     them, since they also read the seal.
  func merged(blocks: [WordPage], scattered: [WordPage]) -> [PageWord] {
    var candidates = lines.map { Candidate($0, least: 0.25) }
    candidates += blocks.flatMap { Self.lines(of: $0.words).map { Candidate($0, least: 0.25) } }
    candidates += scattered.flatMap {
      Self.lines(of: $0.words).filter { $0.count > 1 }.map { Candidate($0, least: 0.7) }
    }
    var chosen: [Candidate] = []
    for candidate in candidates.sorted(by: { $0.score > $1.score })
    where candidate.isGood && !chosen.contains(where: { $0.overlaps(candidate) }) {
      chosen.append(candidate)
    }
    var output = others
    var line = (others.map(\.line).max() ?? 0) + 1
    let block = (others.map(\.block).max() ?? 0) + 1
    for candidate in chosen {
      for word in candidate.words {
        var word = word
        (word.line, word.block) = (line, block)
        output.append(word)
      }
      line += 1
    }
    return output
  }

  /// The first word of the last `Nơi nhận` on the left side, however its marks were read.
  private static func recipients(in page: WordPage) -> PageWord? {
    var found: PageWord?
    for (first, second) in zip(page.words, page.words.dropFirst()) {
      guard first.line == second.line, second.right < 0.45 * page.width else { continue }
      let isRecipients =
        first.text.hasPrefix("N") && first.text.count == 3
        && second.text.lowercased().hasPrefix("nhận")
      if isRecipients { found = first }
    }
    return found
  }

  private static func lines(of words: [PageWord]) -> [[PageWord]] {
    let byLine = Dictionary(grouping: words) { $0.line }
    return byLine.keys.sorted().compactMap { byLine[$0] }
  }

  /// One line of one try.
  private struct Candidate {
    let words: [PageWord]
    let box: Box
    /// Sum of what the words' confidences lie above one half; words that are no words count
    /// only against it.
    let score: Double
    let isGood: Bool

    init(_ words: [PageWord], least: Double) {
      // What is left of handwriting beside print.
      let words = words.filter { ($0.confidence ?? 1) >= 0.2 }
      self.words = words
      box = words.dropFirst().reduce(words.first?.box ?? Box(left: 0, top: 0, width: 0, height: 0))
      {
        $0.union($1.box)
      }
      var score = 0.0
      for word in words {
        let quality = TextQuality(of: word.text)
        let isWord = quality.validSyllables.map { $0 == 1 } ?? false
        let surplus = (word.confidence ?? 1) - 0.5
        score += isWord ? surplus : Swift.min(surplus, 0)
      }
      self.score = score
      isGood = score >= least
    }

    func overlaps(_ other: Candidate) -> Bool {
      let across =
        Swift.min(box.left + box.width, other.box.left + other.box.width)
        - Swift.max(box.left, other.box.left)
      let down =
        Swift.min(box.top + box.height, other.box.top + other.box.height)
        - Swift.max(box.top, other.box.top)
      return across > 0 && down > 0.3 * Swift.min(box.height, other.box.height)
    }
  }
}

extension Box {
  fileprivate func contains(_ word: PageWord) -> Bool {
    word.centerX > left && word.centerX < left + width && word.centerY > top
      && word.centerY < top + height
  }
}
