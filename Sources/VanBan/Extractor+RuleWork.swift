import RuleMatching
import VietnameseText

extension Extractor {
  /// Adds what each rule costs over a document to `work`, which has an element a rule.
  ///
  /// - Returns: the number of tokens of the document.
  package func addRuleWork(over document: SourceDocument, to work: inout [RuleWork]) -> Int {
    let trace = extract(from: document).trace
    let matcher = Matcher(rules)
    var workspace = Workspace()
    var lattice = trace.layout.lattice(of: trace.tokens, rules: rules)
    let ruleOf = Dictionary(
      rules.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for stage in rules.stages.indices {
      matcher.addWork(stage: stage, in: lattice, workspace: &workspace, to: &work)
      for (index, mention) in trace.mentions.enumerated() {
        guard let rule = mention.rules.first.flatMap({ ruleOf[$0] }), rule.stage == stage,
          let field = rules.fieldIndex(rule.field)
        else { continue }
        lattice.addMention(
          field: field, range: mention.tokens, mention: index,
          isOpaque: rules.opaqueStages[stage])
      }
    }
    return trace.tokens.count
  }
}
