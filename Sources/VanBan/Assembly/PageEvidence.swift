import VietnameseText

/// The words of a document's pages by their place in the text: gives a value its boxes and the
/// confidence of the recognizer.
struct PageEvidence: Sendable {
  /// A value with a word below this confidence is sent to review: of the wrong numbers and days that
  /// were read from handwriting, all stood below it.
  static let gate = 0.8

  private struct Entry {
    var page: Int
    var word: WordBox
  }

  private let entries: [Entry]
  /// What of the text was set right before the rules read it, in order.
  private(set) var repairs: [SourceRange] = []

  init(document: SourceDocument) {
    entries = document.pages.flatMap { page in
      page.words.map { Entry(page: page.number, word: $0) }
    }.sorted { $0.word.span.lowerBound < $1.word.span.lowerBound }
  }

  /// The lowest confidence of the words in `span`, 0...1; `nil` where none was recognized.
  ///
  /// - Complexity: O(log *n* + words in the span).
  func confidence(of span: SourceRange) -> Double? {
    entries(in: span).compactMap(\.word.confidence).min()
  }

  /// The same words, with what was repaired in their text.
  ///
  /// - Parameter repairs: in order and without overlap.
  func with(repairs: [SourceRange]) -> PageEvidence {
    var evidence = self
    evidence.repairs = repairs
    return evidence
  }

  /// Why a person should look at a value in `span`: it was not read well, or set right.
  func doubts(about span: SourceRange, confidence: Double?) -> [ReviewReason] {
    var reasons: [ReviewReason] = []
    if let confidence, confidence < Self.gate { reasons.append(.lowConfidence) }
    if isRepaired(span) { reasons.append(.repaired) }
    return reasons
  }

  /// Whether something in `span` was set right.
  func isRepaired(_ span: SourceRange) -> Bool {
    !repairs.isEmpty
      && repairs.contains { $0.lowerBound < span.upperBound && span.lowerBound < $0.upperBound }
  }

  /// One box for each line of the words in `span`.
  func boxes(of span: SourceRange) -> [DocumentRecord.PageBox] {
    var boxes: [DocumentRecord.PageBox] = []
    for entry in entries(in: span) {
      if let last = boxes.last, last.page == entry.page,
        sharesLine(last.box, entry.word.box)
      {
        boxes[boxes.count - 1].box = last.box.union(entry.word.box)
      } else {
        boxes.append(.init(page: entry.page, box: entry.word.box))
      }
    }
    return boxes
  }

  private func sharesLine(_ line: Box, _ word: Box) -> Bool {
    let middle = word.top + word.height / 2
    return middle >= line.top && middle <= line.top + line.height
      && word.left >= line.left
  }

  private func entries(in span: SourceRange) -> ArraySlice<Entry> {
    guard !entries.isEmpty else { return [] }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].word.span.upperBound <= span.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < entries.count, entries[end].word.span.lowerBound < span.upperBound { end += 1 }
    return entries[low..<end]
  }
}
