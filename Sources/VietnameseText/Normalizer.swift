/// Brings a decoded text to the form that tokens and rules read, and keeps the map back.
///
/// Steps, each with its own edits: Normalization Form C (ICU is the authority; text that is
/// provably NFC is not handed to it), plain characters, words in one piece:
///
/// | in the document | becomes |
/// |---|---|
/// | CRLF, lone CR, form feed, U+2028, U+2029 | line feed |
/// | no-break, thin and other Unicode spaces | space |
/// | zero-width space and joiners, byte-order mark, soft hyphen | nothing |
/// | hyphens and dashes U+2010–2015, minus U+2212 | `-` |
/// | Ð U+00D0, Ɖ U+0189, ð U+00F0 | Đ, đ |
/// | Ƣ U+01A2, ƣ U+01A3 | Ư, ư |
/// | Cyrillic and Greek letters that look like Latin ones, in Latin words | the Latin letters |
/// | full-width digits | digits |
/// | `*` inside a word or number that emphasis cut in two | nothing |
///
/// Letters, quotation marks and tabs stay as they are.
public struct Normalizer: Sendable {
  public init() {}

  /// - Parameter bytes: valid UTF-8.
  /// - Complexity: O(*n*).
  public func normalize(_ bytes: [UInt8]) -> NormalizedText {
    let start = UnchangedPrefix.count(of: bytes)
    let composed = CanonicalComposition.compose(bytes, from: start)
    let plain = recomposed(
      composed.map { PlainCharacters.replace(in: $0.bytes) }
        ?? PlainCharacters.replace(in: bytes, from: start))
    let map = plain?.map.composed(after: composed?.map ?? .identity) ?? composed?.map ?? .identity
    let text = plain?.bytes ?? composed?.bytes ?? bytes
    guard let joined = SplitWords.join(in: text) else {
      return NormalizedText(bytes: text, map: map)
    }
    return NormalizedText(bytes: joined.bytes, map: joined.map.composed(after: map))
  }

  /// What is taken out between a letter and a mark, or put in before a mark, may let them compose.
  private func recomposed(
    _ plain: (bytes: [UInt8], map: OffsetMap)?
  ) -> (bytes: [UInt8], map: OffsetMap)? {
    guard let plain, plain.map.edits.contains(where: { mayCompose(plain.bytes, at: $0.textEnd) }),
      let composed = CanonicalComposition.compose(plain.bytes)
    else { return plain }
    return (composed.bytes, composed.map.composed(after: plain.map))
  }

  /// Whether something stands at `index` that might compose with what is before it: nothing in ASCII,
  /// among the Latin letters, and in U+2000–2FFF but for the marks U+20D0–20F0 does.
  private func mayCompose(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count, bytes[index] >= 0xCC else { return false }
    if bytes[index] == 0xE1 { return !(0xB8...0xBB).contains(bytes[index + 1]) }
    return bytes[index] != 0xE2 || bytes[index + 1] == 0x83
  }
}
