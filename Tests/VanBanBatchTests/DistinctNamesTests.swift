import Testing
import VietnameseText

@testable import VanBanBatch

@Suite("Names of files that a run writes") struct DistinctNamesTests {
  @Test("names are plain where they can be and distinct where they must be")
  func names() {
    let names = DistinctNames.names(
      for: ["in/qd.pdf", "in/qd.txt", "a/cv.txt", "b/CV.txt", "-"], suffix: ".txt")
    #expect(names["in/qd.pdf"] == "qd.pdf.txt")
    #expect(names["in/qd.txt"] == "qd.txt.txt")
    #expect(names["-"] == "standard-input.txt")
    #expect(names["a/cv.txt"]?.hasPrefix("cv.txt.") == true)
    #expect(names["b/CV.txt"]?.hasPrefix("CV.txt.") == true)
    #expect(Set(names.values.map { $0.lowercased() }).count == 5)
  }

  @Test("a name that is made to look like another's cannot take its place")
  func lookAlike() throws {
    let made = try #require(DistinctNames.names(for: ["a/x", "b/x"], suffix: ".txt")["a/x"])
    let names = DistinctNames.names(for: ["a/x", "b/x", "c/" + made.dropLast(4)], suffix: ".txt")
    #expect(Set(names.values).count == 3)
  }

  @Test("a long name still fits the disk")
  func long() throws {
    let base = String(repeating: "ế", count: 84)
    let names = DistinctNames.names(for: ["in/\(base).pdf", "in/\(base)a.pdf"], suffix: ".txt")
    #expect(names.values.allSatisfy { $0.utf8.count <= 255 })
    #expect(Set(names.values).count == 2)
  }

  @Test("two spellings of one letter are two files")
  func spellings() {
    let paths = ["in/e\u{301}.txt", "in/\u{E9}.txt", "in/b.txt"]
    let names = DistinctNames(paths: paths, suffix: ".txt")
    #expect(Set(paths.map { Array(names.name(of: $0).utf8) }).count == 3)
    #expect(names.name(of: "in/b.txt") == "b.txt.txt")
  }
}
