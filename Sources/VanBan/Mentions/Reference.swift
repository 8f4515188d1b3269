/// Another document, mentioned by its number.
public struct Reference: Hashable, Sendable {
  /// `Quyết định`, `Công văn` …, in title case; `nil` where no kind word stands.
  public var kind: String?
  public var code: DocumentCode
  /// EDTF.
  public var date: String?
  /// As printed inside the expression, canonical.
  public var issuer: String?

  public init(kind: String?, code: DocumentCode, date: String?, issuer: String?) {
    self.kind = kind
    self.code = code
    self.date = date
    self.issuer = issuer
  }
}
