/// The boxes that signing programs put on pages: signer, agency, time. They are no text of the
/// document.
enum SignatureBox {
  /// The page without the words of such boxes.
  static func removed(from page: WordPage) -> WordPage {
    var blocks: [Int: [PageWord]] = [:]
    for word in page.words { blocks[word.block, default: []].append(word) }
    let boxes = Set(blocks.filter { isSignatureBox($0.value) }.keys)
    guard !boxes.isEmpty else { return page }
    var remaining = page
    remaining.words = page.words.filter { !boxes.contains($0.block) }
    return remaining
  }

  /// A small block that says who signed, or when to the second with a time zone.
  private static func isSignatureBox(_ words: [PageWord]) -> Bool {
    guard words.count <= 60 else { return false }
    let text = words.map { $0.text.lowercased() }.joined(separator: " ")
    if text.hasPrefix("ký bởi") || text.hasPrefix("người ký:") || text.hasPrefix("ký số bởi") {
      return true
    }
    if text.hasPrefix("digitally signed by") || text.hasPrefix("signature not verified") {
      return true
    }
    if text.hasPrefix("signature valid") || text.contains("thời gian ký:") { return true }
    // 07.01.2025 10:44:25 +07:00
    return words.contains { $0.text.hasSuffix("+07:00") || $0.text.hasSuffix("+07'00'") }
  }
}
