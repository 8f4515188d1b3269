import VietnameseText

/// What the kind of a document says about its duties.
struct DutyGenre {
  /// No kind: a news article.
  let isNews: Bool
  /// Whether a heading `Nhiệm vụ, giải pháp` makes orders of the items below it. In a report they
  /// are intentions, in a law norms.
  let hasTaskLists: Bool
  /// Whether an item that says what a body does gives it that task: in a regulation of an office, not
  /// in a resolution of the National Assembly, whose items are law.
  let hasFunctions: Bool

  /// - Parameter number: the document's own number.
  init(kind: String?, number: String?) {
    isNews = kind == nil
    hasTaskLists = kind.map { !Self.withoutTaskLists.contains($0) } ?? false
    hasFunctions = hasTaskLists && number?.utf8.suffix(4).starts(with: "QH".utf8) != true
  }

  private static let withoutTaskLists: Set = [
    "Báo cáo", "Tờ trình", "Giấy mời", "Biên bản", "Luật", "Bộ luật", "Nghị định", "Thông tư",
    "Thông tư liên tịch", "Pháp lệnh", "Hợp đồng", "Phiếu trình",
  ]
}
