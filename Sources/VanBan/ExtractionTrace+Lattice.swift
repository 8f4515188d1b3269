import RuleMatching

extension ExtractionTrace {
  /// What the rules of a stage were matched on: with the mentions of all stages before it.
  package func lattice(beforeStage stage: Int) -> Lattice {
    var lattice = layout.lattice(of: tokens, rules: rules)
    let ruleOf = Dictionary(
      rules.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, mention) in mentions.enumerated() {
      guard let rule = mention.rules.first.flatMap({ ruleOf[$0] }), rule.stage < stage,
        let field = rules.fieldIndex(rule.field)
      else { continue }
      lattice.addMention(
        field: field, range: mention.tokens, mention: index,
        isOpaque: rules.opaqueStages[rule.stage])
    }
    return lattice
  }
}
