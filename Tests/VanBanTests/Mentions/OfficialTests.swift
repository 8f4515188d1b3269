import Testing
import VietnameseText

@testable import VanBan

/// Officials in whole sentences, where several rules meet; persons and places are invented. What one
/// rule does alone stands beside it in its file.
@Suite("Officials")
struct OfficialTests {
  /// A sentence and its officials: `name: position + position`, `-` for no name, `*` before a class.
  private static let sentences: [(text: String, officials: [String])] = [
    (
      "1. Ông Trần Quốc Việt - Bí thư Đảng ủy - Trưởng ban;",
      ["Trần Quốc Việt: Bí thư Đảng ủy + Trưởng Ban"]
    ),
    (
      "4. Đồng chí Thiếu tá Nguyễn Hữu Phước, Trưởng Công an xã - Thành viên;",
      ["Nguyễn Hữu Phước: Trưởng Công an xã + Thành viên"]
    ),
    (
      "Dự lễ có PGS.TS. Nguyễn Thị Lan Anh, Viện trưởng Viện Sốt rét.",
      ["Nguyễn Thị Lan Anh: Viện trưởng Viện Sốt rét"]
    ),
    (
      "các đồng chí Lê Văn Hoan, Bí thư Huyện ủy; Trần Thị Mến, Chủ tịch UBND huyện; Vừ A Dính, Trưởng Công an huyện",
      [
        "Lê Văn Hoan: Bí thư Huyện ủy", "Trần Thị Mến: Chủ tịch UBND huyện",
        "Vừ A Dính: Trưởng Công an huyện",
      ]
    ),
    (
      "Thừa ủy quyền của Chủ tịch UBND tỉnh, Giám đốc Sở Xây dựng Đặng Văn Hùng trình bày.",
      ["-: Chủ tịch UBND tỉnh", "Đặng Văn Hùng: Giám đốc Sở Xây dựng"]
    ),
    (
      "Ủy viên Bộ Chính trị, Bí thư Thành ủy Trần Văn Lâm phát biểu.",
      ["Trần Văn Lâm: Ủy viên Bộ Chính trị + Bí thư Thành ủy"]
    ),
    (
      "Bí thư Tỉnh ủy Quảng Ninh Vũ Đức Long, Chủ tịch UBND tỉnh Cao Thế Huy dự lễ.",
      ["Vũ Đức Long: Bí thư Tỉnh ủy Quảng Ninh", "Cao Thế Huy: Chủ tịch UBND tỉnh"]
    ),
    (
      "Chủ tịch UBND huyện Trần Văn An kiểm tra tại phường Trần Hưng Đạo.",
      ["Trần Văn An: Chủ tịch UBND huyện"]
    ),
    (
      "đồng chí Trần Thị Bích Hằng, Phó Giám đốc Sở Nội vụ, làm Tổ trưởng Tổ giúp việc",
      ["Trần Thị Bích Hằng: Phó Giám đốc Sở Nội vụ + Tổ trưởng Tổ giúp việc"]
    ),
    (
      "Các đồng chí Trưởng, Phó các phòng nghiên cứu, thực hiện.",
      ["*-: Trưởng các phòng + Phó các phòng"]
    ),
    (
      "đồng chí Bí thư, Chủ tịch, các Phó chủ tịch UBND thị trấn phải quán triệt",
      ["*-: Bí thư + Chủ tịch UBND thị trấn + Phó Chủ tịch UBND thị trấn"]
    ),
    (
      "Chánh Văn phòng, Chánh Thanh tra, Trưởng các phòng chuyên môn thuộc Sở chịu trách nhiệm thi hành.",
      [
        "-: Chánh Văn phòng", "-: Chánh Thanh tra", "*-: Trưởng các phòng chuyên môn thuộc Sở",
      ]
    ),
    (
      "Bộ trưởng các Bộ: Quốc phòng, Tài chính; Thống đốc Ngân hàng Nhà nước Việt Nam",
      [
        "*-: Bộ trưởng Bộ Quốc phòng + Bộ trưởng Bộ Tài chính",
        "-: Thống đốc Ngân hàng Nhà nước Việt Nam",
      ]
    ),
    (
      "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố: Huế, Đà Nẵng, Quảng Trị",
      ["*-: Chủ tịch Ủy ban nhân dân các tỉnh, thành phố"]
    ),
    ("Đ/c Nguyễn Thị Hạnh (PCT UBND) chỉ đạo chung.", ["Nguyễn Thị Hạnh: PCT UBND"]),
    ("Trưởng ban chịu trách nhiệm trước Đảng ủy.", ["-: Trưởng Ban"]),
    ("Theo Văn phòng Chủ tịch nước, đường Trần Phú, phường 3 đã thông xe.", []),
    ("Học tập tư tưởng, đạo đức của Chủ tịch Hồ Chí Minh.", []),
    ("Tại Phan Rang, nông dân trồng nho; ông bà nội của em ở Bà Rịa.", []),
    ("Ban Giám đốc và tập thể lãnh đạo Sở thống nhất.", []),
  ]

  @Test("sentences have the officials that stand in them")
  func officialsOfSentences() throws {
    let extractor = try StandardExtractor.get()
    for (text, expected) in Self.sentences {
      let officials = extractor.extract(from: text).record.officials.map { official in
        (official.plural ? "*" : "") + (official.name ?? "-") + ": "
          + official.positions.joined(separator: " + ")
      }
      #expect(officials == expected, "\(text)")
    }
  }

  @Test("name and positions point at their own words")
  func evidence() throws {
    let text = "Sáng nay, đồng chí Lê Văn Hoan, Bí thư Huyện ủy, Chủ tịch HĐND huyện chủ trì họp."
    let document = SourceDocument(text)
    let official = try #require(
      try StandardExtractor.get().extract(from: document).record.officials.first)
    #expect(official.text == "đồng chí Lê Văn Hoan, Bí thư Huyện ủy, Chủ tịch HĐND huyện")
    #expect(official.honorific == "đồng chí")
    func words(_ name: String) -> [String]? {
      official.evidence[name].map { items in
        items.map { ranges in ranges.map { document.text(in: $0) }.joined(separator: "|") }
      }
    }
    #expect(words("name") == ["Lê Văn Hoan"])
    #expect(words("positions") == ["Bí thư Huyện ủy", "Chủ tịch HĐND huyện"])
  }

  @Test("words in capitals are the office of who decides, not a letterhead")
  func capitals() throws {
    let text = """
      ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH SƠN LẠC                           Độc lập - Tự do - Hạnh phúc

      Số: 12/QĐ-UBND                       Sơn Lạc, ngày 05 tháng 3 năm 2024

      QUYẾT ĐỊNH
      Về việc kiện toàn Ban Chỉ đạo

      CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LẠC

      Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

      QUYẾT ĐỊNH:

      Điều 1. Kiện toàn Ban Chỉ đạo.

                                             CHỦ TỊCH



                                           Lê Văn Hoan
      """
    let officials = try StandardExtractor.get().extract(from: text).record.officials
    #expect(officials.map(\.name) == [nil, "Lê Văn Hoan"])
    #expect(officials.first?.positions == ["Chủ tịch Ủy ban nhân dân tỉnh Sơn Lạc"])
    #expect(officials.last?.positions == ["Chủ tịch"])
  }

  @Test("a name, a given name and an office point at the person who was named with them")
  func backReferences() throws {
    let officials = try StandardExtractor.get().extract(
      from: """
        Đồng chí Lê Văn Hoan, Bí thư Huyện ủy chủ trì. Đồng chí Bí thư Huyện ủy yêu cầu các đơn vị. \
        Đồng chí Lê Văn Hoan nhấn mạnh. Ông Trần Văn Mạnh - Phó Bí thư Huyện ủy dự họp. Ông Mạnh cho \
        biết thêm.
        """
    ).record.officials
    #expect(officials.map(\.sameAs) == [nil, 0, 0, nil, 3])
  }

  @Test("an office that two persons have points at neither")
  func sharedOffice() throws {
    let officials = try StandardExtractor.get().extract(
      from: """
        Đồng chí Lê Văn Hoan, Phó Bí thư Huyện ủy và đồng chí Trần Thị Mến, Phó Bí thư Huyện ủy dự. \
        Đồng chí Phó Bí thư Huyện ủy kết luận.
        """
    ).record.officials
    #expect(officials.map(\.sameAs) == [nil, nil, nil])
  }
}
