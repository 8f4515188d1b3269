import VietnameseText

/// What the kind of a document says about its duties.
struct DutyGenre {
  /// No kind: a news article.
  let isNews: Bool
  /// Whether a heading `Nhiệm vụ, giải pháp` makes orders of the items below it. In a report they
  /// are intentions, in a law norms.
  let hasTaskLists: Bool

  init(kind: String?) {
    isNews = kind == nil
    hasTaskLists = kind.map { !Self.withoutTaskLists.contains($0) } ?? false
  }

  private static let withoutTaskLists: Set = [
    "Báo cáo", "Tờ trình", "Giấy mời", "Biên bản", "Luật", "Bộ luật", "Nghị định", "Thông tư",
    "Thông tư liên tịch", "Pháp lệnh", "Hợp đồng", "Phiếu trình",
  ]
}
