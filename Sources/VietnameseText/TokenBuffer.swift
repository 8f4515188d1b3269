/// The tokens of a text while they grow. Its memory goes to the ``TokenizedText`` that
/// ``finish(_:vocabulary:)`` makes, which every buffer must come to.
struct TokenBuffer: ~Copyable {
  private var records: UnsafeMutablePointer<TokenRecord>
  private var capacity: Int
  private var count = 0

  init(capacity: Int) {
    self.capacity = Swift.max(1, capacity)
    records = .allocate(capacity: self.capacity)
  }

  @inline(__always)
  mutating func append(_ record: TokenRecord) {
    if count == capacity { grow() }
    (records + count).initialize(to: record)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<TokenRecord>.allocate(capacity: capacity * 2)
    larger.update(from: records, count: count)
    records.deallocate()
    records = larger
    capacity *= 2
  }

  /// The tokens of `text`; hands over the memory.
  consuming func finish(_ text: NormalizedText, vocabulary: Vocabulary) -> TokenizedText {
    TokenizedText(
      storage: TokenStorage(
        text: text, count: count, records: records, baseForms: vocabulary.baseForms))
  }
}
