import Testing

@testable import VietnameseText

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "the test vectors of NIST",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
          + "lmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(_ text: String, _ digest: String) {
    #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
  }

  @Test("a hundred thousand bytes")
  func long() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
    let digest = "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"
    #expect(SHA256.hexDigest(of: bytes) == digest)
  }

  @Test("every length around a block has a digest of its own")
  func lengths() {
    let digests = (50...130).map { SHA256.hexDigest(of: [UInt8](repeating: 7, count: $0)) }
    #expect(Set(digests).count == 81)
    #expect(digests.allSatisfy { $0.utf8.count == 64 })
  }
}
