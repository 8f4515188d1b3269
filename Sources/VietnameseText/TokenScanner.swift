/// Finds one token after the other, whatever it is made of. The tokenizer reads the plain ones, which
/// are nearly all, by itself.
struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let letters: UnsafeBufferPointer<UInt16>

  /// The token that ``next()`` found.
  private(set) var start = 0
  private(set) var end = 0
  private(set) var kind = TokenKind.word
  private(set) var caseClass: CaseClass = []
  private(set) var gap = Gap.none
  private(set) var key = FoldKey.none

  init(bytes: UnsafeBufferPointer<UInt8>, letters: UnsafeBufferPointer<UInt16>) {
    self.bytes = bytes
    self.letters = letters
  }

  /// Moves to the next token; `false` at the end of the text.
  mutating func next() -> Bool {
    guard skipGap() else { return false }
    scanToken(at: start)
    return true
  }

  /// Moves to the start of the next token; `false` at the end of the text.
  private mutating func skipGap() -> Bool {
    start = gapEnd(from: end)
    return start < bytes.count
  }

  /// Moves to the start of the token that follows one that ends at `position`.
  @inline(never)
  mutating func skipGap(from position: Int) { start = gapEnd(from: position) }

  /// Reads the token at `start`.
  @inline(never)
  mutating func scanToken(at start: Int) {
    self.start = start
    let lead = bytes[start]
    if lead < 0x80 {
      if isASCIILetter(lead) {
        scanWord()
      } else if isDigit(lead) {
        scanNumber()
      } else {
        scanMark()
      }
    } else if letter(at: start).isLetter {
      scanWord()
    } else {
      scanMark()
    }
  }

  // MARK: Gaps

  /// Skips spaces, line breaks and markup; sets ``gap``.
  private mutating func gapEnd(from position: Int) -> Int {
    var i = position
    var spaces = 0
    var breaks = 0
    var isWide = false
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0x20 {
        spaces += 1
        i += 1
      } else if byte == 0x0A {
        breaks += 1
        spaces = 0
        i += 1
      } else if byte == 0x09 || byte == 0x0B {
        isWide = true
        i += 1
      } else if byte < 0x20 || byte == 0x7F {
        spaces += 1
        i += 1
      } else if byte == 0x2A || byte == 0x5F || byte == 0x5C,
        let length = markupLength(at: i, isLineStart: breaks > 0 || position == 0)
      {
        i += length
      } else {
        break
      }
      if spaces >= 3 { isWide = true }
    }
    if breaks >= 2 {
      gap = .paragraph
    } else if breaks == 1 {
      gap = .line
    } else if isWide {
      gap = .wide
    } else {
      gap = spaces > 0 ? .space : .none
    }
    return i
  }

  /// The length of markup at `i`: emphasis (`*`, `**`, `***`, `__`) or the backslash of an escape;
  /// `nil` where the characters are a bullet, a drawn line or text.
  private func markupLength(at i: Int, isLineStart: Bool) -> Int? {
    let byte = bytes[i]
    var run = 1
    while i + run < bytes.count, bytes[i + run] == byte { run += 1 }
    let after: UInt8 = i + run < bytes.count ? bytes[i + run] : 0x0A
    if byte == 0x5C {
      // `\-`, `\*`: an escape before punctuation.
      let isPunctuation =
        after > 0x20 && after < 0x7F && !isASCIILetter(after) && !(after >= 0x30 && after <= 0x39)
      return run == 1 && isPunctuation ? 1 : nil
    }
    if byte == 0x5F { return run == 2 || run == 3 ? run : nil }
    if run > 3 { return nil }
    // A star that stands alone at the start of a line is a bullet or a drawn mark, `* *` is not.
    if run == 1, isLineStart, after == 0x20 || after == 0x0A {
      if after == 0x20, i + 2 < bytes.count, bytes[i + 2] == 0x2A { return 3 }
      return nil
    }
    return run
  }

  // MARK: Words

  private mutating func scanWord() {
    var i = start
    var packed: UInt64 = 0
    var tones: UInt16 = 0  // bits 6–8, all tones of the word joined
    var marks = 0  // letters with a tone
    var count = 0
    var capitals = 0
    var isForeign = false
    var isInitialCapital = false
    // Written without branches where it can be: the kinds of letters follow no pattern that a
    // processor could learn.
    while i < bytes.count {
      let byte = bytes[i]
      let letter: Letter
      let length: Int
      if byte < 0x80 {
        letter = Letter(rawValue: letters[Int(byte)])
        length = 1
      } else if byte < 0xC9 {  // U+0080–023F
        letter = Letter(rawValue: letters[Int(byte & 0x1F) << 6 | Int(bytes[i + 1] & 0x3F)])
        length = 2
      } else if byte == 0xE1, bytes[i + 1] >= 0xB8, bytes[i + 1] <= 0xBB {  // U+1E00–1EFF
        letter = Letter(
          rawValue: letters[
            0x250 + (Int(bytes[i + 1] & 0x03) << 6 | Int(bytes[i + 2] & 0x3F))])
        length = 3
      } else {
        letter = self.letter(at: i)
        length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
      if !letter.isLetter { break }
      let raw = letter.rawValue
      let capital = Int(raw >> 9)
      isInitialCapital = isInitialCapital || (count == 0 && capital == 1)
      capitals &+= capital
      isForeign = isForeign || raw & 63 == Letter.other
      marks &+= raw & 0x1C0 == 0 ? 0 : 1
      tones |= raw & 0x1C0
      packed = packed << 6 | UInt64(raw & 63)
      count &+= 1
      i &+= length
    }
    end = i
    kind = .word
    var bits: UInt8 = isInitialCapital ? CaseClass.initialCapital.rawValue : 0
    if capitals == count { bits |= CaseClass.allCapitals.rawValue }
    if capitals == 0 { bits |= CaseClass.lower.rawValue }
    if capitals >= 2, capitals < count { bits |= CaseClass.mixed.rawValue }
    caseClass = CaseClass(rawValue: bits)
    // Two tones make no syllable; such a word is its own spelling.
    if isForeign || marks > 1 || count > FoldKey.longestPackedWord {
      key = .hashedWord(hashOfLowercase(from: start, to: i), letters: count)
    } else {
      key = .word(letters: packed, tone: UInt64(tones >> 6))
    }
  }

  @inline(never)
  private func hashOfLowercase(from start: Int, to end: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var i = start
    while i < end {
      let (scalar, length) = scalar(at: i)
      let letter = LetterTable.letter(scalar, in: letters)
      if letter.code == Letter.other, letter.isCapital,
        let capital = Unicode.Scalar(scalar)
      {
        for lower in capital.properties.lowercaseMapping.unicodeScalars {
          hash = (hash ^ UInt64(lower.value)) &* 0x0000_0100_0000_01B3
        }
      } else {
        let value =
          letter.code == Letter.other
          ? UInt64(scalar) : UInt64(letter.code) | UInt64(letter.tone) << 32
        hash = (hash ^ value) &* 0x0000_0100_0000_01B3
      }
      i += length
    }
    return hash
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return folded >= 0x61 && folded <= 0x7A
  }

  @inline(__always)
  private func letter(at i: Int) -> Letter {
    LetterTable.letter(scalar(at: i).value, in: letters)
  }

  /// The scalar at `i` and its length in bytes. The text is valid UTF-8.
  @inline(__always)
  private func scalar(at i: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[i])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F), 2) }
    if lead < 0xF0 {
      return (
        (lead & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F), 3
      )
    }
    return (
      (lead & 0x07) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12
        | UInt32(bytes[i + 2] & 0x3F) << 6 | UInt32(bytes[i + 3] & 0x3F), 4
    )
  }

  // MARK: Numbers

  /// Digits; then one `.` or `,` with digits behind it, or groups of three (`3.390`, `1.219,11`).
  /// `6.9.2021` and `1.2.3` are three numbers: a date or a list marker, no quantity.
  private mutating func scanNumber() {
    let firstEnd = digitsEnd(from: start)
    var groups: [Int] = []  // ends of the digit runs behind the first; stays empty for most numbers
    var separators: [UInt8] = []
    var i = firstEnd
    // Behind a dot that already parted two numbers nothing is joined.
    let isPart =
      start >= 2 && (bytes[start - 1] == 0x2E || bytes[start - 1] == 0x2C)
      && isDigit(bytes[start - 2])
    while !isPart, i + 1 < bytes.count, bytes[i] == 0x2E || bytes[i] == 0x2C, isDigit(bytes[i + 1])
    {
      separators.append(bytes[i])
      i = digitsEnd(from: i + 1)
      groups.append(i)
    }
    end = groups.isEmpty || isQuantity(firstEnd, groups, separators) ? i : firstEnd
    kind = .number
    caseClass = []
    var hash: UInt64 = 0
    for position in start..<end { hash = hash &* 11 &+ UInt64(bytes[position] &- 0x2B) }
    key = .number(hash: hash)
  }

  private func isQuantity(_ firstEnd: Int, _ groups: [Int], _ separators: [UInt8]) -> Bool {
    if groups.count == 1 { return true }
    guard firstEnd - start <= 3 else { return false }
    var previous = firstEnd
    for (index, groupEnd) in groups.enumerated() {
      let digits = groupEnd - previous - 1
      let isLast = index == groups.count - 1
      let isDecimal = isLast && separators[index] != separators[0]
      if digits != 3, !isDecimal { return false }
      if !isLast, separators[index] != separators[0] { return false }
      previous = groupEnd
    }
    return true
  }

  private func digitsEnd(from position: Int) -> Int {
    var i = position
    while i < bytes.count, isDigit(bytes[i]) { i += 1 }
    return i
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  // MARK: Punctuation and symbols

  private mutating func scanMark() {
    caseClass = []
    let (scalar, length) = scalar(at: start)
    var run = length
    switch scalar {
    // Only of these is a run one token: counting others again at each of them would never end.
    case 0x2D, 0x2E, 0x3D, 0x5F, 0x7E, 0x2A:
      while start + run < bytes.count, bytes[start + run] == bytes[start] { run += 1 }
    default: break
    }
    switch scalar {
    case 0x2D, 0x3D, 0x5F, 0x7E, 0x2A:  // - = _ ~ *
      if run >= 3 {
        end = start + run
        kind = .separator
        key = .symbol(scalar << 8)
        return
      }
    case 0x2E where run >= 2:  // two or more dots are one ellipsis
      end = start + run
      kind = .punctuation
      key = .symbol(0x2026)
      return
    default: break
    }
    end = start + length
    kind = TokenScanner.isPunctuation(scalar) ? .punctuation : .symbol
    key = .symbol(TokenScanner.foldQuote(scalar))
  }

  static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0xAB,
      0xBB, 0x2018...0x201F, 0x2026:
      true
    default: false
    }
  }

  /// All double quotation marks are one mark for a rule, and so are all single ones.
  static func foldQuote(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x201C...0x201F, 0xAB, 0xBB: 0x22
    case 0x2018...0x201B, 0x60, 0xB4: 0x27
    default: scalar
    }
  }
}
