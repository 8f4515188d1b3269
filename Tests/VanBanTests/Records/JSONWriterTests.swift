import Testing

@testable import VanBan

@Suite("JSON") struct JSONWriterTests {
  @Test(
    "a string is escaped where JSON demands it and nowhere else",
    arguments: [
      ("Số 12", "\"Số 12\""),
      ("", "\"\""),
      ("\"a\\b\"", #""\"a\\b\"""#),
      ("a\r\n\tb", #""a\r\n\tb""#),
      ("\u{0}\u{8}\u{1F}\u{7F}", "\"\\u0000\\u0008\\u001f\u{7F}\""),
      ("\u{2028}\u{2029}/😀", "\"\u{2028}\u{2029}/😀\""),
    ])
  func string(_ text: String, is expected: String) {
    #expect(written(text) == expected)
  }

  @Test(
    "a fraction has at most three decimals and no exponent",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1, "1"), (0.61, "0.61"), (0.9844, "0.984"), (0.9996, "1"),
      (-2.5, "-2.5"), (0.05, "0.05"), (595.276, "595.276"), (0.0001, "0"),
      (123_456_789_012, "123456789012"), (1e300, "null"), (Double.nan, "null"),
      (-Double.infinity, "null"),
    ])
  func number(_ value: Double, is expected: String) {
    #expect(written(value) == expected)
  }

  @Test("integers are written whole, the smallest and largest too")
  func integers() {
    #expect(
      written([0, 7, 10, -99, 100, Int.max, Int.min])
        == "[0,7,10,-99,100,9223372036854775807,-9223372036854775808]")
  }

  @Test("keys of a dictionary stand in the order of their bytes")
  func dictionary() {
    #expect(written(["đ": 3, "b": 2, "a\"": 1]) == #"{"a\"":1,"b":2,"đ":3}"#)
  }

  private func written(_ value: some JSONWritable) -> String {
    String(decoding: JSONWriter.bytes { value.write(to: &$0) }, as: UTF8.self)
  }
}
