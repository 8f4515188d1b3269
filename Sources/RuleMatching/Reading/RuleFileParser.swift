/// Reads one rule file line by line.
///
/// A line without indentation begins something (`stage`, `lexicon`, `extend lexicon`, `rule`,
/// `disable`); the indented lines below belong to it. A line deeper than the keyword of a pattern
/// continues the pattern. Mistakes are logged and the reading goes on.
struct RuleFileParser {
  /// What the indented lines belong to.
  private enum Context { case nothing, failed, lexicon, rule }

  /// The line of a rule that is not finished yet.
  private enum OpenItem {
    case nothing
    case pattern(keyword: SourceWord, indentation: Int, lines: [LineScanner])
    case example(ExampleBuilder)
  }

  private let file: Int
  private let regions: [String]
  private var log: RuleErrorLog
  private var contents = RuleFileContents()
  private var context = Context.nothing
  private var open = OpenItem.nothing
  private var rule: RuleDeclaration?
  /// Positions of the keywords of the current rule that may come once.
  private var keywords: [String: SourcePosition] = [:]
  private var comments: [String] = []

  static let topLevelKeywords = ["stage", "lexicon", "extend", "rule", "disable"]
  static let ruleKeywords = [
    "field", "stage", "priority", "in", "crosses", "match", "not-after", "not-before", "set", "yes",
    "no",
  ]

  /// The contents of file `file` of `log`; what is wrong in it is added to `log`.
  static func contents(of file: Int, regions: [String], log: inout RuleErrorLog) -> RuleFileContents
  {
    var parser = RuleFileParser(file: file, regions: regions, log: log)
    parser.parse()
    log = parser.log
    return parser.contents
  }

  private init(file: Int, regions: [String], log: RuleErrorLog) {
    self.file = file
    self.regions = regions
    self.log = log
  }

  private mutating func parse() {
    for (index, bytes) in log.lines[file].enumerated() {
      var scanner = LineScanner(bytes: bytes, file: file, line: index + 1)
      if scanner.isAtEnd {
        comments = []
      } else if scanner.isAtEndOrComment {
        scanner.skip(1)
        comments.append(scanner.rest().text)
      } else if scanner.indentation > 0 {
        indentedLine(scanner)
        comments = []
      } else {
        topLevelLine(scanner)
        comments = []
      }
    }
    closeRule()
  }

  // MARK: Lines without indentation

  private mutating func topLevelLine(_ line: LineScanner) {
    closeRule()
    context = .failed
    var scanner = line
    guard let keyword = scanner.word() else { return }
    switch keyword.text {
    case "stage":
      guard let name = name(&scanner, "stage NAME") else { return }
      let flag = scanner.word()
      if let flag, flag.text != "opaque" {
        log.report("unexpected '\(flag.text)'", "write 'opaque' or nothing", at: flag.position)
      }
      contents.stages.append(StageDeclaration(name: name, isOpaque: flag != nil))
      context = .nothing
    case "extend":
      guard scanner.word()?.text == "lexicon" else {
        log.report("'extend' of nothing", "write 'extend lexicon NAME'", at: keyword.position)
        return
      }
      guard let name = name(&scanner, "extend lexicon NAME") else { return }
      contents.lexicons.append(LexiconDeclaration(name: name, isExtension: true))
      context = .lexicon
    case "lexicon":
      guard let name = name(&scanner, "lexicon NAME") else { return }
      contents.lexicons.append(LexiconDeclaration(name: name, isExtension: false))
      context = .lexicon
    case "rule":
      guard let id = name(&scanner, "rule ID") else { return }
      rule = RuleDeclaration(id: id, documentation: comments.joined(separator: "\n"))
      keywords = [:]
      context = .rule
    case "disable":
      guard let id = name(&scanner, "disable RULE-ID") else { return }
      contents.disabled.append(id)
      context = .nothing
    default:
      if RuleFileParser.ruleKeywords.contains(keyword.text) {
        log.report(
          "'\(keyword.text)' outside of a rule", "indent it below the line 'rule ID'",
          at: keyword.position)
      } else {
        reportUnknown(keyword, among: RuleFileParser.topLevelKeywords)
      }
      return
    }
    reportRest(&scanner)
  }

  private mutating func name(_ scanner: inout LineScanner, _ form: String) -> SourceWord? {
    guard let word = scanner.word() else {
      log.report("name missing", "write '\(form)'", at: scanner.position)
      return nil
    }
    return checked(word)
  }

  /// `word` where it can be named in a pattern.
  private mutating func checked(_ word: SourceWord) -> SourceWord? {
    let isName = word.text.utf8.enumerated().allSatisfy { index, byte in
      let lower = byte | 0x20
      let isLetter = lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
      return isLetter || index > 0 && (byte >= 0x30 && byte <= 0x39 || "-_.".utf8.contains(byte))
    }
    guard isName, !word.text.contains("..") else {
      log.report(
        "'\(word.text)' is no name", "use letters a–z, digits, '-', '_' and '.'", at: word.position)
      return nil
    }
    return word
  }

  private mutating func reportUnknown(_ keyword: SourceWord, among known: [String]) {
    let fallback = "expected one of \(known.joined(separator: ", "))"
    log.report(
      "unknown keyword '\(keyword.text)'",
      Suggestion.hint(for: keyword.text, among: known, otherwise: fallback), at: keyword.position)
  }

  private mutating func reportRest(_ scanner: inout LineScanner) {
    guard let word = scanner.word() else { return }
    log.report("unexpected '\(word.text)'", "end the line before it", at: word.position)
  }

  // MARK: Indented lines

  private mutating func indentedLine(_ line: LineScanner) {
    switch context {
    case .failed: break
    case .nothing:
      log.report(
        "an indented line that belongs to nothing",
        "begin '\(RuleFileParser.topLevelKeywords.joined(separator: "', '"))' at the margin",
        at: line.position)
      context = .failed
    case .lexicon: phraseLine(line)
    case .rule: ruleLine(line)
    }
  }

  private mutating func phraseLine(_ line: LineScanner) {
    var scanner = line
    var phrase: [SourceWord] = []
    while let word = scanner.word(), word.text != "=>" { phrase.append(word) }
    let text = phrase.map(\.text).joined(separator: " ")
    let value = scanner.words().map(\.text).joined(separator: " ")
    if text.isEmpty {
      log.report("a phrase is missing", "write 'phrase => value'", at: line.position)
      return
    }
    contents.lexicons[contents.lexicons.count - 1].phrases.append(
      PhraseDeclaration(
        phrase: SourceWord(text: text, position: line.position),
        value: value.isEmpty ? nil : value))
  }

  private mutating func ruleLine(_ line: LineScanner) {
    var scanner = line
    if case .pattern(let keyword, let indentation, let lines) = open,
      line.indentation > indentation
    {
      open = .pattern(keyword: keyword, indentation: indentation, lines: lines + [line])
      return
    }
    if scanner.starts(with: "|") || scanner.starts(with: "=>") {
      exampleLine(line)
      return
    }
    closeItem()
    guard let keyword = scanner.word() else { return }
    if keyword.text == "yes" || keyword.text == "no" {
      open = .example(
        ExampleBuilder(
          isPositive: keyword.text == "yes", position: keyword.position, scanner: scanner,
          regions: regions))
      return
    }
    guard RuleFileParser.ruleKeywords.contains(keyword.text) else {
      reportUnknown(keyword, among: RuleFileParser.ruleKeywords)
      return
    }
    if keyword.text != "set",
      let first = keywords.updateValue(keyword.position, forKey: keyword.text)
    {
      log.report(
        "second '\(keyword.text)' in a rule",
        "the first is in line \(first.line); alternatives go into one, with '|' between them",
        at: keyword.position)
      return
    }
    readItem(keyword, line, &scanner)
  }

  private mutating func exampleLine(_ line: LineScanner) {
    guard case .example(var example) = open else {
      log.report(
        "a line of an example without 'yes' or 'no'", "put 'yes' or 'no' above it",
        at: line.position)
      return
    }
    if line.starts(with: "=>") {
      example.appendExpectations(line)
    } else if example.takesBlock {
      example.appendBlockLine(line)
    } else {
      log.report(
        "a '|' line behind the text of an example", "write the text in one way only",
        at: line.position)
    }
    open = .example(example)
  }

  private mutating func readItem(
    _ keyword: SourceWord, _ line: LineScanner, _ scanner: inout LineScanner
  ) {
    switch keyword.text {
    case "field":
      // A name that is missing is reported once.
      let field = name(&scanner, "field NAME")
      rule?.field = field ?? SourceWord(text: "", position: keyword.position)
      reportRest(&scanner)
    case "stage":
      let stage = name(&scanner, "stage NAME")
      rule?.stage = stage
      reportRest(&scanner)
    case "priority":
      let word = scanner.word()
      if let number = word.flatMap({ Int($0.text) }), abs(number) <= 1_000_000 {
        rule?.priority = number
      } else {
        log.report(
          "priority is no whole number", "write 'priority 10'",
          at: word?.position ?? scanner.position)
      }
      reportRest(&scanner)
    case "in":
      let words = scanner.words()
      if words.isEmpty { log.report("'in' without a region", "name one", at: keyword.position) }
      rule?.regions = words
    case "crosses":
      rule?.crosses = true
      reportRest(&scanner)
    case "set":
      setting(keyword, &scanner)
    default:
      open = .pattern(keyword: keyword, indentation: line.indentation, lines: [scanner])
    }
  }

  private mutating func setting(_ keyword: SourceWord, _ scanner: inout LineScanner) {
    guard let key = scanner.word() else {
      log.report("'set' without a key", "write 'set KEY VALUE'", at: keyword.position)
      return
    }
    let value = scanner.rest().text
    if rule?.settings.updateValue(value, forKey: key.text) != nil {
      log.report("'\(key.text)' is set twice", "remove one of the lines", at: key.position)
    }
  }

  // MARK: Ends

  /// Ends a pattern or an example.
  private mutating func closeItem() {
    switch open {
    case .nothing: break
    case .example(let example):
      if let example = example.example(regions: regions, log: &log) {
        rule?.examples.append(example)
      }
    case .pattern(let keyword, _, let lines):
      do throws(PatternParser.Failure) {
        let pattern = try PatternParser.parse(
          lines, as: keyword.text == "match" ? .match : .context)
        switch keyword.text {
        case "match": rule?.match = pattern
        case "not-after": rule?.notAfter = pattern
        default: rule?.notBefore = pattern
        }
      } catch {
        log.report(error.message, error.hint, at: error.position)
      }
    }
    open = .nothing
  }

  private mutating func closeRule() {
    closeItem()
    guard let rule else { return }
    if rule.field == nil {
      log.report(
        "rule '\(rule.id.text)' without a field", "add 'field NAME'", at: rule.id.position)
    }
    if keywords["match"] == nil {
      log.report(
        "rule '\(rule.id.text)' without a pattern", "add 'match PATTERN'", at: rule.id.position)
    }
    contents.rules.append(rule)
    self.rule = nil
  }
}
