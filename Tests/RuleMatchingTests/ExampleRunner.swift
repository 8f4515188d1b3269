import VietnameseText

@testable import RuleMatching

/// Runs the examples of rule files: stage by stage, every match a mention, opaque as declared.
struct ExampleRunner {
  let rules: RuleSet
  let matcher: Matcher

  init(_ text: String, fields: [String] = []) throws {
    rules = try RuleSet(
      files: [RuleFile(name: "test.rules", text: text)], regions: ["header", "body"],
      fields: fields)
    matcher = Matcher(rules)
  }

  func lattice(_ text: String, region: String? = nil) -> Lattice {
    let tokens = Tokenizer(vocabulary: rules.vocabulary)
      .tokenize(Normalizer().normalize(Array(text.utf8)))
    var lattice = Lattice(tokens: tokens, rules: rules)
    for index in 0..<tokens.count where index > 0 {
      if tokens.gap(before: index) >= .line { lattice.insert(.lineStart, at: index) }
      if tokens.gap(before: index) == .paragraph {
        lattice.insert([.nodeStart, .sentenceStart], at: index)
        lattice.setBarrier(before: index)
      }
      if tokens.isCharacter(".", at: index - 1) { lattice.insert(.sentenceStart, at: index) }
    }
    lattice.setRegion(region.flatMap { rules.regionIndex($0) } ?? 1, for: tokens.all)
    return lattice
  }

  /// Each match as `rule: text {name=text/value}`.
  func matches(in text: String, region: String? = nil) -> [String] {
    var lattice = lattice(text, region: region)
    var workspace = Workspace()
    var result: [String] = []
    var mentions = 0
    for stage in rules.stages.indices {
      var taken: [TokenRange] = []
      let matches = matcher.matches(stage: stage, in: lattice, workspace: &workspace)
      for match in matches {
        guard !taken.contains(where: { $0.overlaps(match.range) }) else { continue }
        taken.append(match.range)
        let rule = rules.rules[match.rule]
        var line = "\(rule.id): \(lattice.tokens.canonicalString(of: match.range))"
        for capture in matches.captures(of: match) {
          line += " \(capture.name)=\(lattice.tokens.canonicalString(of: capture.range))"
          if let value = capture.value { line += "/\(value)" }
          if !capture.mentions.isEmpty { line += "@\(capture.mentions)" }
        }
        result.append(line)
        guard let field = rules.fieldIndex(rule.field) else { continue }
        lattice.addMention(
          field: field, range: match.range, mention: mentions,
          isOpaque: rules.opaqueStages[stage])
        mentions += 1
      }
    }
    return result
  }
}
