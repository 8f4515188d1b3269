import Testing

@testable import VanBan

/// The stamp of who received a document, in every place that it is found in; bodies are invented.
@Suite("Stamp of arrival")
struct ArrivalTests {
  private static let letterhead = """
    UBND HUYỆN KIM SA
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Số: 77/QĐ-UBND
    Kim Sa, ngày 10 tháng 3 năm 2022
    QUYẾT ĐỊNH
    Về việc thành lập Tổ công tác
    """

  @Test(
    "above the letterhead",
    arguments: [
      "CÔNG VĂN ĐẾN\nSố: 1234\nNgày: 12/3/2022\nChuyển: ..........",
      "UBND XÃ YÊN LẠC\nĐẾN\nSố: ...1234...\nNgày: 12/3/22\nChuyển: Đ/c Lan",
      "ĐẾN Số: 1234 Ngày: 12/3/2022",
      "Số đến: 1234\nNgày đến: 12/3/2022",
      "VĂN BẢN ĐẾN\nSố : 1234\nNgày : 12 tháng 3 năm 2022",
    ])
  func above(_ stamp: String) {
    let header = LayoutSample(stamp + "\n\n" + Self.letterhead).header
    #expect(header.arrival == .init(number: "1234", date: "2022-03-12"))
    #expect(header.number == "77/QĐ-UBND")
    #expect(header.date == "2022-03-10")
    #expect(header.issuer == "UBND huyện Kim Sa")
    #expect(header.parentIssuer == nil)
    #expect(header.spans["arrival"]?.count == 2)
  }

  @Test("beside the letterhead")
  func beside() {
    let header = LayoutSample(
      """
      UBND HUYỆN KIM SA              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
         PHÒNG NỘI VỤ                     Độc lập - Tự do - Hạnh phúc
      Số: 45/PNV-TH                  Kim Sa, ngày 05 tháng 9 năm 2021
      V/v báo cáo biên chế
         ĐẾN   Số: 812
               Ngày: 08/9/2021
               Chuyển: Đ/c Lan

      Kính gửi: UBND xã Yên Lạc.
      """
    ).header
    #expect(header.arrival == .init(number: "812", date: "2021-09-08"))
    #expect(header.number == "45/PNV-TH")
    #expect(header.date == "2021-09-05")
    #expect(header.subject == "báo cáo biên chế")
    #expect(header.addressees == ["UBND xã Yên Lạc"])
  }

  @Test("no stamp")
  func none() {
    let header = LayoutSample(
      """
      KẾ HOẠCH
      TUYÊN TRUYỀN TỪ NGÀY 01/4/2024
      ĐẾN NGÀY 30/4/2024
      Thực hiện Kế hoạch số 12/KH-UBND, xã triển khai.
      """
    ).header
    #expect(header.arrival == nil)
    #expect(header.subject == "Tuyên truyền từ ngày 01/4/2024 đến ngày 30/4/2024")
  }

  @Test("a symbol of another kind than the printed one is told")
  func mismatch() throws {
    let extractor = try StandardExtractor.get()
    #expect(extractor.extract(from: Self.letterhead).record.warnings.isEmpty)
    let record = extractor.extract(
      from: Self.letterhead.replacing("77/QĐ-UBND", with: "77/TB-UBND")
    ).record
    #expect(record.warnings.map(\.code) == ["header.kind-mismatch"])
    #expect(record.header.kind == "Quyết định")
    #expect(record.header.number == "77/TB-UBND")
  }
}
