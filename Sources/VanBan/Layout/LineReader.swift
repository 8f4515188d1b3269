import VietnameseText

/// Cuts a text into lines and pieces, with columns, and follows its markup.
struct LineReader {
  let tokens: TokenizedText
  private(set) var lines: [LayoutLine] = []
  private(set) var pieces: [LayoutPiece] = []

  private var column = 0
  private var isBold = false
  private var isItalic = false
  /// Line breaks since markup was switched on; a mark that is never switched off ends by itself.
  private var breaksInEmphasis = 0
  private var emphasisAtBreak = false

  private var isEmphasized: Bool { isBold || isItalic }

  /// The longest emphasis in lines; a star that opens nothing is forgotten behind it.
  private static let longestEmphasis = 12

  /// - Complexity: O(*n*) in the bytes.
  init(_ tokens: TokenizedText) {
    self.tokens = tokens
    pieces.reserveCapacity(tokens.count / 10 + 8)
    tokens.text.bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var pending: LayoutPiece.Break? = .blank
    for index in 0..<tokens.count {
      let start = tokens.start(at: index)
      let gap = index == 0 ? Gap.paragraph : tokens.gap(before: index)
      skipGap(bytes, from: position, to: start, gap: gap)
      position = tokens.end(at: index)
      if gap >= .line {
        lines.append(
          LayoutLine(
            tokens: TokenRange(index, index), indent: column, width: column,
            followsBlankLine: gap == .paragraph, isWrapped: false))
        pending = max(pending ?? .line, gap == .paragraph ? .blank : .line)
      } else if gap == .wide, pending == nil {
        pending = .column
      }
      let startColumn = column
      column += characters(bytes, from: start, to: position)
      lines[lines.count - 1].tokens = TokenRange(
        lines[lines.count - 1].tokens.lowerBound, index + 1)
      lines[lines.count - 1].width = column
      if tokens.kind(at: index) == .symbol, tokens.isCharacter("|", at: index) {
        pending = .cell
        isBold = false
        isItalic = false
        continue
      }
      extend(with: index, from: startColumn, pending: pending)
      pending = nil
    }
  }

  /// Whether the last piece is one word whose emphasis goes on in the next line, as in `**THỦ` /
  /// `TƯỚNG CHÍNH PHỦ**`: a name that the source of a web page broke.
  private var endsInsideName: Bool {
    guard let last = pieces.last, last.tokens.count <= 2 else { return false }
    let first = last.tokens.lowerBound
    // `**KT.` / `TRƯỞNG PHÒNG**`
    if last.tokens.count == 2, !tokens.isCharacter(".", at: first + 1) { return false }
    return emphasisAtBreak && tokens.kind(at: first) == .word
      && tokens.end(at: first) - tokens.start(at: first) > 1
  }

  /// Whether the last piece is the dash of an item whose words stand in the next line.
  private var endsInDash: Bool {
    guard let last = pieces.last, last.tokens.count == 1, last.gap != .column else { return false }
    let token = last.tokens.lowerBound
    return tokens.isCharacter("-", at: token) || tokens.isCharacter("+", at: token)
  }

  /// Adds token `index` to the last piece, or begins a new one.
  private mutating func extend(with index: Int, from start: Int, pending: LayoutPiece.Break?) {
    let isRule = tokens.kind(at: index) == .separator
    let isWhole = pending == nil || (pending == .line && (endsInsideName || endsInDash))
    if isWhole, !pieces.isEmpty, !isRule, !pieces[pieces.count - 1].isRule {
      let last = pieces.count - 1
      pieces[last].tokens = TokenRange(pieces[last].tokens.lowerBound, index + 1)
      pieces[last].endColumn = column
      pieces[last].endsBold = isBold
      count(index, in: last)
      return
    }
    pieces.append(
      LayoutPiece(
        tokens: TokenRange(index, index + 1), gap: pending ?? .column, line: lines.count - 1,
        column: start, endColumn: column, startsBold: isBold,
        endsBold: isBold, continuesEmphasis: emphasisAtBreak && pending == .line,
        isRule: isRule, cue: nil, cueEnd: index, region: .body))
    count(index, in: pieces.count - 1)
  }

  private mutating func count(_ index: Int, in piece: Int) {
    guard tokens.kind(at: index) == .word else { return }
    pieces[piece].words += 1
    if tokens.caseClass(at: index).contains(.allCapitals) { pieces[piece].capitals += 1 }
  }

  /// Follows columns and markup over the gap between two tokens.
  private mutating func skipGap(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, gap: Gap
  ) {
    emphasisAtBreak = false
    var i = start
    while i < end {
      switch bytes[i] {
      case 0x0A:
        column = 0
        breaksInEmphasis += 1
        if gap == .paragraph || breaksInEmphasis > LineReader.longestEmphasis {
          isBold = false
          isItalic = false
        }
        emphasisAtBreak = isEmphasized
        i += 1
      case 0x09:
        column += 4
        i += 1
      case 0x2A:
        var run = 1
        while i + run < end, bytes[i + run] == 0x2A { run += 1 }
        toggle(run)
        column += run
        i += run
      default:
        column += 1
        i += 1
      }
    }
  }

  private mutating func toggle(_ run: Int) {
    if run & 1 == 1 { isItalic.toggle() }
    if run & 2 == 2 { isBold.toggle() }
    breaksInEmphasis = 0
  }

  private func characters(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var count = 0
    for i in start..<end where bytes[i] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
