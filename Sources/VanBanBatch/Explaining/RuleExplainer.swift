import RuleMatching
import VanBan
import VietnameseText

/// Tells of one rule where in a document it fired, where it lost to another, and how far it got
/// elsewhere.
public struct RuleExplainer: Sendable {
  private let rule: Rule
  private let number: Int
  private let matcher: Matcher
  private let diagnosis: RuleDiagnosis

  /// How many places where the rule did not fire are shown.
  private static let mostAttempts = 5
  /// How many of the things that were expected at a token are shown.
  private static let mostReasons = 8

  /// - Parameter files: the caller's own, as the extractor has them.
  /// - Throws: where there is no rule of that id, with the ids that may have been meant.
  public init(
    of id: String, extractor: Extractor, files: [RuleFile]
  ) throws(ExpectationError) {
    let rules = extractor.rules
    guard let number = rules.rules.firstIndex(where: { $0.id == id }),
      let diagnosis = RuleDiagnosis(of: id, in: rules, files: Extractor.standardRules + files)
    else {
      throw ExpectationError("there is no rule '\(id)'; \(RuleNames(rules).hint(for: id))")
    }
    self.number = number
    self.diagnosis = diagnosis
    rule = rules.rules[number]
    matcher = Matcher(rules)
  }

  /// A paragraph a place, in the order of the text: those that fired or lost, then the others.
  public func explanation(of document: DocumentExtraction) -> String {
    let trace = document.trace
    let lattice = trace.lattice(beforeStage: rule.stage)
    let lines = DocumentLines(
      path: PathParts.path(document.record.source.path ?? "-", part: document.record.source.part),
      text: document.text)
    var workspace = Workspace()
    let matches = matcher.matches(stage: rule.stage, in: lattice, workspace: &workspace)
    var parts = ["\(rule.id) (\(rule.file):\(rule.line))\n  match \(diagnosis.pattern)"]
    for match in matches where match.rule == number {
      let place = lines.place(of: trace.tokens.sourceRange(of: match.range))
      var part = "\(outcome(of: match, in: trace)) at \(place): \(place.marked)"
      for capture in matches.captures(of: match) where !capture.range.isEmpty {
        let value = capture.value.map { " = \($0)" } ?? ""
        part += "\n  \(capture.name): \(words(capture.range, trace))\(value)"
      }
      part += loss(of: match, in: trace)
      parts.append(part)
    }
    let attempts = diagnosis.bestAttempts(in: lattice, limit: Self.mostAttempts)
    for attempt in attempts { parts.append(paragraph(attempt, trace, lines)) }
    if parts.count == 1 { parts.append("no token of the text is one that it begins with") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func words(_ range: TokenRange, _ trace: ExtractionTrace) -> String {
    trace.tokens.canonicalString(of: range).oneLine
  }

  // MARK: Matches

  private func hasFired(_ match: Match, in trace: ExtractionTrace) -> Bool {
    trace.mentions.contains { $0.rules.contains(rule.id) && $0.tokens.overlaps(match.range) }
  }

  private func outcome(of match: Match, in trace: ExtractionTrace) -> String {
    hasFired(match, in: trace) ? "fired" : "matched, but was not taken,"
  }

  /// The mentions of its stage that stand where the match would.
  private func loss(of match: Match, in trace: ExtractionTrace) -> String {
    guard !hasFired(match, in: trace) else { return "" }
    let ids = Set(trace.rules.rules.filter { $0.stage == rule.stage }.map(\.id))
    let winners = trace.mentions.filter { mention in
      mention.tokens.overlaps(match.range) && mention.rules.first.map(ids.contains) ?? false
    }
    guard !winners.isEmpty else {
      return "\n  its words make no sense as \(rule.field) here"
    }
    return winners.map {
      "\n  lost to \($0.rules.joined(separator: ", ")): \(words($0.tokens, trace))"
    }.joined()
  }

  // MARK: Attempts

  private func paragraph(
    _ attempt: RuleAttempt, _ trace: ExtractionTrace, _ lines: DocumentLines
  ) -> String {
    let fitting = TokenRange(attempt.start, attempt.reached)
    let shown = fitting.isEmpty ? TokenRange(attempt.start, attempt.start + 1) : fitting
    let place = lines.place(of: trace.tokens.sourceRange(of: shown))
    var part = "did not fire at \(place): \(place.marked)"
    if !fitting.isEmpty { part += "\n  fits: \(words(fitting, trace))" }
    let isEnd = attempt.reached >= trace.tokens.count
    let token = isEnd ? "the end" : "\"\(trace.tokens.string(at: attempt.reached))\""
    var expected: [String] = []
    for reason in attempt.reasons {
      if case .expected(let pattern) = reason {
        expected.append(pattern)
      } else {
        part += "\n  at \(token): \(reason)"
      }
    }
    if !expected.isEmpty {
      let more = expected.count - Self.mostReasons
      part += "\n  at \(token): expected "
      part += expected.prefix(Self.mostReasons).joined(separator: " or ")
      if more > 0 { part += " or \(more) others" }
    }
    return part
  }
}
