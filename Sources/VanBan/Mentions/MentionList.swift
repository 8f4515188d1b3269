import VietnameseText

/// The growing list of a document's mentions. A class, so that interpreters can look at it while it
/// grows without a copy of it a match.
final class MentionList {
  private(set) var all: [Mention] = []
  let names: NameTable
  private var areasSoFar: MentionRanges?

  init(tokens: TokenizedText) {
    names = NameTable(tokens: tokens)
    // A document has one in about twenty tokens.
    all.reserveCapacity(tokens.count / 16)
  }

  func add(_ mention: Mention) { all.append(mention) }

  /// Hands the list out to be changed as a whole.
  func edit(_ change: (inout [Mention]) -> Void) {
    var mentions = take()
    change(&mentions)
    all = mentions
  }

  /// All mentions, which the list then has no more: who takes them can change them without a copy.
  func take() -> [Mention] {
    var mentions: [Mention] = []
    swap(&mentions, &all)
    return mentions
  }

  /// Where the places stand. To be asked in stages behind theirs only: the answer is kept.
  var areas: MentionRanges {
    if let known = areasSoFar { return known }
    var ranges: [TokenRange] = []
    for index in all.indices {
      if case .area = all[index].value { ranges.append(all[index].tokens) }
    }
    let areas = MentionRanges(ranges)
    areasSoFar = areas
    return areas
  }
}
