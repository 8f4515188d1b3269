import VietnameseText

/// The captures of a match by names that were looked up before.
extension MatchList {
  /// Whether the match took a capture of that name.
  public func has(_ name: CaptureName, of match: Match) -> Bool { opening(name, of: match) != nil }

  /// The tokens of the first capture of that name; `nil` where the match did not take it.
  public func range(of name: CaptureName, of match: Match) -> TokenRange? {
    opening(name, of: match).map { range(at: $0, of: match) }
  }

  /// The canonical value of the first lexicon phrase in the first capture of that name.
  public func value(of name: CaptureName, of match: Match) -> String? {
    guard let index = opening(name, of: match) else { return nil }
    var depth = 0
    for position in index..<all(of: match).upperBound {
      switch store.events[position].kind {
      case .open: depth += 1
      case .close:
        depth -= 1
        if depth == 0 { return nil }
      case .phrase: return phraseValues[Int(store.events[position].value)]
      default: break
      }
    }
    return nil
  }

  /// The first mention in the first capture of that name.
  public func mention(in name: CaptureName, of match: Match) -> Int? {
    opening(name, of: match).flatMap { mention(behind: $0, of: match) }
  }

  /// The tokens of every capture of that name, in text order, with the first mention in each.
  public func forEach(
    _ name: CaptureName, of match: Match, _ body: (_ range: TokenRange, _ mention: Int?) -> Void
  ) {
    for index in all(of: match) where opens(name, at: index) {
      body(range(at: index, of: match), mention(behind: index, of: match))
    }
  }

  private func opens(_ name: CaptureName, at index: Int) -> Bool {
    store.events[index].kind == .open && Int32(bitPattern: store.events[index].value) == name.number
  }

  /// The event that opens the first capture of that name.
  private func opening(_ name: CaptureName, of match: Match) -> Int? {
    for index in all(of: match) where opens(name, at: index) { return index }
    return nil
  }

  /// The first mention in the capture that event `index` opens.
  private func mention(behind index: Int, of match: Match) -> Int? {
    firstMention(in: index..<end(of: index, match))
  }
}
