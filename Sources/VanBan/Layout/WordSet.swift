import VietnameseText

/// A set of words by their ids in a vocabulary, a bit each.
struct WordSet: Sendable {
  private var bits: [UInt64]

  init(vocabulary: Vocabulary) {
    bits = [UInt64](repeating: 0, count: vocabulary.count / 64 + 1)
  }

  /// The words of `vocabulary` that may have one of `forms`, unknown ones (0) among them.
  init(of forms: some Collection<BaseForm>, in vocabulary: Vocabulary) {
    self.init(vocabulary: vocabulary)
    for id in 0...UInt32(vocabulary.count) {
      if vocabulary.baseForm(of: id).map(forms.contains) ?? true { insert(id) }
    }
  }

  mutating func insert(_ word: UInt32) { bits[Int(word >> 6)] |= 1 << UInt64(word & 63) }

  @inline(__always)
  func contains(_ word: UInt32) -> Bool {
    let index = Int(word >> 6)
    return index < bits.count && bits[index] >> UInt64(word & 63) & 1 == 1
  }
}
