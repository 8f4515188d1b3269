/// What recognition makes of specks, rules, handwriting and stamps, and its usual wrong characters.
enum RecognitionNoise {
  /// The words without noise, wrong characters set right.
  ///
  /// Words with letters or digits stay even at no confidence at all: real words of a stamped
  /// signature block are among them.
  static func clean(_ page: WordPage) -> WordPage {
    var cleaned = page
    cleaned.words = []
    let height = PageGeometry.median(page.words.map(\.box.height)) ?? 1
    for (index, word) in page.words.enumerated() {
      let previous = index > 0 ? page.words[index - 1] : nil
      let next = index + 1 < page.words.count ? page.words[index + 1] : nil
      let before = previous.flatMap { $0.line == word.line ? word.box.left - $0.right : nil }
      let after = next.flatMap { $0.line == word.line ? $0.box.left - word.right : nil }
      if isNoise(word, height: height, gapBefore: before, gapAfter: after) { continue }
      var word = word
      word.text = word.text == "~" && before == nil ? "-" : repaired(word.text)
      cleaned.words.append(word)
    }
    return cleaned
  }

  /// - Parameters:
  ///   - height: usual height of a word on the page.
  ///   - gapBefore: to the word before on the line; `nil` at its start.
  ///   - gapAfter: to the next word on the line; `nil` at its end.
  private static func isNoise(
    _ word: PageWord, height: Double, gapBefore: Double?, gapAfter: Double?
  ) -> Bool {
    let confidence = word.confidence ?? 1
    let letters = word.text.unicodeScalars.count { $0.properties.isAlphabetic }
    let digits = word.text.unicodeScalars.count { ("0"..."9").contains($0) }
    let isAlone = (gapBefore ?? .infinity) > height && (gapAfter ?? .infinity) > height
    if letters + digits > 0 {
      // The edge of a seal or of the sheet, read as a stroke.
      if isAlone, "lIiíìj|".contains(word.text), confidence < 0.8 { return true }
      let odd = word.text.unicodeScalars.count { oddCharacters.contains($0) }
      return odd > 0 && letters + digits < 3 && confidence < 0.5
    }
    if word.text == "./." || word.text == "*" && confidence > 0.5 { return false }
    // A dash begins a list item when text follows closely; a speck in the margin stands alone.
    let isDash = word.text.unicodeScalars.allSatisfy { "-–—~+".unicodeScalars.contains($0) }
    if isDash, gapBefore == nil, let gapAfter { return gapAfter > 1.5 * height }
    if word.text.unicodeScalars.allSatisfy(specks.contains) { return true }
    return confidence < 0.5 || isAlone
  }

  private static let specks = Set("`´ˆ¨°˜'‘’‹›·¬_".unicodeScalars)
  private static let oddCharacters = Set("{}|\u{2044}‡„ˆ_¬<>\\[]€£¥§°©®™`".unicodeScalars)

  /// `ĐÐ` and the Icelandic `Ð` for `Đ`, the fraction slash for a slash, `~-` for a dash.
  private static func repaired(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    var slashWasFraction = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{D0}":
        if output.last != "Đ" { output.append("Đ") }
      case "\u{2044}":
        if output.last != "/" { output.append("/") }
        slashWasFraction = true
        continue
      case "/" where slashWasFraction: break
      case "-" where output.count == 1 && output.first == "~":
        output = String.UnicodeScalarView("-".unicodeScalars)
      default: output.append(scalar)
      }
      slashWasFraction = false
    }
    return String(output)
  }
}
