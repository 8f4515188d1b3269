/// Brings a decoded text to the form that tokens and rules read, and keeps the map back.
///
/// Two steps, each with its own edits: Normalization Form C (ICU is the authority; text that is
/// provably NFC is not handed to it), then plain characters:
///
/// | in the document | becomes |
/// |---|---|
/// | CRLF, lone CR, form feed, U+2028, U+2029 | line feed |
/// | no-break, thin and other Unicode spaces | space |
/// | zero-width space and joiners, byte-order mark, soft hyphen | nothing |
/// | hyphens and dashes U+2010–2015, minus U+2212 | `-` |
/// | Ð U+00D0, Ɖ U+0189, ð U+00F0 | Đ, đ |
/// | full-width digits | digits |
///
/// Letters, quotation marks and tabs stay as they are.
public struct Normalizer: Sendable {
  public init() {}

  /// - Parameter bytes: valid UTF-8.
  /// - Complexity: O(*n*).
  public func normalize(_ bytes: [UInt8]) -> NormalizedText {
    let composed = CanonicalComposition.compose(bytes)
    let plain = PlainCharacters.replace(in: composed?.bytes ?? bytes)
    switch (composed, plain) {
    case (nil, nil): return NormalizedText(bytes: bytes, map: .identity)
    case (let first?, nil): return NormalizedText(bytes: first.bytes, map: first.map)
    case (nil, let second?): return NormalizedText(bytes: second.bytes, map: second.map)
    case (let first?, let second?):
      return NormalizedText(bytes: second.bytes, map: second.map.composed(after: first.map))
    }
  }
}
