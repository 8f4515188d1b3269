import Testing
import VietnameseText

@testable import VanBan

/// Letterheads in every arrangement that copies and scans come in; bodies and persons are invented.
@Suite("Header")
struct HeaderReaderTests {
  @Test("two columns, row by row")
  func columns() {
    let header = LayoutSample(
      """
      UBND TỈNH TRƯỜNG XUYÊN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            SỞ Y TẾ                             Độc lập - Tự do - Hạnh phúc

       Số: 345/SYT-NVY                   Trường Xuyên, ngày 05 tháng 3 năm 2024
      V/v rà soát tủ thuốc
        tại các trạm y tế

                        Kính gửi: - Các trạm y tế;
                                  - Bệnh viện huyện Hòa Sơn.

          Sở Y tế đề nghị các đơn vị rà soát tủ thuốc.
      """
    ).header
    #expect(header.kind == "Công văn")
    #expect(header.number == "345/SYT-NVY")
    #expect(header.symbol == "SYT-NVY")
    #expect(header.date == "2024-03-05")
    #expect(header.place == "Trường Xuyên")
    #expect(header.issuer == "Sở Y tế")
    #expect(header.parentIssuer == "UBND tỉnh Trường Xuyên")
    #expect(header.subject == "rà soát tủ thuốc tại các trạm y tế")
    #expect(header.addressees == ["Các trạm y tế", "Bệnh viện huyện Hòa Sơn"])
  }

  @Test("cells of a web copy, wrapped where its source was")
  func webCopy() {
    let header = LayoutSample(
      """
      Trang chủ
      **Số hiệu:**
      |
      77/QĐ-UBND
      |
      |
      **ỦY BAN NHÂN
      DÂN**
      HUYỆN HÒA SƠN
      -------
      |
      **CỘNG HÒA XÃ HỘI
      CHỦ NGHĨA VIỆT NAM**
      Độc lập - Tự do - Hạnh phúc
      |
      |
      Số:
      78/QĐ-UBND
      |
      *Hòa
      Sơn, ngày 12 tháng 10 năm 2023*
      |

      **QUYẾT ĐỊNH**

      VỀ
      VIỆC THÀNH LẬP TỔ HÒA GIẢI XÃ TÂN HÒA GIAI ĐOẠN
      2023 - 2025

      **CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN HÒA SƠN**

      *Căn cứ Luật Hòa giải;*
      """
    ).header
    #expect(header.kind == "Quyết định")
    #expect(header.number == "78/QĐ-UBND")
    #expect(header.date == "2023-10-12")
    #expect(header.place == "Hòa Sơn")
    #expect(header.issuer == "Ủy ban nhân dân huyện Hòa Sơn")
    #expect(header.subject == "Thành lập tổ hòa giải xã Tân Hòa giai đoạn 2023 - 2025")
  }

  @Test("rows of a table, with everything of a cell on one line")
  func tableRows() {
    let header = LayoutSample(
      """
      # Bài viết khác

      | BỘ CÔNG THƯƠNG CỤC AN TOÀN ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --- |
      |---|---|
      | Số: 9/AT-VP V/v nộp báo cáo | Hà Nội, ngày 02 tháng 01 năm 2020 |

      Kính gửi: Các chi cục.
      """
    ).header
    #expect(header.issuer == "Cục An Toàn")
    #expect(header.parentIssuer == "Bộ Công Thương")
    #expect(header.number == "9/AT-VP")
    #expect(header.subject == "nộp báo cáo")
    #expect(header.date == "2020-01-02")
  }

  @Test("the Party's letterhead, a blank number, and a blank day")
  func party() {
    let header = LayoutSample(
      """
      HUYỆN ỦY HÒA SƠN
      ĐẢNG ỦY XÃ TÂN HÒA
      *
      Số      -CT/ĐU
      ĐẢNG CỘNG SẢN VIỆT NAM

      Tân Hòa, ngày    tháng 9 năm 2022

      CHỈ THỊ
      về công tác tuyển quân
      -----
      """
    ).header
    #expect(header.kind == "Chỉ thị")
    #expect(header.number == nil)
    #expect(header.symbol == "CT/ĐU")
    #expect(header.date == "2022-09")
    #expect(header.issuer == "Đảng ủy xã Tân Hòa")
    #expect(header.parentIssuer == "Huyện ủy Hòa Sơn")
    #expect(header.subject == "công tác tuyển quân")
  }

  @Test("a kind line with the issuer below it, and no letterhead")
  func issuerPhrase() {
    let header = LayoutSample(
      "CHỈ THỊ\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\nvề việc phòng cháy\n-----\n\nThời gian qua, các xã đã cố gắng."
    ).header
    #expect(header.kind == "Chỉ thị")
    #expect(header.issuer == "Ban Thường vụ Huyện ủy")
    #expect(header.subject == "phòng cháy")
  }

  @Test("glued columns of a scan, with misread marks and digits")
  func scan() {
    let sample = LayoutSample(
      """
      Ký bởi: Văn phòng huyện
      UỶ BAN NHÂN DÂN CỌNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      HUYỆN HÒA SƠN Độc lập - Tự do - Hạnh phúc
      Só: 4† /QĐ-UBND Hòa Sơn, ngày {5 tháng 7 năm 2021
      QUYÉT ĐỊNH
      Về việc khen thưởng
      """, isRecognized: true)
    let header = sample.header
    #expect(header.kind == "Quyết định")
    #expect(header.number == nil)
    #expect(header.symbol == "QĐ-UBND")
    #expect(header.review["number"] == [.illegibleNumber])
    #expect(header.date == "2021-07")
    #expect(header.review["date"] == [.illegibleDate])
    #expect(header.issuer == "Ủy ban nhân dân huyện Hòa Sơn")
    #expect(header.subject == "khen thưởng")
  }

  @Test("marks of urgency and secrecy below the subject of a letter are no part of it")
  func marks() {
    let header = LayoutSample(
      """
      UBND HUYỆN KIM SA
      Số: 45/UBND-VX
      V/v tăng cường giám sát
      HỎA TỐC
      MẬT
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Kim Sa, ngày 01 tháng 8 năm 2024
      Kính gửi: Các xã.
      """
    ).header
    #expect(header.subject == "tăng cường giám sát")
    #expect(header.urgency == "Hỏa tốc")
    #expect(header.secrecy == "Mật")
  }

  @Test("an urgent telegram; the line that names the addressees is no subject")
  func telegram() {
    let header = LayoutSample(
      """
      THỦ TƯỚNG CHÍNH PHỦ
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Số: 6/CĐ-TTg
      Hà Nội, ngày 01 tháng 8 năm 2024
      HỎA TỐC
      CÔNG ĐIỆN
      Về việc ứng phó mưa lũ
      THỦ TƯỚNG CHÍNH PHỦ điện:
      - Các bộ, ngành;
      """
    ).header
    #expect(header.kind == "Công điện")
    #expect(header.urgency == "Hỏa tốc")
    #expect(header.issuer == "Thủ tướng Chính phủ")
    #expect(header.subject == "ứng phó mưa lũ")
  }

  @Test("a news article has no header")
  func news() {
    let header = LayoutSample(
      """
      Huyện Hòa Sơn triển khai Kế hoạch 12/KH-UBND về tiêm chủng

      Ngày cập nhật 05/3/2024

      Sáng ngày 04/3/2024, đồng chí Trần Văn An chủ trì cuộc họp triển khai tiêm chủng.
      """
    ).header
    #expect(header == DocumentRecord.Header())
  }

  @Test("each value shows its bytes")
  func spans() {
    let text = "ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 5/TB-UBND\n\nTHÔNG BÁO\nVề việc cắt điện\n"
    let header = LayoutSample(text).header
    let document = SourceDocument(text)
    #expect(header.spans["number"]?.map(document.text(in:)) == ["5/TB-UBND"])
    #expect(header.spans["issuer"]?.map(document.text(in:)) == ["ỦY BAN NHÂN DÂN", "XÃ TÂN HÒA"])
    #expect(header.spans["subject"]?.map(document.text(in:)) == ["cắt điện"])
  }
}
