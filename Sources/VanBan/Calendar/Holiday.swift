/// A public holiday of Vietnam.
public enum Holiday: String, Sendable, Hashable {
  /// 1 January.
  case newYear = "Tết Dương lịch"
  /// The lunar new year and the days about it.
  case tet = "Tết Âm lịch"
  /// The tenth day of the third lunar month; since 2007 (Law 84/2007/QH11).
  case hungKings = "Giỗ Tổ Hùng Vương"
  /// 30 April.
  case victory = "Ngày Chiến thắng"
  /// 1 May.
  case labor = "Ngày Quốc tế lao động"
  /// 2 September, and since 2021 one day beside it.
  case nationalDay = "Quốc khánh"
  /// 24 November; since 2026 (Resolution 28/2026/QH16).
  case culture = "Ngày Văn hóa Việt Nam"
}
