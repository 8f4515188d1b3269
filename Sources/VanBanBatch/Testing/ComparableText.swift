import Foundation

/// Text in the form in which annotations are compared: what people write in more than one way
/// without meaning anything else by it is one.
///
///     ComparableText.of("Uỷ ban  nhân dân –  HUYỆN.")   // "ủy ban nhân dân-huyện"
///
/// Composed letters, `Đ` for every look-alike, small letters, one kind of dash without spaces around
/// it, tones where new spelling has them, single spaces, no punctuation at the ends.
enum ComparableText {
  /// - Complexity: O(*n*).
  static func of(_ text: String) -> String {
    let composed = text.precomposedStringWithCanonicalMapping.unicodeScalars
    var letters = String.UnicodeScalarView()
    letters.append(contentsOf: composed.map { lookAlikes[$0] ?? $0 })
    let small = Array(String(letters).lowercased().unicodeScalars).map { isDash($0) ? "-" : $0 }
    return String(String.UnicodeScalarView(trimmed(spaced(withNewTones(small)))))
  }

  /// A number, whose spaces do not count either.
  static func ofNumber(_ text: String) -> String {
    var scalars = of(text).unicodeScalars
    scalars.removeAll(where: isSpace)
    return String(scalars)
  }

  // MARK: Letters

  /// Letters that look like others: of the Icelandic, African and Cyrillic alphabets.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "\u{D0}\u{189}\u{F0}АВЕКМНОРСТХУІаеорсхуі".unicodeScalars,
      "\u{110}\u{110}\u{111}ABEKMHOPCTXYIaeopcxyi".unicodeScalars))

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }

  /// What counts as space in annotations: the white space of Unicode and four separators of ASCII.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  // MARK: Tones

  /// The vowels of old spelling, by both: `oà` was written where `òa` is now.
  private static let newTones: [[Unicode.Scalar]: [Unicode.Scalar]] = {
    let spellings = [("oa", "òóỏõọ", "àáảãạ"), ("oe", "òóỏõọ", "èéẻẽẹ"), ("uy", "ùúủũụ", "ỳýỷỹỵ")]
    var pairs: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]
    for (vowels, newFirsts, oldLasts) in spellings {
      let plain = Array(vowels.unicodeScalars)
      for (newFirst, oldLast) in zip(newFirsts.unicodeScalars, oldLasts.unicodeScalars) {
        pairs[[plain[0], oldLast]] = [newFirst, plain[1]]
      }
    }
    return pairs
  }()

  /// The tone of `oà`, `oè`, `uỳ` at the end of a syllable goes to the first vowel; not behind a `q`,
  /// whose `u` is no vowel.
  private static func withNewTones(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let ends = index + 2 >= scalars.count || !isLetter(scalars[index + 2])
      if scalars[index] == "o" || scalars[index] == "u", index + 1 < scalars.count, ends,
        index == 0 || scalars[index - 1] != "q",
        let pair = newTones[Array(scalars[index...index + 1])]
      {
        result += pair
        index += 2
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return result
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("à"..."ỹ").contains(scalar)
  }

  // MARK: Spaces

  /// Runs of space as one, and none beside a dash.
  private static func spaced(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var hasSpace = false
    for scalar in scalars {
      if isSpace(scalar) {
        hasSpace = true
        continue
      }
      if hasSpace, scalar != "-", result.last != "-" { result.append(" ") }
      hasSpace = false
      result.append(scalar)
    }
    // A dash at the end swallows the space behind it, too.
    if hasSpace, result.last != "-" { result.append(" ") }
    return result
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let ends: Set<Unicode.Scalar> = [" ", ".", ",", ";", ":"]
    guard let first = scalars.firstIndex(where: { !ends.contains($0) }),
      let last = scalars.lastIndex(where: { !ends.contains($0) })
    else { return [] }
    return scalars[first...last]
  }
}
