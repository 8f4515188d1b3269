/// Another document, mentioned by its number, or a law by its title and date.
public struct Reference: Hashable, Sendable {
  /// `Quyết định`, `Công văn` …, in title case; `nil` where no kind word stands.
  public var kind: String?
  public var code: DocumentCode
  /// EDTF.
  public var date: String?
  /// As printed inside the expression, canonical.
  public var issuer: String?
  /// Of a law, in canonical text: `Đất đai`.
  public var title: String?
  /// Kind and serial alone (`Quyết định 4393`): a reference only where the document is known.
  public var isShort = false
  /// The code in the symbol is that of another kind: `Quyết định số 12/TB-UBND`.
  public var disagrees = false

  public init(
    kind: String?, code: DocumentCode, date: String?, issuer: String?, title: String? = nil
  ) {
    self.kind = kind
    self.code = code
    self.date = date
    self.issuer = issuer
    self.title = title
  }
}
