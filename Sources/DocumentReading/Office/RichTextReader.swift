import VietnameseText

/// Reads RTF files: paragraphs and tables, in Unicode and in the code pages of old Windows.
enum RichTextReader {
  static func document(in bytes: [UInt8]) throws(ReadingError) -> SourceDocument {
    var parser = RichTextParser(bytes)
    let isWhole = parser.parse()
    return try OfficeDocument.make(of: parser.blocks, isWhole: isWhole)
  }
}

/// Walks through the groups and control words of an RTF file.
///
/// - Complexity: O(*n*); the stack of groups is bounded.
private struct RichTextParser {
  private(set) var blocks: [OfficeBlock] = []

  private let bytes: [UInt8]
  private var at = 0
  private var builder = OfficeTextBuilder()
  private var isOpen = false
  private var isCellOpen = false
  private var hasCellLines = false
  private var isAtRight = false
  private var isInCell = false

  private var state = State()
  private var groups: [State] = []
  /// The character set of each font.
  private var characterSets: [Int: Int] = [:]
  private var codePage = 1_252
  /// Bytes in an old encoding that wait to be decoded together: marks of tones stand behind letters.
  private var pending: [UInt8] = []
  private var isPendingVietnamese = false
  private var highSurrogate: UInt16?
  /// Characters to pass over behind a `\u`: what is shown where Unicode is not known.
  private var passOver = 0

  private struct State {
    var isHidden = false
    var isFontTable = false
    var font = 0
    var fallbackLength = 1
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the file ends where its first group ends.
  mutating func parse() -> Bool {
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "{"):
        passOver = 0
        // Groups are nested ten deep or so; deeper ones do not open a state of their own.
        if groups.count < 4_096 { groups.append(state) }
      case UInt8(ascii: "}"):
        flush()
        passOver = 0
        guard let outer = groups.popLast() else { continue }
        state = outer
        if groups.isEmpty { return finish(isWhole: true) }
      case UInt8(ascii: "\\"): control()
      case 0x0A, 0x0D, 0: break
      default: plain(byte)
      }
    }
    return finish(isWhole: false)
  }

  private mutating func finish(isWhole: Bool) -> Bool {
    flush()
    endParagraph()
    closeTable()
    blocks = builder.finish()
    return isWhole
  }

  // MARK: Control words

  private mutating func control() {
    guard at < bytes.count else { return }
    let first = bytes[at]
    guard Self.isLetter(first) else {
      at += 1
      return symbol(first)
    }
    let start = at
    while at < bytes.count, Self.isLetter(bytes[at]), at - start < 32 { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    let number = readNumber()
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    perform(word, number)
  }

  private mutating func readNumber() -> Int? {
    let start = at
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    while at < bytes.count, (0x30...0x39).contains(bytes[at]), at - start < 11 { at += 1 }
    let number = Int(String(decoding: bytes[start..<at], as: UTF8.self))
    if number == nil { at = start }
    return number
  }

  private mutating func symbol(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"):
      guard at + 2 <= bytes.count,
        let value = UInt8(String(decoding: bytes[at..<(at + 2)], as: UTF8.self), radix: 16)
      else { return }
      at += 2
      plain(value)
    case UInt8(ascii: "~"): write(" ")
    case UInt8(ascii: "_"): write("-")
    case UInt8(ascii: "-"): break
    case UInt8(ascii: "*"): state.isHidden = true
    case 0x0A, 0x0D: perform("par", nil)
    default: plain(byte)
    }
  }

  private mutating func perform(_ word: String, _ number: Int?) {
    if let text = Self.characters[word] { return write(text) }
    switch word {
    case "u": if let number { unicode(number) }
    case "uc": state.fallbackLength = max(0, min(number ?? 1, 16))
    case "bin":
      at = min(bytes.count, at + max(0, number ?? 0))
    case "ansicpg": codePage = number ?? codePage
    case "f":
      flush()
      state.font = number ?? 0
    case "fcharset": if state.isFontTable { characterSets[state.font] = number ?? 0 }
    case "fonttbl":
      state.isFontTable = true
      state.isHidden = true
    case "v", "deleted": state.isHidden = number != 0
    case "plain": flush()
    case let word where Self.hiddenGroups.contains(word): state.isHidden = true
    default: if !state.isHidden { lay(word) }
    }
  }

  private mutating func lay(_ word: String) {
    flush()
    switch word {
    case "par", "sect", "page":
      endParagraph()
      if !isInCell { closeTable() }
    case "line": add("\n")
    case "tab":
      open()
      builder.addTab()
    case "pard":
      isAtRight = false
      isInCell = false
    case "qr": isAtRight = true
    case "qc", "ql", "qj": isAtRight = false
    case "intbl": isInCell = true
    case "nestcell": endParagraph()
    case "trowd": hasCellLines = false
    case "clbrdrt", "clbrdrl", "clbrdrb": hasCellLines = true
    case "cell":
      openCell()
      endParagraph()
      builder.endCell()
      isCellOpen = false
    case "row":
      guard builder.isInTable else { return }
      builder.endRow()
      if hasCellLines { builder.setBorders(true) }
    default: break
    }
  }

  // MARK: Text

  private mutating func plain(_ byte: UInt8) {
    if passOver > 0 {
      passOver -= 1
      return
    }
    guard !state.isHidden else { return }
    let isVietnamese = (characterSets[state.font] ?? (codePage == 1_258 ? 163 : 0)) == 163
    if isVietnamese != isPendingVietnamese { flush() }
    isPendingVietnamese = isVietnamese
    pending.append(byte)
  }

  private mutating func unicode(_ number: Int) {
    flush()
    passOver = state.fallbackLength
    guard !state.isHidden else { return }
    let unit = UInt16(truncatingIfNeeded: number)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      return
    }
    var units = [unit]
    if let highSurrogate { units.insert(highSurrogate, at: 0) }
    highSurrogate = nil
    // The private place of symbol fonts: a mark of a list.
    add((0xF000...0xF0FF).contains(unit) ? "-" : String(decoding: units, as: UTF16.self))
  }

  private mutating func write(_ text: String) {
    flush()
    if passOver > 0 {
      passOver -= 1
    } else if !state.isHidden {
      add(text)
    }
  }

  /// Decodes the bytes that wait.
  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let text: String
    if isPendingVietnamese {
      text = SourceDocument(file: pending, encoding: .windows1258).text
    } else if characterSets[state.font] == 2 {
      text = pending.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "-" }.joined()
    } else {
      text = String(
        String.UnicodeScalarView(pending.map(WesternPage.scalar)))
    }
    pending.removeAll(keepingCapacity: true)
    add(text)
  }

  private mutating func add(_ text: String) {
    open()
    builder.add(text)
  }

  private mutating func open() {
    if isInCell { openCell() } else { closeTable() }
    if !isOpen { builder.beginParagraph() }
    isOpen = true
  }

  private mutating func openCell() {
    guard !isCellOpen else { return }
    if !builder.isInTable { builder.beginTable(hasBorders: false) }
    builder.beginCell()
    isCellOpen = true
  }

  private mutating func endParagraph() {
    if isOpen { builder.endParagraph(indent: isAtRight && !builder.isInTable ? 40 : 0) }
    isOpen = false
  }

  private mutating func closeTable() {
    guard builder.isInTable else { return }
    if isCellOpen { builder.endCell() }
    isCellOpen = false
    builder.endTable()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  private static let characters = [
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "-", "emspace": " ", "enspace": " ",
  ]

  private static let hiddenGroups: Set<String> = [
    "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer",
    "footerl", "footerr", "footerf", "listtable", "listoverridetable", "fldinst", "generator",
    "themedata", "datastore", "latentstyles", "xmlnstbl", "filetbl", "revtbl", "rsidtbl",
    "objdata", "nonshppict", "annotation", "atnid", "atnauthor", "bkmkstart", "bkmkend", "xe", "tc",
  ]
}
