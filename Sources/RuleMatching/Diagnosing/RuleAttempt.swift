/// How far a rule got from one token of a text, and why no farther.
public struct RuleAttempt: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// The pattern asks for this here; in the words of the rule language.
    case expected(String)
    /// A barrier stands before the token; without `crosses` no rule steps over it.
    case barrier
    /// The token lies in a mention of an earlier stage and can be reached through `@field` only.
    case taken
    /// What `not-after` names stands before the mention.
    case notAfter(String)
    /// What `not-before` names stands behind the mention.
    case notBefore(String)
    /// What `!…` names stands here.
    case ahead(String)
    /// The token lies in this region, which is none of those behind `in`.
    case region(String, allowed: [String])
  }

  /// The token that the rule began with.
  public var start: Int
  /// The token that it did not get over.
  public var reached: Int
  /// What would have been taken there, or what refused it.
  public var reasons: [Reason]
  /// Whether all of the pattern fits, and only the reasons stand against it.
  public var isRefused: Bool
}

extension RuleAttempt.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .expected(let pattern): "expected \(pattern)"
    case .barrier: "a barrier stands there, and the rule does not say 'crosses'"
    case .taken: "it lies in a mention of an earlier stage"
    case .notAfter(let pattern): "refused by not-after \(pattern)"
    case .notBefore(let pattern): "refused by not-before \(pattern)"
    case .ahead(let pattern): "refused by !\(pattern)"
    case .region(let region, let allowed):
      "it lies in region '\(region)'; the rule is for \(allowed.joined(separator: ", "))"
    }
  }
}
