import Testing

@testable import VanBan

/// References in whole documents, where one points at another; all documents are invented.
@Suite("References")
struct ReferenceTests {
  /// Kind, number or title, date, and the index of the earlier mention.
  private func references(in text: String) throws -> [String] {
    try StandardExtractor.get().extract(from: text).record.references.map { reference in
      let name = reference.number ?? reference.title.map { "'\($0)'" } ?? reference.symbol ?? "-"
      let date = reference.date.map { " " + $0 } ?? ""
      let earlier = reference.sameAs.map { " = \($0)" } ?? ""
      return "\(reference.kind ?? "-") \(name)\(date)\(earlier)"
    }
  }

  @Test("a short mention points at the full one; without one it is none")
  func short() throws {
    let text = """
      Căn cứ Kế hoạch số 4393/KH-UBND ngày 06/9/2021 của UBND huyện Kim Sa. Theo Kế hoạch 4393, các \
      xã báo cáo. Kế hoạch số 4393 nêu 12 việc. Kế hoạch 15 hộ nghèo. Dự án 4393 đã dừng.
      """
    #expect(
      try references(in: text) == [
        "Kế hoạch 4393/KH-UBND 2021-09-06", "Kế hoạch 4393 = 0", "Kế hoạch 4393 = 0",
      ])
  }

  @Test(
    "a number broken over two lines, wherever the line ends",
    arguments: [
      "Quyết định số 4393/QĐ-\nUBND ngày 06/9/2021", "Quyết định số 4393/\nQĐ-UBND ngày 06/9/2021",
      "Quyết định số\n4393/QĐ-UBND ngày 06/9/2021", "Quyết định số 4393/QĐ-UBND ngày\n06/9/2021",
      "Quyết định số 4393/QĐ-UBND ngày 06/9/\n2021",
    ])
  func broken(_ cited: String) throws {
    let text = """
      KẾ HOẠCH
      Kiểm tra bếp ăn tập thể

      1. Nội dung
      Đoàn kiểm tra làm việc theo \(cited) của xã.
      - Kiểm tra hồ sơ của bếp ăn.
      """
    #expect(try references(in: text) == ["Quyết định 4393/QĐ-UBND 2021-09-06"])
  }

  @Test("the serial of a decimal number and of a Party number")
  func serials() throws {
    #expect(
      try references(
        in: "Nghị quyết số 66.7/2025/NQ-CP và Kết luận số 224-KL/HU; Nghị quyết 66.7, Kết luận 224."
      )
        == [
          "Nghị quyết 66.7/2025/NQ-CP", "Kết luận 224-KL/HU", "Nghị quyết 66.7 = 0",
          "Kết luận 224 = 1",
        ])
  }

  @Test("this document by its own serial is a reference")
  func own() throws {
    let text = """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      UBND HUYỆN KIM SA
      Số: 77/KH-UBND
      Kim Sa, ngày 10 tháng 3 năm 2022
      KẾ HOẠCH
      Trồng cây đầu xuân

      Kế hoạch này (sau đây gọi là Kế hoạch 77) giao cho các xã.
      """
    #expect(try references(in: text) == ["Kế hoạch 77"])
  }

  @Test("kinds that are cited by a number alone")
  func spoken() throws {
    #expect(
      try references(in: "Theo Chỉ thị số 35, Nghị quyết 18 của Bộ Chính trị, Nghị định 112/2019.")
        == ["Chỉ thị 35", "Nghị quyết 18", "Nghị định 112/2019"])
    #expect(try references(in: "Phương án số 2; Nghị quyết này; Báo cáo 6/2024.").isEmpty)
  }

  @Test("laws by title and date have no number")
  func laws() throws {
    let text = """
      Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019; Luật sửa đổi, bổ sung một số điều của Luật Xuất \
      bản và Luật Báo chí ngày 22/11/2020; Bộ luật Lao động năm 2019; Hiến pháp năm 2013. Theo Luật \
      Thư viện ngày 21/11/2019 thì khác.
      """
    #expect(
      try references(in: text) == [
        "Luật 'Thư viện' 2019-11-21",
        "Luật 'sửa đổi, bổ sung một số điều của Luật Xuất bản và Luật Báo chí' 2020-11-22",
        "Bộ luật 'Lao động' 2019", "Hiến pháp - 2013", "Luật 'Thư viện' 2019-11-21 = 0",
      ])
  }

  @Test("words that cite no law")
  func noLaws() throws {
    #expect(
      try references(
        in: """
          Theo quy định của pháp luật năm 2020. Luật sư Trần Văn Mạnh ngày 12/3/2020. Luật này có hiệu \
          lực từ ngày 01/7/2021. Luật Thư viện được thông qua ngày 21/11/2019.
          """
      ).isEmpty)
  }

  @Test("a further number of another kind does not take the kind of the list")
  func otherKind() throws {
    #expect(
      try references(in: "Quyết định số 12/QĐ-UBND; 05/NQ-HĐND") == [
        "Quyết định 12/QĐ-UBND", "- 05/NQ-HĐND",
      ])
  }

  @Test("a blank number leaves the symbol")
  func blank() throws {
    #expect(
      try references(in: "theo Quyết định số      /QĐ-UBND của huyện") == ["Quyết định QĐ-UBND"])
  }

  @Test("a symbol of another kind is told")
  func mismatch() throws {
    let warnings = try StandardExtractor.get().extract(
      from: "Kế hoạch số 12/QĐ-UBND; Quy chế số 13/QĐ-UBND; Công văn số 14/BC-UBND"
    ).record.warnings
    #expect(warnings.map(\.code) == ["reference.kind-mismatch"])
    #expect(warnings.first?.span?.lowerBound == 0)
  }
}
