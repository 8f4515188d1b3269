import VietnameseText

/// What a token can be to the readers of duties, as bits: a mark of punctuation, the beginning of a
/// mention, the first word of a phrase of a list.
///
/// Nearly every question about a token has the answer no, and one test of bits gives it. Marks and
/// mentions are certain; of a list the bit says only that a phrase of it may begin there.
struct DutyMarks: OptionSet, Sendable {
  let rawValue: UInt64

  // MARK: Punctuation

  static let comma = DutyMarks(rawValue: 1 << 0)
  static let semicolon = DutyMarks(rawValue: 1 << 1)
  static let colon = DutyMarks(rawValue: 1 << 2)
  static let stop = DutyMarks(rawValue: 1 << 3)
  static let opening = DutyMarks(rawValue: 1 << 4)
  static let closing = DutyMarks(rawValue: 1 << 5)
  static let hyphen = DutyMarks(rawValue: 1 << 6)
  /// Any quotation mark.
  static let quote = DutyMarks(rawValue: 1 << 7)
  /// Inside quotation marks.
  static let quoted = DutyMarks(rawValue: 1 << 8)

  // MARK: Mentions

  /// A body or an official.
  static let party = DutyMarks(rawValue: 1 << 9)
  static let deadline = DutyMarks(rawValue: 1 << 10)
  static let reference = DutyMarks(rawValue: 1 << 11)
  static let cue = DutyMarks(rawValue: 1 << 12)
  /// A cue that makes somebody do something.
  static let order = DutyMarks(rawValue: 1 << 13)
  /// A cue without which only an order above makes a sentence a duty.
  static let acting = DutyMarks(rawValue: 1 << 14)

  /// The border of a table cell.
  static let border = DutyMarks(rawValue: 1 << 62)

  // MARK: Phrases

  private static let firstOfLexicon = 15

  /// Lists for which there is no bit left share this one.
  static let shared = DutyMarks(rawValue: 1 << 63)

  /// That a phrase of `lexicon` may begin.
  @inline(__always)
  init(_ lexicon: DutyLexicon) {
    rawValue = 1 << Swift.min(UInt64(DutyMarks.firstOfLexicon + lexicon.rawValue), 63)
  }

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ lexicons: [DutyLexicon]) {
    self = lexicons.reduce(into: []) { $0.formUnion(DutyMarks($1)) }
  }

  /// The marks that rules need not know and the readers do, by their characters.
  static let characters: [(text: String, mark: DutyMarks)] = [
    (",", .comma), (";", .semicolon), (":", .colon), (".", .stop), ("(", .opening),
    (")", .closing), ("-", .hyphen), ("\"", .quote), ("“", .quote), ("”", .quote), ("|", .border),
  ]

  /// The words of a rule set that knows ``characters``.
  static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    for character in characters {
      for token in Tokenizer.keys(of: character.text) { _ = vocabulary.intern(token.key) }
    }
    return vocabulary
  }()
}
