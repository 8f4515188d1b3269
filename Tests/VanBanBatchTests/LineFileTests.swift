import Testing

@testable import VanBanBatch

@Suite("Lines") struct LineFileTests {
  @Test("the old file stands until the new one is complete")
  func replacing() throws {
    let folder = try TemporaryFolder()
    try folder.write("old\n", to: "records.jsonl")
    let file = try LineFile.replacing(folder.path + "/records.jsonl")
    try file.write(Array("new".utf8))
    #expect(folder.text(of: "records.jsonl") == "old\n")
    try file.finish()
    #expect(folder.text(of: "records.jsonl") == "new\n")
    #expect(folder.names() == ["records.jsonl"])
  }

  @Test("a run that is given up leaves nothing behind")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    for format in OutputFormat.allCases {
      let place = OutputPlace(path: folder.path, format: format)
      try RecordOutput.files(at: place).abandon()
      #expect(folder.names() == [], "\(format)")
    }
  }
}
