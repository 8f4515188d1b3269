/// What a rule file says about one rule, except for its pattern.
public struct Rule: Sendable, Hashable {
  /// `date.full`.
  public var id: String
  /// What its matches are mentions of; names the interpreter.
  public var field: String
  /// The index of its stage in ``RuleSet/stages``.
  public var stage: Int
  /// Where two rules match at one place, the higher one is offered first.
  public var priority: Int
  /// The `set` lines.
  public var settings: [String: String]
  /// The names of its captures, in the order of the pattern; each once.
  public var captures: [String]
  /// Whether its pattern asks for the case of a token: `'Exact'`, `lower`, `capitalized` ….
  public var isCaseSensitive: Bool
  /// The fields of the mentions that its pattern can step over.
  public var mentionedFields: Set<String>
  /// The `yes` and `no` lines.
  public var examples: [RuleExample]
  /// The comment directly above the rule, lines joined by line breaks.
  public var documentation: String
  /// The name of the file that it stands in.
  public var file: String
  /// The line of its `rule` keyword, counted from 1.
  public var line: Int
}
