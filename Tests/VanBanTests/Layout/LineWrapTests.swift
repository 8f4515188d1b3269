import Testing

@testable import VanBan

/// Documents come with one paragraph a line, wrapped with and without blank lines, and from scans
/// with a blank line behind every printed one.
@Suite("Wrapped lines")
struct LineWrapTests {
  @Test("one paragraph a line")
  func paragraphs() {
    let sample = LayoutSample(
      """
      Ủy ban nhân dân xã Tân Hòa tổ chức nạo vét kênh nội đồng trước vụ đông xuân.
      Các thôn cử người tham gia; mang theo dụng cụ.
      Trưởng thôn điểm danh.
      """)
    #expect(sample.nodes(in: .body).count == 3)
  }

  @Test("wrapped lines with blank lines between paragraphs, and a page number inside one")
  func wrapped() {
    let sample = LayoutSample(
      """
      Phòng Nông nghiệp kiểm tra các trạm bơm trên địa bàn, lập danh sách những
      trạm cần sửa chữa và dự toán kinh phí kèm theo, gửi Phòng Tài chính thẩm
      định trước khi trình Chủ tịch Ủy ban nhân dân huyện xem xét, quyết định.

      Phòng Tài chính bố trí kinh phí từ nguồn sự nghiệp; trường hợp vượt dự

                                         2

      toán thì báo cáo Ủy ban nhân dân huyện.
      """)
    #expect(
      sample.nodes(in: .body) == [
        "Phòng Nông nghiệp kiểm tra các trạm bơm trên địa bàn, lập danh sách những trạm cần sửa chữa "
          + "và dự toán kinh phí kèm theo, gửi Phòng Tài chính thẩm định trước khi trình Chủ tịch Ủy "
          + "ban nhân dân huyện xem xét, quyết định.",
        "Phòng Tài chính bố trí kinh phí từ nguồn sự nghiệp; trường hợp vượt dự 2 toán thì báo cáo Ủy "
          + "ban nhân dân huyện.",
      ])
  }

  @Test("wrapped lines with single breaks only")
  func singleBreaks() {
    let sample = LayoutSample(
      """
      1. Phòng Y tế phối hợp với Trạm Y tế các xã rà soát số trẻ chưa tiêm chủng,
      lập danh sách theo từng thôn và tổ chức tiêm bổ sung cho các cháu tại trạm.
      2. Đài Truyền thanh
      Phát tin mỗi ngày hai lần vào các buổi phát thanh buổi sáng và buổi chiều tối
      cho đến khi kết thúc đợt tiêm.
      """)
    #expect(
      sample.nodes(in: .body) == [
        "1. Phòng Y tế phối hợp với Trạm Y tế các xã rà soát số trẻ chưa tiêm chủng, lập danh sách "
          + "theo từng thôn và tổ chức tiêm bổ sung cho các cháu tại trạm.",
        "2. Đài Truyền thanh",
        "Phát tin mỗi ngày hai lần vào các buổi phát thanh buổi sáng và buổi chiều tối cho đến khi "
          + "kết thúc đợt tiêm.",
      ])
  }

  @Test("a blank line behind every printed line")
  func doubleSpaced() {
    let lines = [
      "Trường Mầm non Hoa Mai tổ chức họp phụ huynh đầu năm học để thông báo kế",
      "hoạch chăm sóc trẻ và bầu ban đại diện của các lớp học trong toàn",
      "trường theo đúng hướng dẫn của phòng, kịp thời gửi danh sách về",
      "phòng để tổng hợp chung cho toàn huyện và báo cáo lên cấp",
      "trên theo quy định hiện hành.",
    ]
    let sample = LayoutSample(lines.joined(separator: "\n\n"))
    #expect(sample.nodes(in: .body).count == 1)
  }

  @Test("markup that goes on over a break makes it a wrap, and ends a heading")
  func markup() {
    let sample = LayoutSample(
      """
      **1. Công tác
      Chuẩn bị**
      Các xã lập danh
      sách.

      **2. Công tác
      Hậu cần**
      Bố trí
      xe.

      *Ghi chú: xem
      Phụ bản.*
      """)
    #expect(
      sample.nodes(in: .body) == [
        "1. Công tác Chuẩn bị", "Các xã lập danh sách.", "2. Công tác Hậu cần", "Bố trí xe.",
        "Ghi chú: xem Phụ bản.",
      ])
  }

  @Test("barriers stand where nodes and cells begin, and nowhere else")
  func barriers() {
    let sample = LayoutSample("| Thôn Đông | Thôn Đoài |\n\n- Rà soát\n- Báo cáo")
    let starts = sample.tokens.all.indices.filter { sample.layout.hasBarrier(before: $0) }
    let words = starts.map { sample.tokens.string(at: $0) }
    #expect(words == ["|", "Thôn", "|", "Thôn", "|", "-", "-"])
  }
}
