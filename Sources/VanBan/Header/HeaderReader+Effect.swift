import RuleMatching
import VietnameseText

extension HeaderReader {
  /// `Quyết định này có hiệu lực (thi hành) kể từ ngày …`, or from the day of signing.
  mutating func readEffectiveDate() {
    guard header.kind != nil, layout.header.kindName != nil else { return }
    for node in layout.nodes.indices.reversed() where layout.nodes[node].region == .body {
      let content = layout.nodes[node].content
      for index in content.indices where cues.effect.hasPhrase(from: tokens.id(at: index)) {
        guard let effect = cues.effect.match(at: index, in: tokens, limit: content.upperBound),
          isOwnEffect(TokenRange(content.lowerBound, index))
        else { continue }
        if effect.value == "signing" {
          header.effectiveDate = header.date
          show("effective_date", [TokenRange(index, effect.end)])
          return
        }
        let window = TokenRange(effect.end, min(effect.end + 2, content.upperBound))
        if let date = date(in: window) {
          // Of a period of effect, its first day.
          header.effectiveDate = String(date.prefix { $0 != "/" })
          show("effective_date", [TokenRange(index, effect.end)])
          return
        }
      }
    }
  }

  /// Whether the words before the effect name this document: `Nghị định này`, at the start of the
  /// sentence.
  private func isOwnEffect(_ range: TokenRange) -> Bool {
    guard range.count <= 8, range.count >= 2,
      let this = range.indices.first(where: { tokens.string(at: $0) == "này" }),
      let kind = cues.kind.match(at: range.lowerBound, in: tokens, limit: range.upperBound)
    else { return false }
    return kind.end == this && kind.value == header.kind
  }
}
