import Testing
import VanBan

@testable import VanBanBatch

@Suite("JSON with the order of keys") struct JSONParserTests {
  private func value(_ text: String) throws -> JSONValue {
    try JSONParser.value(of: Array(text.utf8))
  }

  @Test("values are read")
  func values() throws {
    let read = try value(#"{"b": [1, -2.5e1, true, null], "a": "\u0111\ud83d\ude00\n\"", "c": {}}"#)
    #expect(read.keys == ["b", "a", "c"])
    #expect(read["b"]?.elements == [.number(1), .number(-25), .bool(true), .null])
    #expect(read["a"]?.text == "đ😀\n\"")
  }

  @Test("a record comes out as it went in")
  func record() throws {
    let record = try Extractor().extract(from: "Giao Công an xã báo cáo trước ngày 5/10/2021.")
      .record
    let bytes = record.json()
    let value = try JSONParser.value(of: bytes)
    let json = JSONWriter.bytes { value.write(to: &$0) }
    #expect(String(decoding: json, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
    #expect(try self.value(value.pretty()) == value)
  }

  @Test(
    "what is no JSON is told with its place",
    arguments: [
      ("", "1:1: a value is missing"), ("{\n \"á\" 1}", "2:6: ':' is missing"),
      ("[1 2]", "1:4: ',' or ']' is missing"),
      ("{\"a\":1,\"a\":2}", "1:11: the object has the key"),
      ("\"a", "1:3: the '\"' at the end"), ("nul", "1:1: this is no value"),
      ("1 2", "1:3: text behind the end"), ("\"\\x\"", "1:3: unknown escape"),
      ("1e999", "1:1: '1e999' is no number"), ("{1: 2}", "1:2: a key"),
    ])
  func errors(text: String, message: String) {
    let error = #expect(throws: JSONError.self) { try value(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test("a million brackets are an error like any other")
  func nesting() {
    #expect(throws: JSONError.self) { try value(String(repeating: "[", count: 1_000_000)) }
  }
}
