import VietnameseText

/// Rules, read from rule files and ready to be matched.
public struct RuleSet: Sendable {
  /// The rules in force. Index is ``Match/rule``.
  public let rules: [Rule]
  /// In the order in which they are declared.
  public let stages: [String]
  /// Whether the mentions of each stage are opaque to later ones.
  public let opaqueStages: [Bool]
  /// The caller's fields, then one a stage, of its name, then those that rules name.
  public let fields: [String]
  public let regions: [String]
  public let lexicons: [Lexicon]
  /// For the tokenizer: has every word of the rules.
  public let vocabulary: Vocabulary
  let program: RuleProgram
  private let lexiconIndex: [String: Int]

  /// Reads and compiles rule files.
  ///
  /// - Parameters:
  ///   - files: in this order; a rule of an id that an earlier file has replaces it.
  ///   - regions: the names that `in` may use, at most 32; the index of each is its number in
  ///     ``Lattice/setRegion(_:for:)``.
  ///   - fields: fields of mentions that no rule makes but the caller adds.
  ///   - vocabulary: words that the caller has interned for uses of its own.
  /// - Throws: all mistakes of all files.
  public init(
    files: [RuleFile], regions: [String] = [], fields: [String] = [],
    vocabulary: Vocabulary = Vocabulary()
  ) throws(RuleErrors) {
    var builder = RuleSetBuilder(
      files: files, regions: regions, fields: fields, vocabulary: vocabulary)
    try builder.build()
    rules = builder.rules
    stages = builder.stages.map(\.name.text)
    opaqueStages = builder.stages.map(\.isOpaque)
    self.fields = builder.fields
    self.regions = regions
    lexicons = builder.lexicons
    lexiconIndex = Dictionary(
      builder.lexicons.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.vocabulary = builder.vocabulary
    program = builder.program
  }

  public func lexicon(_ name: String) -> Lexicon? { lexiconIndex[name].map { lexicons[$0] } }
  /// The index of `name` in ``stages``.
  public func stageIndex(_ name: String) -> Int? { stages.firstIndex(of: name) }
  /// The index of `name` in ``fields``.
  public func fieldIndex(_ name: String) -> Int? { fields.firstIndex(of: name) }
  /// The number of `name` in ``regions``.
  public func regionIndex(_ name: String) -> UInt8? {
    regions.firstIndex(of: name).map { UInt8($0) }
  }
}
