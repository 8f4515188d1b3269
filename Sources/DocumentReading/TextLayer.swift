import VietnameseText

/// The text layer of one page of a PDF, judged: a text layer proves nothing. That of a signed scan is
/// the signature box, that of a scanner with English recognition is garbage.
struct TextLayer: Sendable {
  enum Verdict: Sendable {
    /// To be taken as it is.
    case good
    /// Too little text to be the page's text.
    case missing
    /// Enough text, but not Vietnamese as it is written.
    case bad
  }

  /// The words outside signature boxes.
  let page: WordPage
  let verdict: Verdict

  /// - Parameter hasPageImage: whether an image covers most of the page, as on a scan.
  init(_ page: WordPage, hasPageImage: Bool) {
    self.page = SignatureBox.removed(from: page)
    let text = self.page.plainText
    let quality = TextQuality(of: text)
    let isSpelled = (quality.validSyllables ?? 1) >= 0.85
    if self.page.words.isEmpty {
      verdict = .missing
    } else if text.utf8.count >= 200, isSpelled, (quality.accented ?? 0) >= 0.6 {
      verdict = .good
    } else if hasPageImage {
      verdict = text.utf8.count < 200 ? .missing : .bad
    } else {
      // A short last page, a table of numbers: few words, but nothing else on the page.
      verdict = isSpelled || quality.words < 10 ? .good : .bad
    }
  }
}
