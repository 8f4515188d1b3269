import Testing

@testable import VanBan

/// Bodies in whole sentences; places are invented.
@Suite("Organizations")
struct OrganizationTests {
  private static let sentences: [(text: String, bodies: [String])] = [
    (
      "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính, Công an tỉnh và các đơn vị liên quan",
      ["Sở Y tế", "Sở Tài chính", "Công an tỉnh", "các đơn vị liên quan"]
    ),
    (
      "Văn phòng HĐND và UBND huyện hướng dẫn Trung tâm Y tế huyện lập danh sách.",
      ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện", "Trung tâm Y tế huyện"]
    ),
    (
      "các cấp ủy, tổ chức đảng, chính quyền, MTTQ và các đoàn thể chính trị - xã hội các cấp",
      [
        "các cấp ủy, tổ chức đảng", "chính quyền", "Mặt trận Tổ quốc",
        "các đoàn thể chính trị - xã hội các cấp",
      ]
    ),
    (
      "Ban Chỉ đạo phòng, chống dịch Covid-19 xã Tân Phong ban hành quy định.",
      ["Ban Chỉ đạo phòng, chống dịch Covid-19 xã Tân Phong"]
    ),
    (
      "Ban Tuyên giáo Huyện ủy, Hội Nông dân huyện và Đoàn TNCS Hồ Chí Minh xã vận động nhân dân",
      [
        "Ban Tuyên giáo Huyện ủy", "Hội Nông dân huyện",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã",
      ]
    ),
    (
      "Cục Chăn nuôi và Thú y, Vụ Tổ chức cán bộ thẩm định; Công ty Cổ phần Hoa Mai cung cấp máy.",
      ["Cục Chăn nuôi và Thú y", "Vụ Tổ chức cán bộ", "Công ty Cổ phần Hoa Mai"]
    ),
    (
      "UBND các xã, phường, thị trấn; Thường trực HĐND tỉnh Phú Thọ",
      [
        "Ủy ban nhân dân các xã, phường, thị trấn", "Thường trực Hội đồng nhân dân tỉnh Phú Thọ",
      ]
    ),
    ("Trường hợp phòng, chống cháy rừng khẩn cấp, cán bộ y tế cơ sở tổ chức trực.", []),
    ("các trường hợp vi phạm, các bộ phận, các vụ án được xử lý", []),
  ]

  @Test("sentences have the bodies that stand in them")
  func bodiesOfSentences() throws {
    let extractor = try StandardExtractor.get()
    for (text, expected) in Self.sentences {
      let bodies = extractor.extract(from: text).record.organizations.map(\.canonical)
      #expect(bodies == expected, "\(text)")
    }
  }

  @Test("one word of kind names several bodies")
  func members() throws {
    let trace = try StandardExtractor.get().extract(
      from: "Các Bộ: Quốc phòng, Công an chủ động hỗ trợ."
    ).trace
    let members = trace.mentions.compactMap { mention -> [String]? in
      guard case .organization(let organization) = mention.value else { return nil }
      return organization.members
    }
    #expect(members == [["Bộ Quốc phòng", "Bộ Công an"]])
  }
}
