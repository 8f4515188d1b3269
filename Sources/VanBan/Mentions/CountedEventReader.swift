import RuleMatching
import VietnameseText

/// Reads what a period is counted from: `kể từ ngày ban hành Kế hoạch này`.
struct CountedEventReader: Sendable {
  /// The names of its captures.
  private struct Captures {
    let count, since, anchor: CaptureName

    init(_ rules: RuleSet) {
      count = rules.captureName("count")
      since = rules.captureName("since")
      anchor = rules.captureName("anchor")
    }
  }

  private let captures: Captures
  private let events: Lexicon?
  private let documentKinds: Lexicon?
  private let enclosed: Lexicon?
  private let signedThings: Lexicon?

  init(rules: RuleSet) {
    captures = Captures(rules)
    events = rules.lexicon("counted-event")
    documentKinds = rules.lexicon("document-kind")
    enclosed = rules.lexicon("enclosed-document")
    signedThings = rules.lexicon("signed-thing")
  }

  /// Whether the period has to pass before something may be done: `sau 15 ngày kể từ …`, `ít nhất
  /// 30 ngày kể từ …`.
  func isMinimum(_ reader: CaptureReader) -> Bool {
    guard let count = reader.range(captures.count) else { return false }
    let range = reader.match.range
    if reader.tokens.isWord("sau", at: range.lowerBound) { return true }
    return (range.lowerBound..<Swift.max(range.lowerBound, count.lowerBound - 1)).contains {
      let isLeast =
        reader.tokens.isWord("ít", at: $0) && reader.tokens.isWord("nhất", at: $0 + 1)
      return isLeast
        || reader.tokens.isWord("tối", at: $0) && reader.tokens.isWord("thiểu", at: $0 + 1)
    }
  }

  /// The event of a match; `nil` where it says none.
  func event(_ reader: CaptureReader) -> CountedEvent? {
    if let mention = reader.mention(captures.since), case .date(let date) = mention.value {
      return .date(date)
    }
    guard let anchor = reader.range(captures.anchor) else { return nil }
    return ownEvent(anchor, reader) ?? .other
  }

  /// The signing, issue or entry into force of this document.
  private func ownEvent(_ anchor: TokenRange, _ reader: CaptureReader) -> CountedEvent? {
    let tokens = reader.tokens
    if let own = ownDocument(at: anchor.lowerBound, anchor, tokens) {
      // `Quyết định này có hiệu lực`.
      return events?.longestMatch(at: own.end, in: tokens, limit: anchor.upperBound)
        .map { $0.value == "effect" ? .effect(kind: own.kind) : .issue(kind: own.kind) }
    }
    guard
      let event = events?.longestMatch(
        at: anchor.lowerBound, in: tokens, limit: anchor.upperBound), event.value == "issue"
    else { return nil }
    if event.end == anchor.upperBound {
      return isOfAnother(reader) ? nil : .issue(kind: nil)
    }
    // `ban hành Kế hoạch này`.
    if let own = ownDocument(at: event.end, anchor, tokens) { return .issue(kind: own.kind) }
    // `ban hành Quyết định.`: this one where this is one.
    guard let kind = documentKinds?.longestMatch(at: event.end, in: tokens),
      kind.end == anchor.upperBound,
      tokens.caseClass(at: event.end).contains(.initialCapital)
    else { return nil }
    return .issue(kind: kind.value)
  }

  /// `Kế hoạch này` at `index`: the position behind it, and its kind unless documents enclose such.
  private func ownDocument(
    at index: Int, _ anchor: TokenRange, _ tokens: TokenizedText
  ) -> (end: Int, kind: String?)? {
    guard
      let kind = documentKinds?.longestMatch(at: index, in: tokens, limit: anchor.upperBound),
      kind.end < anchor.upperBound, tokens.isWord("này", at: kind.end)
    else { return nil }
    let isEnclosed = enclosed?.longestMatch(at: index, in: tokens)?.end == kind.end
    return (kind.end + 1, isEnclosed ? nil : kind.value)
  }

  /// Whether `ngày ký` may be that of something else: in an appendix, where forms and contracts
  /// stand, and where the sentence names another thing that is signed.
  private func isOfAnother(_ reader: CaptureReader) -> Bool {
    let start = reader.match.range.lowerBound
    let layout = reader.context.layout
    if layout.region(ofToken: start) == .appendix { return true }
    let index = layout.sentence(ofToken: start)
    guard layout.sentences.indices.contains(index) else { return false }
    var position = Swift.max(layout.sentences[index].lowerBound, start - 60)
    while position < start {
      if let thing = signedThings?.longestMatch(at: position, in: reader.tokens, limit: start) {
        guard reader.tokens.isWord("này", at: thing.end) else { return true }
        position = thing.end
      }
      position += 1
    }
    return false
  }
}
