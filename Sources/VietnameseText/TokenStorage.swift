/// The arrays of a tokenized text, immutable once made: a class, so that a ``TokenizedText`` is
/// handed on at the cost of one count.
@usableFromInline
final class TokenStorage: @unchecked Sendable {  // never written after it is made
  @usableFromInline let text: NormalizedText
  @usableFromInline let count: Int
  @usableFromInline let starts: UnsafePointer<UInt32>
  @usableFromInline let ends: UnsafePointer<UInt32>
  @usableFromInline let ids: UnsafePointer<UInt32>
  @usableFromInline let kinds: UnsafePointer<TokenKind>
  @usableFromInline let cases: UnsafePointer<CaseClass>
  @usableFromInline let gaps: UnsafePointer<Gap>

  /// Takes over the memory of the arrays.
  init(
    text: NormalizedText, count: Int, starts: UnsafeMutablePointer<UInt32>,
    ends: UnsafeMutablePointer<UInt32>, ids: UnsafeMutablePointer<UInt32>,
    kinds: UnsafeMutablePointer<TokenKind>, cases: UnsafeMutablePointer<CaseClass>,
    gaps: UnsafeMutablePointer<Gap>
  ) {
    self.text = text
    self.count = count
    self.starts = UnsafePointer(starts)
    self.ends = UnsafePointer(ends)
    self.ids = UnsafePointer(ids)
    self.kinds = UnsafePointer(kinds)
    self.cases = UnsafePointer(cases)
    self.gaps = UnsafePointer(gaps)
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
    ids.deallocate()
    kinds.deallocate()
    cases.deallocate()
    gaps.deallocate()
  }
}
