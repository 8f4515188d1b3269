/// The arrays of a text's tokens while they grow: one check of room a token, not one an array.
/// Its memory goes to the ``TokenizedText`` that ``finish(_:)`` makes, which every buffer must come to.
struct TokenBuffer: ~Copyable {
  private var starts: UnsafeMutablePointer<UInt32>
  private var ends: UnsafeMutablePointer<UInt32>
  private var ids: UnsafeMutablePointer<UInt32>
  private var kinds: UnsafeMutablePointer<TokenKind>
  private var cases: UnsafeMutablePointer<CaseClass>
  private var gaps: UnsafeMutablePointer<Gap>
  private var capacity: Int
  private var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
    ids = .allocate(capacity: capacity)
    kinds = .allocate(capacity: capacity)
    cases = .allocate(capacity: capacity)
    gaps = .allocate(capacity: capacity)
  }

  @inline(__always)
  mutating func append(
    start: Int, end: Int, id: UInt32, kind: TokenKind, caseClass: CaseClass, gap: Gap
  ) {
    if count == capacity { grow() }
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    ids[count] = id
    kinds[count] = kind
    cases[count] = caseClass
    gaps[count] = gap
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    let capacity = self.capacity * 2
    func moved<Element>(_ old: UnsafeMutablePointer<Element>) -> UnsafeMutablePointer<Element> {
      let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
      new.moveInitialize(from: old, count: count)
      old.deallocate()
      return new
    }
    starts = moved(starts)
    ends = moved(ends)
    ids = moved(ids)
    kinds = moved(kinds)
    cases = moved(cases)
    gaps = moved(gaps)
    self.capacity = capacity
  }

  /// The tokens of `text`; hands over the memory.
  consuming func finish(_ text: NormalizedText) -> TokenizedText {
    TokenizedText(
      storage: TokenStorage(
        text: text, count: count, starts: starts, ends: ends, ids: ids, kinds: kinds,
        cases: cases, gaps: gaps))
  }
}
