import RuleMatching
import VietnameseText

/// The phrases of a lexicon, found in the base forms of tokens: however their marks were
/// recognized.
struct PhraseTable: Sendable {
  /// A way from one state to the next.
  private struct Step {
    var form: UInt64
    var state: Int32
    /// The state behind the word; 0 in an empty slot, as no step leads back to the start.
    var next: Int32
  }

  /// Open addressing, never more than half full.
  private var steps: [Step] = []
  private var values: [String?] = [nil]

  init(_ entries: [Lexicon.Entry]) {
    let phrases = entries.map { (forms: BaseForm.forms(of: $0.phrase), value: $0.value) }
    let words = phrases.reduce(0) { $0 + $1.forms.count }
    guard words > 0 else { return }
    var capacity = 8
    while capacity < words * 2 { capacity *= 2 }
    steps = [Step](repeating: Step(form: 0, state: 0, next: 0), count: capacity)
    for phrase in phrases {
      var state: Int32 = 0
      for form in phrase.forms {
        let slot = slot(of: form, from: state)
        if steps[slot].next == 0 {
          values.append(nil)
          steps[slot] = Step(form: form.rawValue, state: state, next: Int32(values.count - 1))
        }
        state = steps[slot].next
      }
      if values[Int(state)] == nil { values[Int(state)] = phrase.value }
    }
  }

  /// The slot of the step from `state` with `form`, or the empty one that it belongs into.
  private func slot(of form: BaseForm, from state: Int32) -> Int {
    let mask = steps.count - 1
    let key = (form.rawValue ^ UInt64(UInt32(bitPattern: state))) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: key >> 32) & mask
    while steps[slot].next != 0, steps[slot].form != form.rawValue || steps[slot].state != state {
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// The longest phrase that begins at token `index` and ends before `limit`.
  ///
  /// - Complexity: O(tokens of the longest phrase).
  func longestMatch(
    at index: Int, in tokens: TokenizedText, limit: Int
  ) -> (end: Int, value: String)? {
    guard !steps.isEmpty else { return nil }
    var state: Int32 = 0
    var end: Int?
    var found: Int32 = 0
    var position = index
    while position < limit {
      let next = steps[slot(of: tokens.baseForm(at: position), from: state)].next
      guard next != 0 else { break }
      state = next
      position += 1
      if values[Int(state)] != nil {
        end = position
        found = state
      }
    }
    guard let end, let value = values[Int(found)] else { return nil }
    return (end, value)
  }
}
