import Testing

@testable import VietnameseText

@Suite("Spelling")
struct SyllableTests {
  @Test(
    "syllables",
    arguments: [
      "nghiêng", "Quyết", "định", "UỶ", "ủy", "gì", "giếng", "quả", "hoà", "hòa", "thuyền", "khuya",
      "y", "ăn",
      "ĐƯỜNG", "huỳnh", "oách", "xoong", "được", "kỷ", "những", "giữa", "quốc", "quyển", "tuyến",
      "học", "ĐỌC", "góc", "Quỳnh", "quýt",
    ])
  func valid(_ word: String) { #expect(Syllable.isValid(word)) }

  @Test(
    "not syllables",
    arguments: [
      "Covid", "UBND", "hqi", "Hcok", "viiệt", "thừ́", "mạt̉", "kat", "cac", "sach", "", "ŭ",
      "nghiêngg",
    ])
  func invalid(_ word: String) { #expect(!Syllable.isValid(word)) }

  @Test("quality tells Vietnamese from garbage")
  func quality() throws {
    let good = TextQuality(of: "Ủy ban nhân dân xã báo cáo kết quả thực hiện Chỉ thị số 5/CT-UBND")
    #expect(try #require(good.validSyllables) > 0.99)
    let bad = TextQuality(of: "CONG Hcok xA HQI CHiJ NGHiA VIVT NAM DQc l4p Tir do H4nh phuc")
    #expect(try #require(bad.validSyllables) < 0.7)
    #expect(TextQuality(of: "12/4 -- 5").validSyllables == nil)
  }
}
