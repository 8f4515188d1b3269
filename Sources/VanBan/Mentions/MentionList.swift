import VietnameseText

/// The growing list of a document's mentions. A class, so that interpreters can look at it while it
/// grows without a copy of it a match.
///
/// One task writes and reads it, and none of its methods calls another's code while it does so, except
/// for ``edit(_:)``, which holds nothing meanwhile: that accesses never overlap needs no check.
final class MentionList {
  @exclusivity(unchecked) private(set) var all: [Mention] = []
  let names: NameTable
  @exclusivity(unchecked) private var areasSoFar: MentionRanges?

  init(tokens: TokenizedText) {
    names = NameTable(tokens: tokens)
    // A document has one in about twenty tokens.
    all.reserveCapacity(tokens.count / 16)
  }

  var count: Int { all.count }

  func tokens(of mention: Int) -> TokenRange { all[mention].tokens }

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
