import VietnameseText

/// What a rule can ask of a token besides its id, as bits: one load answers every question.
struct TokenFeatures: OptionSet, Sendable {
  let rawValue: UInt32

  // Kinds: one of five.
  static let word = TokenFeatures(rawValue: 1 << 0)
  static let number = TokenFeatures(rawValue: 1 << 1)
  static let punctuation = TokenFeatures(rawValue: 1 << 2)
  static let symbol = TokenFeatures(rawValue: 1 << 3)
  static let separator = TokenFeatures(rawValue: 1 << 4)
  static let anyKind: TokenFeatures = [.word, .number, .punctuation, .symbol, .separator]

  // Cases of a word, as in `CaseClass`.
  static let initialCapital = TokenFeatures(rawValue: 1 << 5)
  static let allCapitals = TokenFeatures(rawValue: 1 << 6)
  static let lower = TokenFeatures(rawValue: 1 << 7)
  static let mixed = TokenFeatures(rawValue: 1 << 8)
  static let anyCase: TokenFeatures = [.initialCapital, .allCapitals, .lower, .mixed]

  /// Nothing stands between the token and the one before it.
  static let glued = TokenFeatures(rawValue: 1 << 9)
  /// No rule steps from the token before it to this one.
  static let barrier = TokenFeatures(rawValue: 1 << 10)
  /// Inside an opaque mention.
  static let opaque = TokenFeatures(rawValue: 1 << 11)
  /// Phrases of two or more words begin with it.
  static let phrases = TokenFeatures(rawValue: 1 << 12)
  /// What is set from outside.
  static let marks: UInt32 =
    barrier.rawValue | opaque.rawValue | boundaries.rawValue | regionMask

  // Boundaries, as in `Boundary`.
  static let boundaryShift: UInt32 = 13
  static let boundaries = TokenFeatures(rawValue: 7 << boundaryShift)

  /// The number of digits of a number of digits only, 0 for all others.
  static let digitShift: UInt32 = 16
  static let mostDigits: UInt32 = 31

  /// Index of the token's region.
  static let regionShift: UInt32 = 21
  static let regionMask: UInt32 = 31 << regionShift

  /// The token's ``TokenBucket``, in the highest bits.
  static let bucketShift: UInt32 = 26

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ boundary: Boundary) {
    rawValue = UInt32(boundary.rawValue) << TokenFeatures.boundaryShift
  }

  init(_ caseClass: CaseClass) { rawValue = UInt32(caseClass.rawValue) << 5 }

  init(_ kind: TokenKind) { rawValue = 1 << UInt32(kind.rawValue) }
}
