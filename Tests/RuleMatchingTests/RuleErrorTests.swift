import Testing

@testable import RuleMatching

/// A rule file with mistakes, and what is said about each.
struct FaultyFile: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var errors: [String]

  init(_ name: String, _ text: String, _ errors: String...) {
    self.name = name
    self.text = text
    self.errors = errors
  }

  var testDescription: String { name }

  /// A rule of stage `x` with this pattern, which begins in column 9 of line 4.
  static func pattern(_ name: String, _ pattern: String, _ errors: String...) -> FaultyFile {
    var file = FaultyFile(name, "stage x\nrule r\n  field x\n  match \(pattern)\n")
    file.errors = errors
    return file
  }

  static let files: [FaultyFile] = [
    FaultyFile(
      "top level", "stge x\n  opaque\nstage\nstage y transparent\nrule a b\n",
      "1:1: unknown keyword 'stge'; did you mean 'stage'?",
      "3:6: name missing; write 'stage NAME'",
      "4:9: unexpected 'transparent'; write 'opaque' or nothing",
      "5:6: rule 'a' without a field; add 'field NAME'",
      "5:6: rule 'a' without a pattern; add 'match PATTERN'",
      "5:8: unexpected 'b'; end the line before it"),
    FaultyFile(
      "nothing to belong to", "  field x\n  match y\n",
      "1:3: an indented line that belongs to nothing; begin 'stage', 'lexicon', 'extend', 'rule', 'disable' at the margin"
    ),
    FaultyFile(
      "keyword at the margin", "stage x\nrule r\nfield x\n",
      "2:6: rule 'r' without a field; add 'field NAME'",
      "2:6: rule 'r' without a pattern; add 'match PATTERN'",
      "3:1: 'field' outside of a rule; indent it below the line 'rule ID'"),
    FaultyFile(
      "keywords of a rule",
      "stage x\nrule r\n  feild x\n  priority high\n  mach \"a\"\n  match \"a\"\n  match \"b\"\n",
      "2:6: rule 'r' without a field; add 'field NAME'",
      "3:3: unknown keyword 'feild'; did you mean 'field'?",
      "4:12: priority is no whole number; write 'priority 10'",
      "5:3: unknown keyword 'mach'; did you mean 'match'?",
      "7:3: second 'match' in a rule; the first is in line 6; alternatives go into one, with '|' between them"
    ),
    FaultyFile(
      "names", "stage 1st\nrule ngày\n  field x..y\n  match \"a\"\n",
      "1:7: '1st' is no name; use letters a–z, digits, '-', '_' and '.'",
      "2:6: 'ngày' is no name; use letters a–z, digits, '-', '_' and '.'"),
    FaultyFile(
      "stages",
      "stage date\nrule r\n  field dat\n  match \"a\"\nrule s\n  field x\n  stage day\n  match \"a\"\n",
      "3:9: unknown stage 'dat'; did you mean 'date'?",
      "7:9: unknown stage 'day'; declare it with 'stage day' at the margin"),
    FaultyFile(
      "a stage of two minds", "stage x opaque\nstage x\n",
      "2:7: stage 'x' is opaque where it is declared; write the same here"),
    FaultyFile(
      "lexicons",
      "stage x\nlexicon month-name\n  một => 1\n  một => 2\n  => 3\nlexicon month-name\nextend lexicon month\nrule r\n  field x\n  match {month-nam}\n",
      "4:3: 'một' has the value '1' already; remove one of the lines",
      "5:3: a phrase is missing; write 'phrase => value'",
      "6:9: lexicon 'month-name' is declared twice; write 'extend lexicon month-name'",
      "7:16: unknown lexicon 'month'; declare it with 'lexicon month'",
      "10:10: unknown lexicon 'month-nam'; did you mean 'month-name'?"),
    FaultyFile(
      "regions", "stage x\nrule r\n  field x\n  in header bdy\n  match \"a\"\n  yes in\n",
      "4:13: unknown region 'bdy'; did you mean 'body'?"),
    FaultyFile(
      "fields",
      "stage code\nstage date\nrule a\n  field date\n  match @cod\nrule b\n  field date\n  match @date\n",
      "5:10: unknown field 'cod'; did you mean 'code'?",
      "8:10: no rule of an earlier stage finds field 'date'; move this rule to a later stage"),
    FaultyFile(
      "ids",
      "stage x\nrule one\n  field x\n  match \"a\"\nrule one\n  field x\n  match \"b\"\ndisable ome\n",
      "5:6: second rule 'one' in a file; the first is in line 2; rename one",
      "8:9: unknown rule 'ome'; did you mean 'one'?"),
    FaultyFile(
      "settings",
      "stage x\nrule r\n  field x\n  match \"a\"\n  set\n  set kind by\n  set kind on\n",
      "5:3: 'set' without a key; write 'set KEY VALUE'",
      "7:7: 'kind' is set twice; remove one of the lines"),
    FaultyFile(
      "examples",
      "stage x\nrule r\n  field x\n  match \"a\"\n  | lost\n  yes\n  yes [[a\n  yes a]]\n  no [[a]]\n  yes a\n  | b\n  yes in footer\n  | a\n",
      "5:3: a line of an example without 'yes' or 'no'; put 'yes' or 'no' above it",
      "6:3: 'yes' without a text; write the text behind it, or below it in lines with '|'",
      "7:3: '[[' without ']]'; marks come in pairs",
      "8:7: ']]' without '[['; marks come in pairs",
      "9:3: a 'no' with a mark or a value; it is a text that the rule leaves alone",
      "11:3: a '|' line behind the text of an example; write the text in one way only",
      "12:10: unknown region 'footer'; regions are header, body"),
    .pattern("an open literal", "\"a", "4:9: literal without an end; close it with \""),
    .pattern(
      "a word without quotes", "ngày",
      "4:9: unexpected 'ngày'; put words of the text in double quotes"),
    .pattern("a kind", "captalized", "4:9: unknown kind 'captalized'; did you mean 'capitalized'?"),
    .pattern(
      "a number", "24",
      "4:11: a number alone; write \"24\" for the number itself, 24..99 for a range"),
    .pattern("a range", "31..1", "4:14: range 31..1 out of order; write the smaller number first"),
    .pattern(
      "an open group", "(\"a\" | \"b\"",
      "4:19: expected ')', not the end of the pattern; close the group"),
    .pattern("a closing bracket", "\"a\")", "4:12: unexpected ')'; is an opening bracket missing?"),
    .pattern(
      "nothing between bars", "\"a\" | | \"b\"",
      "4:15: expected an element, not '|'; for something that may be missing use '?'"),
    .pattern(
      "mention in a group", "(\"a\" [ \"b\" ])",
      "4:14: '[ ]' inside a group; put it outside of brackets and captures"),
    .pattern(
      "mention without an end", "\"a\" [ \"b\"",
      "4:9: '[' without ']'; close the mention; alternatives inside it need '( )'"),
    .pattern("two mentions", "[ \"a\" ] [ \"b\" ]", "4:17: second '['; a pattern has one mention"),
    .pattern(
      "an empty mention", "\"a\" [ ]", "4:15: empty mention; put an element between '[' and ']'"),
    .pattern(
      "an optional mention", "\"a\" [ \"b\"? ]",
      "2:6: the mention of rule 'r' may be empty; leave out a '?' or a '*' between '[' and ']'"),
    .pattern("bounds", "\"a\"{3,1}", "4:12: bounds {3,1} out of order; write {1,3} or {2}"),
    .pattern(
      "two quantifiers", "\"a\"?+",
      "4:14: two quantifiers behind one element; put the first with its element in '( )'"),
    .pattern(
      "a repeated place", "\"a\" ~?",
      "4:15: a quantifier behind an element without width; remove it"),
    .pattern(
      "an empty literal", "\"a\" \" \"", "4:13: an empty literal; put a word or a mark in it"),
    .pattern(
      "a capture in a look-ahead", "\"a\" !(<b:\"c\">)",
      "4:15: a capture in '!…'; what must not follow cannot be captured"),
    .pattern(
      "a large window", "(word{1,12} \",\"){1,10}",
      "2:6: rule 'r' may cover 130 elements; repeat less: a rule covers at most 128"),
    .pattern(
      "a huge repeat", "word{1,900000000}",
      "4:13: a repeat of up to 900000000; repeat at most 128 times"),
    .pattern(
      "a long look-ahead", "\"a\" !(word{1,20})",
      "4:13: '!' before 1 to 20 elements; it takes 1 to 16"),
    .pattern(
      "contexts", "\"a\"\n  not-after word{0,3}\n  not-before [ \"a\" ]",
      "2:6: 'not-after' of rule 'r' covers 0 to 3 elements; it must cover 1 to 16",
      "6:14: '[ ]' in a context; it belongs into 'match'"),
    .pattern(
      "too many states",
      "(" + (1...40).map { "\"w\($0)\" any" }.joined(separator: " | ") + "){1,40}",
      "2:6: rule 'r' has more than 4096 states; repeat less, or split it"),
  ]
}

@Suite("Mistakes in rule files")
struct RuleErrorTests {
  @Test("all are reported, each with its place and what to do", arguments: FaultyFile.files)
  func reported(_ file: FaultyFile) {
    #expect(messages(of: file.text) == file.errors)
  }

  private func messages(of text: String) -> [String] {
    do {
      _ = try RuleSet(
        files: [RuleFile(name: "f", text: text)], regions: ["header", "body"])
      return []
    } catch {
      return error.errors.map { error in
        let firstLine = error.description.split(separator: "\n").first.map(String.init) ?? ""
        return String(firstLine.dropFirst("f:".count))
      }
    }
  }

  @Test("a message shows the line and the place in it")
  func caret() {
    let text = "stage x\nrule r\n  field x\n  match \"tháng\" {lexcon}\n"
    do {
      _ = try RuleSet(files: [RuleFile(name: "dates.rules", text: text)])
      Issue.record("no error")
    } catch {
      #expect(
        error.description == """
          dates.rules:4:18: unknown lexicon 'lexcon'; declare it: 'lexicon lexcon'
              match "tháng" {lexcon}
                             ^
          """)
    }
  }

  @Test("random bytes are a rule file with mistakes, or none, and never a crash")
  func randomBytes() {
    let words = [
      "rule", "lexicon", "extend", "stage", "field", "match", "yes", "no", "in", "set", "=>", "|",
      "[", "]", "[[", "]]", "(", ")", "{", "}", "<", ">", ":", "~", "!", "@", "\"", "'", "a", "1",
      "..", "?", "*", "\n", "\n  ", "\n    ", " ", "\t", "#", "ệ", "\u{FEFF}", "\r\n", "digits",
    ]
    var source = RandomRule(random: .init(seed: 7))
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...30, using: &source.random)
      let text = (0..<count).map { _ in source.pick(words) }.joined(
        separator: source.pick(["", " "]))
      do {
        _ = try RuleSet(files: [RuleFile(name: "f", text: text)])
      } catch {
        #expect(!error.errors.isEmpty)
        #expect(!error.description.isEmpty)
      }
    }
  }
}
