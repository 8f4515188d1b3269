import Testing

@Suite("vanban test") struct TestCommandTests {
  private let folder: TemporaryFolder

  private static let text = """
    Kính gửi: Công an xã.

    1. Công an xã báo cáo trước ngày 20/9/2025.

    """

  init() throws { folder = try TemporaryFolder() }

  @Test("a part of a record is enough; what differs is shown in its line")
  func part() throws {
    try folder.write(Self.text, to: "in/a.txt")
    try folder.write(
      #"{"deadlines": [{"text": "trước ngày 20/9/2025", "due": "2025-09-20"}]}"#,
      to: "in/a.expected.json")
    let good = try Tool.run("test", "in", in: folder)
    #expect(good.status == 0, "\(good.output)\(good.errors)")
    #expect(good.outputLines.last == "1 document: 1 as expected")

    try folder.write(
      #"{"deadlines": [{"text": "trước ngày 20/9/2025", "due": "2025-09-21"}], "officials": []}"#,
      to: "in/a.expected.json")
    let bad = try Tool.run("test", "in", "--junit", "out/junit.xml", in: folder)
    #expect(bad.status == 1)
    #expect(
      bad.output.hasPrefix(
        """
        in/a.txt:3:23: deadlines.due: expected 2025-09-21, got 2025-09-20
          1. Công an xã báo cáo trước ngày 20/9/2025.
                                ^^^^^^^^^^^^^^^^^^^^

        """), "\(bad.output)")
    #expect(bad.outputLines.last == "1 document: 0 as expected, 1 differ")
    let junit = try #require(folder.text(of: "out/junit.xml"))
    #expect(junit.contains("name=\"in/a.txt\""))
    #expect(junit.contains("<failure message=\"in/a.txt:3:23: deadlines.due: expected"))
  }

  @Test("--accept shows the differences and rewrites the same keys; then all is as expected")
  func accept() throws {
    try folder.write(Self.text, to: "in/a.txt")
    try folder.write(Self.text, to: "in/b.md")
    try folder.write(
      #"{"deadlines": [{"due": null}], "header": {"kind": "Tờ trình"}}"#, to: "in/a.expected.json")
    let tool = try Tool.run("test", "in", "--accept", in: folder)
    #expect(tool.status == 0, "\(tool.output)\(tool.errors)")
    #expect(tool.output.contains("got 2025-09-20") || tool.output.contains("due: 2025-09-20"))
    #expect(tool.output.contains("in/a.expected.json: rewritten\n"))
    #expect(tool.output.contains("in/b.expected.json: made\n"))
    #expect(
      folder.text(of: "in/a.expected.json")
        == "{\"deadlines\": [{\"due\": \"2025-09-20\"}], \"header\": {\"kind\": \"Công văn\"}}\n")
    let again = try Tool.run("test", "in", in: folder)
    #expect(again.status == 0, "\(again.output)")
    #expect(again.outputLines.last == "2 documents: 2 as expected")
  }

  @Test("annotations by hand name words; --accept leaves them as they are")
  func annotation() throws {
    try folder.write(Self.text, to: "docs/a.txt")
    let gold = """
      {"file": "a.txt", "dates": [{"text": "ngày 20/9/2025", "edtf": "2025-09-20"},
        {"text": "1.", "edtf": "2025"}]}
      """
    try folder.write(gold, to: "gold/x.gold.json")
    let tool = try Tool.run("test", "gold", "--documents", "docs", "--accept", in: folder)
    #expect(tool.status == 1)
    #expect(
      tool.output.contains("docs/a.txt:3:1: dates: expected \"1.\" (edtf: 2025), got nothing\n"))
    #expect(tool.outputLines.contains { $0.hasPrefix("dates  1.000  0.500  0.667      1      0") })
    #expect(folder.text(of: "gold/x.gold.json") == gold)
  }

  @Test(
    "mistakes in expectations are told with what to do",
    arguments: [
      (
        "a.expected.json", #"{"header": {"numbr": null}}"#,
        "header.numbr: a record has no such key; did you mean 'number'?"
      ),
      ("a.expected.json", "{\"dates\": [}", "in/a.expected.json:1:12: this is no value"),
      ("b.expected.json", "{}", "there is no document in/b.*"),
      (
        "a.gold.json", #"{"dates": [{"text": "hôm qua", "edtf": "2025"}]}"#,
        "dates[0].text: the document has no \"hôm qua\""
      ),
    ])
  func mistakes(name: String, json: String, message: String) throws {
    try folder.write(Self.text, to: "in/a.txt")
    try folder.write(json, to: "in/" + name)
    let tool = try Tool.run("test", "in", in: folder)
    #expect(tool.status == 1)
    #expect(tool.errors.contains(message), "\(tool.errors)")
  }

  @Test("a folder without expectations, or none at all, is a wrong set-up")
  func none() throws {
    try folder.write(Self.text, to: "in/a.txt")
    #expect(try Tool.run("test", "in", in: folder).status == 2)
    #expect(try Tool.run("test", "no", in: folder).errors.hasPrefix("Error: no: there is no such"))
  }
}
