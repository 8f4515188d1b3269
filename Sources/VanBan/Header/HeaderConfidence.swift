import VietnameseText

/// Gives the values of a recognized header their confidence, and sends to a person what recognition
/// cannot be trusted with.
///
/// In scans the running number and the day are mostly written by hand; what is read from handwriting
/// looks like a number and is wrong. All such misreadings stood below the gate.
struct HeaderConfidence {
  let tokens: TokenizedText
  let words: PageEvidence

  /// Values in which one wrong character makes another value: below ``PageEvidence/gate`` they go to
  /// a person.
  private static let exact: Set<String> = ["number", "date"]
  /// Values that are words of the page, and so are changed by a repair; others are read from words.
  private static let printed: Set<String> = [
    "issuer", "parent_issuer", "place", "subject", "signer", "addressees", "recipients",
  ]
  /// The gate of values in words. A wrong word that looks right stood at 0.69; half of all right
  /// subjects have a word below 0.8.
  private static let wordGate = 0.7

  func apply(
    to header: inout DocumentRecord.Header, evidence: [String: [TokenRange]],
    known: Set<String>, layout: DocumentLayout
  ) {
    for (key, ranges) in evidence.sorted(by: { $0.key < $1.key }) {
      let spans = ranges.filter { !$0.isEmpty }.map { tokens.sourceRange(of: $0) }
      let boxes = spans.flatMap { words.boxes(of: $0) }
      if !boxes.isEmpty { header.boxes[key] = boxes }
      if HeaderConfidence.printed.contains(key), spans.contains(where: words.isRepaired) {
        review(&header, key, .repaired)
      }
      guard let confidence = spans.compactMap({ words.confidence(of: $0) }).min() else { continue }
      header.confidence[key] = confidence
      let gate =
        HeaderConfidence.exact.contains(key) ? PageEvidence.gate : HeaderConfidence.wordGate
      guard confidence < gate, !known.contains(key) else { continue }
      review(&header, key)
    }
    guard layout.isRecognized else { return }
    gateNumber(&header, layout)
    gateDate(&header, layout)
  }

  private func review(
    _ header: inout DocumentRecord.Header, _ key: String, _ reason: ReviewReason = .lowConfidence
  ) {
    if !header.review[key, default: []].contains(reason) {
      header.review[key, default: []].append(reason)
    }
  }

  private func confidence(of range: TokenRange) -> Double? {
    range.isEmpty ? nil : words.confidence(of: tokens.sourceRange(of: range))
  }

  /// A running number below the gate is not given; its symbol stands.
  private func gateNumber(_ header: inout DocumentRecord.Header, _ layout: DocumentLayout) {
    guard let range = layout.header.number,
      let line = NumberLine(from: layout.header.numberStart, to: range.upperBound, in: tokens)
    else { return }
    if line.isIllegible {
      review(&header, "number")
    } else if let confidence = confidence(of: line.serialTokens), confidence < PageEvidence.gate {
      header.number = nil
      review(&header, "number")
    } else if line.number == nil {
      // A blank that the machine saw may be a number written by hand that it did not see.
      review(&header, "number")
    }
  }

  /// A day below the gate is not given; month and year stand.
  private func gateDate(_ header: inout DocumentRecord.Header, _ layout: DocumentLayout) {
    guard let line = layout.header.date, header.date != nil else { return }
    if line.day == nil || line.isIllegible { review(&header, "date") }
    guard let confidence = confidence(of: line.date), confidence < PageEvidence.gate else { return }
    review(&header, "date")
    for index in line.date.indices where tokens.integer(at: index) == line.day && line.day != nil {
      if let confidence = self.confidence(of: TokenRange(index, index + 1)),
        confidence < PageEvidence.gate, let date = header.date, date.utf8.count == 10
      {
        header.date = String(date.prefix(7))
      }
      break
    }
  }
}
