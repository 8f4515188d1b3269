/// The number and symbol of a document (số, ký hiệu), as Decree 30/2020/NĐ-CP, art. 15 and the
/// Party's instructions form it: `4393/QĐ-UBND`, `45/2019/QH14`, `224-KL/HU`.
public struct DocumentCode: Hashable, Sendable {
  /// Number and symbol, canonical: no spaces, plain hyphens. `nil` where the number is blank.
  public var number: String?
  /// The part behind the number (and year): `QĐ-UBND`, `QH14`, `KL/HU`; `nil` for a bare number.
  public var symbol: String?
  /// The running number alone, as printed: `4393`, `66.7`.
  public var serial: String?
  /// The year inside the number, as of legislation.
  public var year: Int?

  public init(number: String?, symbol: String?, serial: String?, year: Int? = nil) {
    self.number = number
    self.symbol = symbol
    self.serial = serial
    self.year = year
  }
}
