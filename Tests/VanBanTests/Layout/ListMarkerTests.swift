import Testing
import VietnameseText

@testable import VanBan

@Suite("List markers")
struct ListMarkerTests {
  private func marker(_ line: String) -> ListMarker? {
    let sample = LayoutSample(line)
    return ListMarker(at: sample.tokens.all, in: sample.tokens)
  }

  private func labelText(_ line: String) -> String? {
    let sample = LayoutSample(line)
    return ListMarker(at: sample.tokens.all, in: sample.tokens)?.label(in: sample.tokens)
  }

  @Test(
    "markers are known by their form",
    arguments: [
      ("Điều 12. Hiệu lực", ListMarker.Style.article, "12"), ("Điều 3a. Bổ sung", .article, "3a"),
      ("Chương IV TỔ CHỨC THỰC HIỆN", .chapter, "IV"), ("Mục 2. Kinh phí", .section, "2"),
      ("Phần thứ hai", .part, "2"), ("II. NHIỆM VỤ", .roman, "II"),
      ("III- Giải pháp", .roman, "III"),
      ("A. Mục đích", .upperLetter, "A"), ("1. Rà soát hộ nghèo", .number, "1"),
      ("2.Rà soát", .number, "2"), ("3/ Kinh phí", .numberStroke, "3"),
      ("4) Thời gian", .numberParenthesis, "4"), ("5- Địa điểm", .numberHyphen, "5"),
      ("(6) Thành phần", .numberBrackets, "6"), ("1.2. Đối tượng", .decimal2, "1.2"),
      ("1.2.3. Mức chi", .decimal3, "1.2.3"), ("đ) Báo cáo", .letter, "đ"),
      ("b. Lập sổ", .letter, "b"),
      ("ii) Kiểm tra", .smallRoman, "ii"), ("- Lập danh sách", .dash, "-"),
      ("+ Gửi về huyện", .plus, "+"),
      ("• Thống kê", .bullet, "•"), ("**3.** Tổng kết", .number, "3"), ("## NỘI DUNG", .hash, "#"),
      ("7 Công tác chuẩn bị", .numberBare, "7"),
    ])
  func markers(_ line: String, _ style: ListMarker.Style, _ label: String) {
    #expect(marker(line)?.style == style, "\(line)")
    #expect(labelText(line) == label, "\(line)")
  }

  @Test(
    "what only looks like a marker is none",
    arguments: [
      "V/v kiểm tra đê", "15/3/2024 khai mạc", "30/2021/NQ-HĐND quy định", "16.769 lượt người",
      "2024. Tổng thu", "Điều 5 của Quy chế này", "Mục 2 Phần này", "-5 độ", "1,5 tấn",
      "TP. Hòa Sơn",
      "3 tháng đầu năm", "a lô", "20%",
    ])
  func noMarkers(_ line: String) {
    #expect(marker(line) == nil, "\(line)")
  }
}
