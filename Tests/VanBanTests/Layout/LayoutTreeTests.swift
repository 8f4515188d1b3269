import Testing

@testable import VanBan

@Suite("The tree of paragraphs")
struct LayoutTreeTests {
  @Test("articles, clauses and points")
  func articles() {
    let sample = LayoutSample(
      """
      Điều 1. Thành lập Tổ công tác gồm:

      1. Tổ trưởng;

      2. Các thành viên:

      a) Đại diện Công an;

      b) Đại diện Quân sự.

      Điều 2. Tổ công tác có nhiệm vụ:

      1. Kiểm tra.

      Việc kiểm tra ghi thành biên bản.
      """)
    #expect(
      sample.tree == [
        "[Điều 1] Thành lập Tổ công tác gồm:", "  [Điều 1 khoản 1] Tổ trưởng;",
        "  [Điều 1 khoản 2] Các thành viên:", "    [Điều 1 khoản 2 điểm a] Đại diện Công an;",
        "    [Điều 1 khoản 2 điểm b] Đại diện Quân sự.", "[Điều 2] Tổ công tác có nhiệm vụ:",
        "  [Điều 2 khoản 1] Kiểm tra.", "    Việc kiểm tra ghi thành biên bản.",
      ])
  }

  @Test("lists inside lists by the style of their markers, dashes below what announces them")
  func lists() {
    let sample = LayoutSample(
      """
      I. MỤC TIÊU

      - Giảm hộ nghèo.

      II. NHIỆM VỤ

      1. Giao Phòng Lao động:

      - Rà soát hộ nghèo.

      + Rà soát hộ cận nghèo.

      - Lập sổ theo dõi.

      2. Các xã

      2.1. Xã Tân Hòa

      a) Mở lớp nghề.

      2.2. Xã Phú Lễ

      III. KINH PHÍ
      """)
    #expect(
      sample.tree == [
        "[I] MỤC TIÊU", "  [I] Giảm hộ nghèo.", "[II] NHIỆM VỤ", "  [II.1] Giao Phòng Lao động:",
        "    [II.1] Rà soát hộ nghèo.", "      [II.1] Rà soát hộ cận nghèo.",
        "    [II.1] Lập sổ theo dõi.", "  [II.2] Các xã", "    [II.2.1] Xã Tân Hòa",
        "      [II.2.1.a] Mở lớp nghề.", "    [II.2.2] Xã Phú Lễ", "[III] KINH PHÍ",
      ])
  }

  @Test("a closing paragraph belongs to the document, not to its last item")
  func closing() {
    let sample = LayoutSample(
      """
      Ủy ban nhân dân huyện yêu cầu các xã:

      1. Kiểm tra nhà trọ.

      2. Lập biên bản.

      Trong quá trình thực hiện nếu vướng mắc thì báo cáo.

      Yêu cầu các xã thực hiện nghiêm túc./.
      """)
    #expect(
      sample.tree == [
        "Ủy ban nhân dân huyện yêu cầu các xã:", "  [1] Kiểm tra nhà trọ.", "  [2] Lập biên bản.",
        "Trong quá trình thực hiện nếu vướng mắc thì báo cáo.",
        "Yêu cầu các xã thực hiện nghiêm túc./.",
      ])
  }

  @Test("a chapter and the title below it are one node")
  func chapters() {
    let sample = LayoutSample(
      "Chương II\nQUYỀN VÀ NGHĨA VỤ\n\nĐiều 4. Quyền của thành viên\n\nMục 1\nHỌP\n\nĐiều 5. Họp")
    #expect(
      sample.tree == [
        "[] QUYỀN VÀ NGHĨA VỤ", "  [Điều 4] Quyền của thành viên", "  [] HỌP", "    [Điều 5] Họp",
      ])
  }

  @Test("lead-ins and headings are marked")
  func flags() {
    let sample = LayoutSample(
      "1. Phòng Nội vụ\n\n- Lập kế hoạch như sau.\n\n2. Giao Sở Y tế:\n\n3. Đã xong.")
    #expect(sample.layout.nodes.map(\.isHeading) == [true, false, false, false])
    #expect(sample.layout.nodes.map(\.isLeadIn) == [false, true, true, false])
  }

  @Test(
    "sentences end at points, not at short forms, initials, numbers of items or semicolons",
    arguments: [
      ("Ông An họp. Bà Bình ghi.", ["Ông An họp.", "Bà Bình ghi."]),
      (
        "Họp tại TP. Hòa Sơn; xong trước 17h. Báo cáo ngay./.",
        ["Họp tại TP. Hòa Sơn; xong trước 17h.", "Báo cáo ngay./."]
      ),
      (
        "Các Sở: Y tế, Tài chính. “Kịp thời.” Giao Sở Y tế.",
        ["Các Sở: Y tế, Tài chính.", "“Kịp thời.”", "Giao Sở Y tế."]
      ),
      ("Đủ thuốc.Giao Trạm Y tế.", ["Đủ thuốc.", "Giao Trạm Y tế."]),
      ("Nguyễn V. Bình ký năm 2021. Đã gửi.", ["Nguyễn V. Bình ký năm 2021.", "Đã gửi."]),
    ])
  func sentences(_ text: String, _ expected: [String]) {
    #expect(LayoutSample(text).sentences == expected)
  }

  @Test("no text is too odd to be laid out")
  func odd() {
    for text in [
      "", "|", "|\n|---|\n|", "-----", "***", "\n\n\n", "1.", "-", "Điều", "(", "Nơi nhận:", "KT.",
      "Số:", "# #", "V/v",
    ] {
      let sample = LayoutSample(text)
      #expect(sample.tokens.count == 0 || !sample.layout.nodes.isEmpty)
      _ = sample.header
    }
  }
}
