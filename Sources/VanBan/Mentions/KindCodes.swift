import RuleMatching
import VietnameseText

/// The kinds of documents that the first part of a symbol may stand for: `QĐ-UBND` is the symbol of a
/// decision or of rules that it enacts, never that of a notice.
struct KindCodes: Sendable {
  private let lexicon: Lexicon?
  private let kinds: [String: Set<String>]
  /// The kinds that have a code of their own.
  private let coded: Set<String>

  /// - Parameter rules: their lexicon `code-kinds` has for each code its kinds, with `|` between.
  init(rules: RuleSet) {
    lexicon = rules.lexicon("code-kinds")
    var kinds: [String: Set<String>] = [:]
    for entry in lexicon?.entries ?? [] where kinds[entry.value] == nil {
      kinds[entry.value] = Set(entry.value.split(separator: "|").map(String.init))
    }
    self.kinds = kinds
    coded = kinds.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// Whether the symbol inside `number` begins with the code of other kinds than `kind`.
  func disagrees(
    _ kind: String, withNumber number: TokenRange, in tokens: TokenizedText
  ) -> Bool {
    guard let lexicon, coded.contains(kind) else { return false }
    for index in number.indices where tokens.isWord(at: index) {
      guard
        index == number.lowerBound || tokens.isCharacter("/", at: index - 1)
          || tokens.isCharacter("-", at: index - 1)
      else { continue }
      guard let found = lexicon.longestMatch(at: index, in: tokens),
        found.end < number.upperBound,
        tokens.isCharacter("/", at: found.end) || tokens.isCharacter("-", at: found.end),
        let allowed = kinds[found.value]
      else { return false }
      return !allowed.contains(kind)
    }
    return false
  }
}
