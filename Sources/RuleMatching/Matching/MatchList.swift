import VietnameseText

/// The matches of one stage, in the order of choice, and what they captured.
///
/// Most matches are overlapped by others and never read: their captures stay the events of the way
/// that found them, in one list for all, until somebody asks.
public struct MatchList: Sendable, RandomAccessCollection {
  @usableFromInline let matches: [Match]
  /// What the ways of the matches captured.
  let store: MatchStore
  private let captureNames: [String]
  let phraseValues: [String]

  /// No matches.
  init() {
    matches = []
    store = MatchStore()
    captureNames = []
    phraseValues = []
  }

  init(_ matches: [Match], of store: MatchStore, _ program: RuleProgram) {
    self.matches = matches
    self.store = store
    captureNames = program.captureNames
    phraseValues = program.phraseValues
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { matches.count }
  @inlinable public subscript(index: Int) -> Match { matches[index] }

  /// The captures of one match of this list, in the order in which they begin; one that stands in a
  /// repeat comes once a round.
  public func captures(of match: Match) -> [Capture] {
    opening(of: match).map { capture(at: $0, of: match) }
  }

  /// The first capture of that name; `nil` where the match did not take it.
  public func capture(_ name: String, of match: Match) -> Capture? {
    first(name, of: match).map { capture(at: $0, of: match) }
  }

  /// All captures of that name, in text order.
  public func captures(_ name: String, of match: Match) -> [Capture] {
    opening(of: match).filter { self.name(at: $0) == name }.map { capture(at: $0, of: match) }
  }

  /// Whether the match took a capture of that name.
  public func has(_ name: String, of match: Match) -> Bool { first(name, of: match) != nil }

  /// The tokens of the first capture of that name.
  public func range(of name: String, of match: Match) -> TokenRange? {
    first(name, of: match).map { range(at: $0, of: match) }
  }

  /// The first mention in the first capture of that name, without a list of all.
  public func mention(in name: String, of match: Match) -> Int? {
    guard let index = first(name, of: match) else { return nil }
    return firstMention(in: index..<end(of: index, match))
  }

  // MARK: Events

  func all(of match: Match) -> Range<Int> {
    // A match of another list has no captures here.
    let upper = Swift.min(Int(match.lastEvent), store.events.count)
    return Swift.min(Int(match.firstEvent), upper)..<upper
  }

  /// The first mention among the events `range`.
  func firstMention(in range: Range<Int>) -> Int? {
    for index in range where store.events[index].kind == .mention {
      return Int(Int32(bitPattern: store.events[index].value))
    }
    return nil
  }

  private func opening(of match: Match) -> [Int] {
    all(of: match).filter { store.events[$0].kind == .open }
  }

  private func name(at index: Int) -> String { captureNames[Int(store.events[index].value)] }

  /// The event that opens the first capture of that name.
  private func first(_ name: String, of match: Match) -> Int? {
    for index in all(of: match)
    where store.events[index].kind == .open && self.name(at: index) == name {
      return index
    }
    return nil
  }

  /// The event that closes the capture which event `index` opens.
  func end(of index: Int, _ match: Match) -> Int {
    var depth = 0
    let upper = all(of: match).upperBound
    for position in index..<upper {
      switch store.events[position].kind {
      case .open: depth += 1
      case .close:
        depth -= 1
        if depth == 0 { return position }
      default: break
      }
    }
    return upper
  }

  func range(at index: Int, of match: Match) -> TokenRange {
    let start = store.events[index].position
    let end = end(of: index, match)
    return TokenRange(
      start, end < all(of: match).upperBound ? store.events[end].position : start)
  }

  private func capture(at index: Int, of match: Match) -> Capture {
    var capture = Capture(
      name: name(at: index), range: range(at: index, of: match), value: nil, mentions: [])
    for position in index..<end(of: index, match) {
      let event = store.events[position]
      switch event.kind {
      case .mention: capture.mentions.append(Int(Int32(bitPattern: event.value)))
      case .phrase where capture.value == nil: capture.value = phraseValues[Int(event.value)]
      default: break
      }
    }
    return capture
  }
}
