/// The tokens of a text, immutable once made: a class, so that a ``TokenizedText`` is handed on at the
/// cost of one count.
@usableFromInline
final class TokenStorage: @unchecked Sendable {  // never written after it is made
  @usableFromInline let text: NormalizedText
  @usableFromInline let count: Int
  @usableFromInline let records: UnsafePointer<TokenRecord>
  /// The base forms that the vocabulary knows, by id.
  let baseForms: [UInt64]

  /// Takes over the memory of the records.
  init(
    text: NormalizedText, count: Int, records: UnsafeMutablePointer<TokenRecord>,
    baseForms: [UInt64]
  ) {
    self.text = text
    self.count = count
    self.records = UnsafePointer(records)
    self.baseForms = baseForms
  }

  deinit { records.deallocate() }
}
