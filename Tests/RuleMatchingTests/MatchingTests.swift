import Testing
import VietnameseText

@testable import RuleMatching

/// A pattern, a text, and what is found in it.
struct MatchingExample: Sendable, CustomTestStringConvertible {
  var pattern: String
  var text: String
  var found: [String]
  init(_ pattern: String, _ text: String, _ found: String...) {
    self.pattern = pattern
    self.text = text
    self.found = found
  }
  var testDescription: String { "\(pattern) in \(text)" }

  static let prelude = """
    stage code opaque
    stage day
    stage x
    lexicon kind
      quyết định => QD
      quyết định số => QDS
      chỉ thị
    rule code
      field code
      match <n:number> ~ "/" ~ upper
    rule day
      field day
      match "ngày" number ("tháng" number)?
    rule x
      field x

    """
}

@Suite("Matching")
struct MatchingTests {
  @Test(
    "each construct of the language",
    arguments: [
      MatchingExample("\"họp\"", "Cuộc HỌP và họp", "x: HỌP", "x: họp"),
      MatchingExample("'Họp'", "HỌP họp Họp", "x: Họp"),
      MatchingExample("\"chậm nhất\"", "chậm\nnhất, chậm", "x: chậm nhất"),
      MatchingExample("\"a\" \"./.\"", "a ./. b", "x: a ./."),
      MatchingExample("[ \"a\" ] \"b\"", "a b a c", "x: a"),
      MatchingExample("\"a\" [ \"b\" ]", "b a b", "x: b"),
      MatchingExample("\"a\"? \"b\"", "b a b", "x: b", "x: a b"),
      MatchingExample("\"a\" \"b\"{1,2} \"c\"?", "a b b b c", "x: a b b"),
      MatchingExample("\"a\"{2}", "a a a", "x: a a"),
      MatchingExample("(\"a\" | \"a\" \"b\") \"c\"?", "a b c", "x: a b c"),
      MatchingExample("1..31", "0 01 31 32 1.5 7", "x: 01", "x: 31", "x: 7"),
      MatchingExample("digits{2,3}", "1 22 333 4444", "x: 22", "x: 333"),
      MatchingExample("upper lower", "A b Ab c AB d", "x: A b", "x: AB d"),
      MatchingExample("mixed", "TTg Ttg TTG", "x: TTg"),
      MatchingExample("capitalized+", "ông Trần Văn Nam nói", "x: Trần Văn Nam"),
      MatchingExample("\"a\" ~ \"-\" ~ \"b\"", "a-b a - b", "x: a-b"),
      MatchingExample(
        "<k:{kind}> \"số\"?", "Quyết định số 5", "x: Quyết định số k=Quyết định số/QDS"),
      MatchingExample("<k:{kind}> \"này\"", "CHỈ THỊ này", "x: CHỈ THỊ này k=CHỈ THỊ/chỉ thị"),
      MatchingExample(
        "<d:@day>", "ngày 3 tháng 4", "day: ngày 3 tháng 4",
        "x: ngày 3 tháng 4 d=ngày 3 tháng 4@[0]"),
      MatchingExample("\"ngày\" [ number ]", "ngày 3", "day: ngày 3", "x: 3"),
      MatchingExample("number | upper", "5/QĐ", "code: 5/QĐ n=5"),
      MatchingExample(
        "<c:@code> \"của\"", "số 5/QĐ của", "code: 5/QĐ n=5", "x: 5/QĐ của c=5/QĐ@[0]"),
      MatchingExample("start-of-line \"a\"", "a a\na", "x: a", "x: a"),
      MatchingExample("\"a\" end-of-line", "a b a\na", "x: a", "x: a"),
      MatchingExample("\"a\" !\"b\" any", "a b a c", "x: a c"),
      MatchingExample("\"a\" <r:clause>", "a b c. a d\n\ne", "x: a b c. r=b c.", "x: a d r=d"),
      MatchingExample("\"a\" any", "a\n\nb a\nb", "x: a b"),
      MatchingExample("<p:(\"a\" <q:\"b\">)>+", "a b a b", "x: a b a b p=a b q=b p=a b q=b"),
      MatchingExample("\"a\"\n  not-after \"số\" | \"điều\" number", "số a điều 5 a b a", "x: a"),
      MatchingExample("\"a\"\n  not-after {kind} ~ | @day", "ngày 5 a", "day: ngày 5"),
      MatchingExample("\"a\"\n  not-before \"%\" | ~ \"/\"", "a % a/ a /", "x: a"),
      MatchingExample("\"a\"\n  in header", "a"),
      MatchingExample("\"a\" \"b\"\n  crosses", "a\n\nb", "x: a b"),
    ])
  func construct(_ example: MatchingExample) throws {
    let runner = try ExampleRunner(
      MatchingExample.prelude + "  match \(example.pattern)\n")
    #expect(runner.matches(in: example.text).filter { !$0.isEmpty } == example.found)
  }
}
