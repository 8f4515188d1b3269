/// A rule as it stands in a file, names not yet resolved.
struct RuleDeclaration {
  var id: SourceWord
  var field: SourceWord?
  var stage: SourceWord?
  var priority = 0
  var regions: [SourceWord] = []
  var crosses = false
  var match: Pattern?
  var notAfter: Pattern?
  var notBefore: Pattern?
  var settings: [String: String] = [:]
  var examples: [RuleExample] = []
  var documentation = ""

  /// All that it asks of a text.
  var patterns: [Pattern] { [match, notAfter, notBefore].compactMap { $0 } }
}

/// A phrase of a lexicon.
struct PhraseDeclaration {
  var phrase: SourceWord
  /// What stands behind `=>`.
  var value: String?
}

/// A `lexicon` or an `extend lexicon`.
struct LexiconDeclaration {
  var name: SourceWord
  var isExtension: Bool
  var phrases: [PhraseDeclaration] = []
}

/// A `stage`.
struct StageDeclaration {
  var name: SourceWord
  var isOpaque: Bool
}

/// Everything that a rule file declares, in its order.
struct RuleFileContents {
  var stages: [StageDeclaration] = []
  var lexicons: [LexiconDeclaration] = []
  var rules: [RuleDeclaration] = []
  var disabled: [SourceWord] = []
}
