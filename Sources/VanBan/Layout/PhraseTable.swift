import RuleMatching
import VietnameseText

/// The phrases of a lexicon, found in the base forms of tokens: however their marks were
/// recognized.
struct PhraseTable: Sendable {
  private struct Step: Hashable {
    var state: Int32
    var form: BaseForm
  }

  private var steps: [Step: Int32] = [:]
  private var values: [String?] = [nil]

  init(_ entries: [Lexicon.Entry]) {
    for entry in entries {
      var state: Int32 = 0
      for form in BaseForm.forms(of: entry.phrase) {
        let step = Step(state: state, form: form)
        if let next = steps[step] {
          state = next
        } else {
          values.append(nil)
          state = Int32(values.count - 1)
          steps[step] = state
        }
      }
      if values[Int(state)] == nil { values[Int(state)] = entry.value }
    }
  }

  /// The longest phrase that begins at token `index` and ends before `limit`.
  ///
  /// - Complexity: O(tokens of the longest phrase).
  func longestMatch(
    at index: Int, in tokens: TokenizedText, limit: Int
  ) -> (end: Int, value: String)? {
    var state: Int32 = 0
    var found: (end: Int, value: String)?
    var position = index
    while position < limit,
      let next = steps[Step(state: state, form: tokens.baseForm(at: position))]
    {
      state = next
      position += 1
      if let value = values[Int(state)] { found = (position, value) }
    }
    return found
  }
}
