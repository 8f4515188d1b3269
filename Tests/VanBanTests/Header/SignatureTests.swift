import Testing

@testable import VanBan

@Suite("Signature and recipients")
struct SignatureTests {
  private func header(_ block: String) -> DocumentRecord.Header {
    LayoutSample(
      """
      XÃ TÂN HÒA
      Số: 5/TB-UBND

      THÔNG BÁO
      Về việc cắt điện

      Các thôn thông báo cho dân biết./.

      """ + block
    ).header
  }

  @Test(
    "the signer's own title, on whose behalf, and who",
    arguments: [
      (
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Bình", "Lê Văn Bình", "Chủ tịch Ủy ban nhân dân",
        "TM."
      ),
      (
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Văn Bình", "Lê Văn Bình",
        "Phó Chủ tịch Ủy ban nhân dân", "KT."
      ),
      ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nTS. Hồ Thị Mai", "Hồ Thị Mai", "Phó Giám đốc", "KT."),
      (
        "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nVÕ AN", "Võ An",
        "Phó Chánh Văn phòng", "KT."
      ),
      (
        "KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nTrần Thị Hoa", "Trần Thị Hoa", "Phó Chủ nhiệm",
        "KT."
      ),
      ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nLò Văn Tú", "Lò Văn Tú", "Bí thư", "T/M"),
      ("K/T CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLò Văn Tú", "Lò Văn Tú", "Phó Chủ tịch", "K/T"),
      ("GIÁM ĐỐC\n\nBS.CKII. Lò Văn Tú", "Lò Văn Tú", "Giám đốc", nil),
      ("GIÁM ĐỐC\n\n\n\nPhan Quang Thao", "Phan Quang Thao", "Giám đốc", nil),
      (
        "| Nơi nhận: - Như trên; - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Hoàng Văn Việt |",
        "Hoàng Văn Việt", "Phó Chủ tịch", "KT."
      ),
    ])
  func signers(_ block: String, _ name: String, _ title: String, _ authority: String?) {
    let signer = header(block).signer
    #expect(signer?.name == name, "\(block)")
    #expect(signer?.title == title, "\(block)")
    #expect(signer?.authority == authority, "\(block)")
  }

  @Test("beside the recipients, line by line")
  func columns() {
    let header = header(
      """
      Nơi nhận:                                        KT. CHỦ TỊCH
      - Như trên;                                      PHÓ CHỦ TỊCH
      - Phòng Văn hóa,
        Đài Truyền thanh;
      - Lưu: VT.

                                                     Nguyễn Thị Lan
      """)
    #expect(header.signer?.name == "Nguyễn Thị Lan")
    #expect(header.signer?.title == "Phó Chủ tịch")
    #expect(header.recipients == ["Như trên", "Phòng Văn hóa, Đài Truyền thanh", "Lưu: VT"])
  }

  @Test("what follows the signature is an appendix; the tail of a page is furniture")
  func regions() {
    let sample = LayoutSample(
      """
      Số: 5/QĐ-UBND

      QUYẾT ĐỊNH
      Ban hành Quy chế

      Căn cứ Luật Thanh niên;

      QUYẾT ĐỊNH:

      Điều 1. Ban hành Quy chế./.

      CHỦ TỊCH

      Lê Văn Bình

      QUY CHẾ

      Điều 1. Phạm vi

      Tin liên quan
      Xã khác
      """)
    #expect(sample.nodes(in: .preamble) == ["Căn cứ Luật Thanh niên;", "QUYẾT ĐỊNH:"])
    #expect(sample.nodes(in: .body) == ["Điều 1. Ban hành Quy chế./."])
    #expect(sample.nodes(in: .signature) == ["CHỦ TỊCH Lê Văn Bình"])
    #expect(sample.nodes(in: .appendix).first == "QUY CHẾ")
  }
}
