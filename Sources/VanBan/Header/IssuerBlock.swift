import VietnameseText

/// The bodies of a letterhead, the superior one first. Decree 30/2020/NĐ-CP, annex I, part II.2.
struct IssuerBlock {
  /// Each body as its lines.
  private(set) var bodies: [[TokenRange]] = []

  private let tokens: TokenizedText
  private let cues: LayoutCues

  /// Words that no body ends with: what follows belongs to it.
  private static let open = Set(BaseForm.forms(of: "và của về các tiểu - ,"))
  /// Words whose two halves a line may end and begin with.
  private static let broken: Set<[BaseForm]> = Set(
    [
      "ủy ban", "tổng cục", "tổng công", "chi cục", "chi bộ", "chi nhánh", "thường vụ", "nội vụ",
      "ngoại vụ", "văn phòng", "công ty", "công an", "công đoàn", "liên đoàn", "liên hiệp",
      "hiệp hội", "quốc hội", "xã hội", "đảng bộ", "cán bộ", "dịch vụ", "phục vụ", "quốc phòng",
      "biên phòng", "dự phòng", "huyện đoàn", "tỉnh đoàn", "thông báo", "đại học", "y học",
    ].map { BaseForm.forms(of: $0) })
  /// Words that stand only before the rest of a name.
  private static let beginnings: [[BaseForm]] = [
    "văn phòng", "ban chấp hành", "thường trực", "chủ tịch", "ban thường vụ", "ban thường trực",
    "hội đồng", "ủy ban", "bộ tư lệnh", "bộ chỉ huy", "ban quản lý", "trường", "trung tâm", "sở",
    "phòng", "bộ", "ban", "cục", "chi cục", "tổng cục", "hội", "đoàn", "công ty", "thanh tra",
  ].map { BaseForm.forms(of: $0) }

  init(lines: [TokenRange], tokens: TokenizedText, cues: LayoutCues) {
    self.tokens = tokens
    self.cues = cues
    for line in lines {
      let line = trimmed(line)
      guard !line.isEmpty else { continue }
      let parts = lines.count == 1 ? split(line) : [line]
      for part in parts {
        if let body = bodies.last, isSame(part, body) {
          // Gazettes print the body as a heading once more.
          bodies[bodies.count - 1] = [part]
        } else if let last = bodies.last?.last, !beginsBody(part, after: last) {
          bodies[bodies.count - 1].append(part)
        } else {
          bodies.append([part])
        }
      }
    }
  }

  private func trimmed(_ range: TokenRange) -> TokenRange {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, !tokens.isWord(at: lower), tokens.kind(at: lower) != .number { lower += 1 }
    while upper > lower, !tokens.isWord(at: upper - 1), tokens.kind(at: upper - 1) != .number,
      !tokens.isCharacter("-", at: upper - 1), !tokens.isCharacter(",", at: upper - 1),
      !tokens.isCharacter(")", at: upper - 1)
    {
      upper -= 1
    }
    return TokenRange(lower, upper)
  }

  /// Whether a line begins a new body: its first word is that of a body, and the line above is
  /// finished.
  private func beginsBody(_ line: TokenRange, after last: TokenRange) -> Bool {
    guard
      cues.body.match(
        at: line.lowerBound, in: tokens, limit: line.upperBound, tolerant: true) != nil
    else { return false }
    let end = last.upperBound - 1
    if tokens.isCharacter("-", at: end) || tokens.isCharacter(",", at: end) { return false }
    let pair = [tokens.baseForm(at: end), tokens.baseForm(at: line.lowerBound)]
    if IssuerBlock.open.contains(pair[0]) || IssuerBlock.broken.contains(pair) { return false }
    guard let lines = bodies.last, lines.count == 1 else { return true }
    return !isBeginning(last)
  }

  /// Whether `line` says the same as `body`.
  private func isSame(_ line: TokenRange, _ body: [TokenRange]) -> Bool {
    let words = body.flatMap { $0.indices.map { tokens.baseForm(at: $0) } }
    return words == line.indices.map { tokens.baseForm(at: $0) }
  }

  /// `VĂN PHÒNG` alone on its line.
  private func isBeginning(_ line: TokenRange) -> Bool {
    IssuerBlock.beginnings.contains { words in
      words.count == line.count
        && zip(words, line.indices).allSatisfy { $0 == tokens.baseForm(at: $1) }
    }
  }

  /// The bodies of one line, where a table row has both on one: `UBND TỈNH … SỞ Y TẾ`.
  private func split(_ line: TokenRange) -> [TokenRange] {
    var parts: [TokenRange] = []
    var start = line.lowerBound
    var index = start + 2
    while index < line.upperBound {
      if let match = cues.innerBody.match(
        at: index, in: tokens, limit: line.upperBound, tolerant: false),
        match.end < line.upperBound,
        !IssuerBlock.open.contains(tokens.baseForm(at: index - 1)),
        !IssuerBlock.broken.contains([tokens.baseForm(at: index - 1), tokens.baseForm(at: index)]),
        tokens.isWord(at: index - 1),
        !isBeginning(TokenRange(start, index))
      {
        parts.append(TokenRange(start, index))
        start = index
        index = match.end + 1
      } else {
        index += 1
      }
    }
    parts.append(TokenRange(start, line.upperBound))
    return parts
  }
}
