import VietnameseText

/// The growing list of a document's mentions. A class, so that interpreters can look at it while it
/// grows without a copy of it a match.
final class MentionList {
  private(set) var all: [Mention] = []
  let names: OrganizationNames
  private var rangesByField: [String: MentionRanges] = [:]

  init(tokens: TokenizedText) { names = OrganizationNames(tokens: tokens) }

  func add(_ mention: Mention) { all.append(mention) }

  /// Hands the list out to be changed as a whole.
  func edit(_ change: (inout [Mention]) -> Void) { change(&all) }

  /// Where the mentions of `field` stand. To be asked in stages behind that of the field only: the
  /// answer is kept.
  func ranges(of field: String) -> MentionRanges {
    if let known = rangesByField[field] { return known }
    let ranges = MentionRanges(all.lazy.filter { $0.field == field }.map(\.tokens))
    rangesByField[field] = ranges
    return ranges
  }
}
