import Foundation
import RuleMatching
import VanBan
import VietnameseText

/// Runs the examples of rules through the whole extraction, each in all its forms.
///
///     let failures = try RuleCheck(Extractor()).failures()
///     failures.first?.description   // "dates.rules:51: date.day, in NFD: expected …"
///
/// A `yes` must give a mention of the rule's field, found by that rule, whose span is what is marked
/// and whose values are those behind `=>`. A `no` must give no mention by that rule.
public struct RuleCheck: Sendable {
  /// One example of one rule.
  public struct Case: Sendable, Hashable, CustomStringConvertible {
    public let rule: Rule
    public let example: RuleExample

    /// `dates.rules:51`
    public var description: String { "\(rule.file):\(example.line)" }
  }

  private let extractor: Extractor
  /// The fields whose mentions may depend on the case of letters.
  private let caseSensitiveFields: Set<String>
  /// All examples, in the order of the files.
  public let cases: [Case]

  public init(_ extractor: Extractor) {
    self.extractor = extractor
    let rules = extractor.rules.rules
    cases = rules.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }
    var sensitive: Set<String> = []
    // Rules see the mentions of earlier stages only, so once through the stages is enough.
    for rule in rules.sorted(by: { $0.stage < $1.stage })
    where rule.isCaseSensitive || !rule.mentionedFields.isDisjoint(with: sensitive) {
      sensitive.insert(rule.field)
    }
    caseSensitiveFields = sensitive
  }

  /// The examples of the rule `id`, or of all rules whose ids begin with `id` and a dot.
  ///
  /// - Throws: where there is no such rule, with those that may have been meant.
  public func cases(ofRule id: String) throws(ExpectationError) -> [Case] {
    let isMeant: (Rule) -> Bool = { $0.id == id || $0.id.hasPrefix(id + ".") }
    guard extractor.rules.rules.contains(where: isMeant) else {
      throw ExpectationError(
        "there is no rule '\(id)'; \(RuleNames(extractor.rules).hint(for: id))")
    }
    return cases.filter { isMeant($0.rule) }
  }

  /// What is wrong with any example of any rule; empty where all is well.
  public func failures() -> [RuleCheckFailure] {
    cases.flatMap { failures(of: $0) }
  }

  /// What is wrong with one example: as it is written, or else in its other forms.
  public func failures(of example: Case) -> [RuleCheckFailure] {
    let text = ExampleText(example.example)
    let asWritten = extraction(of: text, example)
    if let failure = failure(of: example, .asWritten, text, asWritten) { return [failure] }
    return ExampleForm.allCases.dropFirst().compactMap { form in
      guard mayTake(form, example, asWritten), let text = form.text(of: example.example) else {
        return nil
      }
      return failure(of: example, form, text, extraction(of: text, example))
    }
  }

  private func failure(
    of example: Case, _ form: ExampleForm, _ text: ExampleText, _ extraction: Extraction
  ) -> RuleCheckFailure? {
    problem(of: example, in: text, form, found: FoundMention.all(in: extraction)).map {
      RuleCheckFailure(example: example, form: form, text: text.text, problem: $0)
    }
  }

  // MARK: Forms

  /// Whether the example says the same in this form.
  private func mayTake(_ form: ExampleForm, _ example: Case, _ asWritten: Extraction) -> Bool {
    switch form {
    case .capitals:
      return !example.rule.isCaseSensitive
        && example.rule.mentionedFields.isDisjoint(with: caseSensitiveFields)
    case .afterText, .embedded:
      // A text that is laid out as a letterhead is none in the middle of a document.
      guard let mark = example.example.marks.first else { return true }
      let trace = asWritten.trace
      let tokens = trace.tokens.tokenRange(in: mark)
      return tokens.isEmpty || trace.layout.region(ofToken: tokens.lowerBound) == .body
    default: return true
    }
  }

  private func extraction(of text: ExampleText, _ example: Case) -> Extraction {
    let region = example.example.region.flatMap { name in
      LayoutRegion.allCases.first { $0.name == name }
    }
    return extractor.extract(from: SourceDocument(text.text), assuming: region)
  }

  // MARK: Judging

  /// What is wrong, in words; `nil` where nothing is.
  private func problem(
    of example: Case, in text: ExampleText, _ form: ExampleForm, found: [FoundMention]
  ) -> String? {
    let byRule = found.filter { mention in
      mention.rule == example.rule.id && mention.spans.contains { text.scope.overlaps($0) }
    }
    guard example.example.isPositive else {
      return byRule.first.map { "expected no mention by this rule; got \(described($0, text))" }
    }
    let expected = example.example.expectations.map { "\($0.key): \($0.value)" }
      .joined(separator: "; ")
    for mark in text.marks {
      let marked = byRule.filter { $0.spans.contains(mark) }
      if marked.isEmpty {
        let others = byRule.isEmpty ? found.filter { $0.spans.contains(mark) } : byRule
        return "expected a mention at \"\(text.string(in: mark))\"; got \(list(others, text))"
      }
      // The mention and its item in the record may each have a part of the values.
      let values = byRule.filter { mention in mention.field.hasPrefix("duty") } + marked
      guard mark == text.marks.first, !meets(values, example.example.expectations, form) else {
        continue
      }
      return "expected \(expected); got \(list(marked, text))"
    }
    if text.marks.isEmpty, !meets(byRule, example.example.expectations, form) || byRule.isEmpty {
      return "expected a mention by this rule (\(expected)); got \(list(byRule, text))"
    }
    return nil
  }

  private func meets(
    _ mentions: [FoundMention], _ expectations: [RuleExample.Expectation], _ form: ExampleForm
  ) -> Bool {
    expectations.allSatisfy { expectation in
      mentions.contains { mention in
        let values =
          expectation.key.isEmpty
          ? Array(mention.values.values) : [mention.values[expectation.key]].compactMap { $0 }
        return values.contains { same($0, expectation.value, form) }
      }
    }
  }

  private func same(_ value: String, _ expected: String, _ form: ExampleForm) -> Bool {
    let pair = [value, expected].map {
      $0.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    return form == .capitals
      ? pair[0].lowercased() == pair[1].lowercased() : pair[0] == pair[1]
  }

  private func list(_ mentions: [FoundMention], _ text: ExampleText) -> String {
    // A mention of the trace that has an item in the record has its values there.
    let telling = mentions.filter { !$0.values.isEmpty }
    return telling.isEmpty
      ? "none" : telling.map { described($0, text) }.joined(separator: " and ")
  }

  private func described(_ mention: FoundMention, _ text: ExampleText) -> String {
    let values = mention.values
      .filter { !["null", "false", ""].contains($0.value) && !["text", "rules"].contains($0.key) }
      .sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "; ")
    let place = mention.spans.first.map { text.string(in: $0) } ?? ""
    return "\(mention.field) by \(mention.rule) at \"\(place)\" (\(values))"
  }
}
