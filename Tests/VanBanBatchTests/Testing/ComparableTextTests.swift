import Testing

@testable import VanBanBatch

@Suite("Text as annotations compare it") struct ComparableTextTests {
  @Test(
    "ways of writing the same are one",
    arguments: [
      ("Uỷ ban  nhân\ndân", "ủy ban nhân dân"), ("HOÀ BÌNH", "hòa bình"),
      ("hoàn toàn", "hoàn toàn"), ("quỳ, quý", "quỳ, quý"), ("thuỷ, thuý", "thủy, thúy"),
      ("Ðà Nẵng – Huế", "đà nẵng-huế"), ("224 - KL/HU.", "224-kl/hu"), (" a - ", "a-"),
      ("e\u{302}\u{301}", "ế"), ("М\u{A0}К", "m k"), (".,;:", ""), ("", ""),
    ])
  func same(text: String, canonical: String) {
    #expect(ComparableText.of(text) == canonical)
  }

  @Test("spaces of numbers do not count")
  func number() {
    #expect(ComparableText.ofNumber("Số 15 / QĐ – UBND") == "số15/qđ-ubnd")
  }
}
