import Testing

@testable import VietnameseText

@Suite("Syllables")
struct SyllableModelTests {
  @Test(
    "parts",
    arguments: [
      ("Quyết", "qu", "yêt", Tone.acute, "quyết"), ("giếng", "gi", "iêng", .acute, "giếng"),
      ("gì", "gi", "i", .grave, "gì"), ("già", "gi", "a", .grave, "già"),
      ("nghiêng", "ngh", "iêng", .level, "nghiêng"), ("UỶ", "", "uy", .hook, "ủy"),
      ("hoà", "h", "oa", .grave, "hòa"), ("Đaị", "đ", "ai", .dotBelow, "đại"),
      ("ở", "", "ơ", .hook, "ở"), ("quốc", "qu", "ôc", .acute, "quốc"),
      ("thuở", "th", "uơ", .hook, "thuở"), ("lựơng", "l", "ương", .dotBelow, "lượng"),
    ])
  func parts(_ word: String, _ onset: String, _ rime: String, _ tone: Tone, _ spelling: String)
    throws
  {
    let syllable = try #require(Syllable(word))
    #expect(syllable.onset == onset)
    #expect(syllable.rime == rime)
    #expect(syllable.tone == tone)
    #expect(syllable.description == spelling)
    #expect(Syllable(spelling) == syllable)
  }

  @Test("misplaced marks are known; both spellings of open oa, oe, uy are good")
  func misplaced() {
    for word in ["qủa", "Đaị", "lựơng", "baỏ", "qúy", "tòan", "gíâ", "nghịêp"] {
      #expect(Syllable(word)?.isToneMisplaced ?? true, "\(word)")
    }
    for word in [
      "quả", "hoà", "hòa", "Uỷ", "ủy", "khoẻ", "già", "giếng", "gì", "toàn", "của", "mía",
    ] {
      #expect(Syllable(word)?.isToneMisplaced == false, "\(word)")
    }
  }

  @Test(
    "onsets and rimes that do not go together are no syllables",
    arguments: [
      "ca", "ghe", "nge", "ki", "ka", "ce", "gha", "giin", "quo", "qi", "ngi", "tuơn", "yê",
    ])
  func company(_ word: String) {
    #expect((Syllable(word) != nil) == ["ca", "ghe", "ki"].contains(word), "\(word)")
  }

  @Test("every onset with every rime and tone reads back as itself")
  func inventory() {
    var count = 0
    for onset in SyllableInventory.onsets {
      for rime in SyllableInventory.rimes {
        let shown = onset == "gi" && rime.first == "i" ? "g" : onset
        guard let plain = Syllable(shown + rime) ?? Syllable(Syllable.acute(shown + rime)) else {
          continue
        }
        for tone in Tone.allCases {
          let syllable = Syllable(
            onsetIndex: plain.onsetIndex, rimeIndex: plain.rimeIndex, tone: tone,
            isToneMisplaced: false)
          guard let again = Syllable(syllable.description) else {
            #expect(!tone.goesWithStop)
            continue
          }
          #expect(again == syllable && !again.isToneMisplaced)
          count += 1
        }
      }
    }
    #expect(count > 10_000)
  }

  @Test("base forms have neither tones nor hats")
  func baseForms() {
    #expect(Syllable("Quyết")?.baseForm == "quyet")
    #expect(Syllable("đường")?.baseForm == "duong")
    #expect(Syllable("gì")?.baseForm == "gi")
  }
}

extension Syllable {
  /// `word` with the acute mark on its first vowel that can carry it.
  fileprivate static func acute(_ word: String) -> String {
    let letters = Array(word)
    for index in letters.indices.reversed() {
      guard let marked = LetterTable.letter(letters[index], tone: .acute) else { continue }
      var copy = letters
      copy[index] = marked
      if Syllable.isValid(String(copy)) { return String(copy) }
    }
    return word
  }
}
