import VietnameseText

/// Cuts a text into lines and pieces, with columns, and follows its markup.
///
/// Nearly all tokens follow the one before them after a single space or directly: for those nothing
/// is done but counting. Columns are counted where something begins or ends.
struct LineReader {
  private(set) var lines: [LayoutLine] = []
  private(set) var pieces: [LayoutPiece] = []

  /// The tokens that may end a sentence, by their form: `.`, `?`, `!`, or a mark of several bytes such
  /// as `…`; and how many these are.
  private let sentenceMarks: UnsafeMutablePointer<Int32>
  private var sentenceMarkCount = 0

  private let records: UnsafeBufferPointer<TokenRecord>
  private let bytes: UnsafeBufferPointer<UInt8>
  private var columns: ColumnCounter
  private var emphasis = Emphasis()
  /// The words of the last piece, and those in capitals, that it has not been told of.
  private var words = 0
  private var capitals = 0
  /// Whether the last piece is a drawn line.
  private var isBehindRule = false
  /// What parts the next token from the last piece; `nil` where nothing does.
  private var pending: LayoutPiece.Break? = .blank

  /// What a text is cut into.
  struct Result {
    var lines: [LayoutLine]
    var pieces: [LayoutPiece]
    /// The tokens that may end a sentence, by their form.
    var sentenceMarks: [Int32]
  }

  /// - Complexity: O(*n*) in the bytes.
  static func read(_ tokens: TokenizedText) -> Result {
    tokens.withRecords { records in
      tokens.text.bytes.withUnsafeBufferPointer { bytes in
        var lines: [LayoutLine] = []
        var pieces: [LayoutPiece] = []
        let marks = [Int32](unsafeUninitializedCapacity: records.count + 1) { marks, count in
          guard let base = marks.baseAddress else { return }
          var reader = LineReader(records: records, bytes: bytes, sentenceMarks: base)
          reader.read()
          count = reader.sentenceMarkCount
          (lines, pieces) = (reader.lines, reader.pieces)
        }
        return Result(lines: lines, pieces: pieces, sentenceMarks: marks)
      }
    }
  }

  /// - Parameter sentenceMarks: has room for one more than there are tokens.
  private init(
    records: UnsafeBufferPointer<TokenRecord>, bytes: UnsafeBufferPointer<UInt8>,
    sentenceMarks: UnsafeMutablePointer<Int32>
  ) {
    self.sentenceMarks = sentenceMarks
    self.records = records
    self.bytes = bytes
    columns = ColumnCounter(bytes: bytes)
    pieces.reserveCapacity(records.count / 10 + 16)
    lines.reserveCapacity(records.count / 12 + 16)
  }

  private mutating func read() {
    var index = 0
    while index < records.count {
      index = readPlain(from: index)
      if index < records.count {
        readOther(index)
        index += 1
      }
    }
    settle(before: records.count)
  }

  /// Adds the tokens from `first` on to the piece that is being read, as long as nothing but a space
  /// parts them; the token behind them.
  private mutating func readPlain(from first: Int) -> Int {
    guard first > 0, pending == nil, !isBehindRule else { return first }
    var words = 0
    var capitals = 0
    var markCount = sentenceMarkCount
    var index = first
    var end = records[first - 1].end
    while index < records.count {
      let record = records[index]
      // Behind nothing or one space: no markup stands between.
      let gap = record.start &- end
      guard gap == UInt32(record.gap.rawValue), gap <= 1, record.mark != 0x7C,
        record.kind != .separator
      else { break }
      let isWord = record.kind == .word ? 1 : 0
      words &+= isWord
      capitals &+= isWord & Int(record.caseClass.rawValue) &>> 1
      sentenceMarks[markCount] = Int32(truncatingIfNeeded: index)
      markCount &+= LineReader.isSentenceMark(record)
      end = record.end
      index &+= 1
    }
    self.words += words
    self.capitals += capitals
    sentenceMarkCount = markCount
    return index
  }

  /// 1 for a token that may end a sentence, else 0.
  @inline(__always)
  private static func isSentenceMark(_ record: TokenRecord) -> Int {
    // Bits for 0, `!`, `.` and `?`. The punctuation from `@` on, `[` and `]`, shares none of them.
    let marks: UInt64 = 1 | 1 << 0x21 | 1 << 0x2E | 1 << 0x3F
    return Int(truncatingIfNeeded: marks &>> UInt64(record.mark) & 1)
      & (record.kind == .punctuation ? 1 : 0)
  }

  /// Reads a token that something stands before, or that is no text.
  private mutating func readOther(_ index: Int) {
    settle(before: index)
    let record = records[index]
    sentenceMarks[sentenceMarkCount] = Int32(truncatingIfNeeded: index)
    sentenceMarkCount += LineReader.isSentenceMark(record)
    let gap = index == 0 ? Gap.paragraph : record.gap
    let start = Int(record.start)
    skipGap(from: index == 0 ? 0 : Int(records[index - 1].end), to: start, gap: gap)
    if gap >= .line {
      lines.append(
        LayoutLine(
          tokens: TokenRange(index, index), indent: columns.column, width: columns.column,
          followsBlankLine: gap == .paragraph, isWrapped: false))
      pending = max(pending ?? .line, gap == .paragraph ? .blank : .line)
    } else if gap == .wide, pending == nil {
      pending = .column
    }
    if record.mark == 0x7C, record.kind == .symbol {
      pending = .cell
      emphasis.end()
      return
    }
    extend(with: index, record)
    pending = nil
  }

  /// Brings the line and the piece that are being read up to token `index`, which something parts
  /// from what stands before it.
  private mutating func settle(before index: Int) {
    guard index > 0 else { return }
    columns.count(to: Int(records[index - 1].end))
    let last = lines.count - 1
    lines[last].tokens = TokenRange(lines[last].tokens.lowerBound, index)
    lines[last].width = columns.column
    // A border of a cell is in no piece.
    guard pending == nil, !pieces.isEmpty else { return }
    pieces[pieces.count - 1].extend(
      to: index, column: columns.column, isBold: emphasis.isBold, words: words, capitals: capitals)
    words = 0
    capitals = 0
  }

  /// Adds token `index` to the last piece, or begins a new one.
  private mutating func extend(with index: Int, _ record: TokenRecord) {
    let isRule = record.kind == .separator
    let isWord = record.kind == .word
    words += isWord ? 1 : 0
    capitals += isWord && record.caseClass.contains(.allCapitals) ? 1 : 0
    let isWhole = pending == nil || (pending == .line && (endsInsideName || endsInDash))
    if isWhole, !isRule, !isBehindRule, !pieces.isEmpty { return }
    isBehindRule = isRule
    pieces.append(
      LayoutPiece(
        from: index, gap: pending ?? .column, line: lines.count - 1, column: columns.column,
        isBold: emphasis.isBold, continuesEmphasis: emphasis.isOnAtBreak && pending == .line,
        isRule: isRule))
  }

  /// Whether the last piece is one word whose emphasis goes on in the next line, as in `**THỦ` /
  /// `TƯỚNG CHÍNH PHỦ**`: a name that the source of a web page broke.
  private var endsInsideName: Bool {
    guard emphasis.isOnAtBreak, !pieces.isEmpty else { return false }
    let tokens = pieces[pieces.count - 1].tokens
    guard tokens.count <= 2 else { return false }
    let first = records[tokens.lowerBound]
    // `**KT.` / `TRƯỞNG PHÒNG**`
    if tokens.count == 2, records[tokens.lowerBound + 1].mark != 0x2E { return false }
    return first.kind == .word && first.end - first.start > 1
  }

  /// Whether the last piece is the dash of an item whose words stand in the next line.
  private var endsInDash: Bool {
    guard !pieces.isEmpty else { return false }
    let tokens = pieces[pieces.count - 1].tokens
    guard tokens.count == 1, pieces[pieces.count - 1].gap != .column else { return false }
    let mark = records[tokens.lowerBound].mark
    return mark == 0x2D || mark == 0x2B
  }

  /// Follows columns and markup over the gap between two tokens.
  private mutating func skipGap(from start: Int, to end: Int, gap: Gap) {
    emphasis.beginGap()
    var position = start
    while position < end {
      var length = 1
      switch bytes[position] {
      case 0x0A:
        columns.startLine()
        emphasis.breakLine(isParagraph: gap == .paragraph)
      case 0x09:
        columns.skip(4)
      case 0x2A:
        while position + length < end, bytes[position + length] == 0x2A { length += 1 }
        emphasis.toggle(stars: length)
        columns.skip(length)
      default:
        columns.skip(1)
      }
      position += length
    }
    columns.start(at: end)
  }
}
