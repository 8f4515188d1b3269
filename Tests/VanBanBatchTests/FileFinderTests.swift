import Foundation
import Testing

@testable import VanBanBatch

@Suite("Finding files") struct FileFinderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The paths that are found below the folder; what cannot be read is marked.
  private func found(_ names: [String], excluding: [String] = []) -> [String] {
    var finder = FileFinder(excluding: excluding.map { folder.path + "/" + $0 })
    return finder.inputs(in: names.map { folder.path + ($0.isEmpty ? "" : "/" + $0) }).map {
      let name = $0.path.replacingOccurrences(of: folder.path + "/", with: "")
      guard case .unusable(let error) = $0.origin else { return name }
      return "\(name): \(error.category.rawValue)"
    }
  }

  @Test("a folder gives its readable files, all folders in it, in the order of their bytes")
  func recursion() throws {
    for name in [
      "b.txt", "a/z.PDF", "a/đ.txt", "a.txt", "B.txt", "a/m/n.jpeg", "data.json", "r.jsonl",
      "x.xlsx", ".hidden.txt", ".git/config.txt", "no-extension",
    ] {
      try folder.write("x", to: name)
    }
    #expect(
      found([""]) == ["B.txt", "a.txt", "a/m/n.jpeg", "a/z.PDF", "a/đ.txt", "b.txt"])
  }

  @Test("arguments keep their order, and what comes twice is taken once")
  func arguments() throws {
    for name in ["x/1.txt", "x/2.txt", "y.txt"] { try folder.write("x", to: name) }
    #expect(found(["y.txt", "x/2.txt", "x", "x/", "y.txt"]) == ["y.txt", "x/2.txt", "x/1.txt"])
  }

  @Test("folders for output are no input, also through a link")
  func output() throws {
    for name in ["in/a.txt", "in/out/b.txt", "in/outer/c.txt"] { try folder.write("x", to: name) }
    try folder.link("in/link", to: "out")
    #expect(
      found(["in"], excluding: ["in/out", "not-yet-made"]) == ["in/a.txt", "in/outer/c.txt"])
    #expect(FileFinder(excluding: [folder.path]).isOutput(folder.path + "/in"))
  }

  @Test("links that lead round in circles end")
  func links() throws {
    try folder.write("x", to: "in/sub/a.txt")
    try folder.link("in/sub/up", to: "..")
    try folder.link("in/self", to: ".")
    try folder.link("in/z.txt", to: "sub/a.txt")
    try folder.link("in/broken.txt", to: "nowhere")
    #expect(found(["in"]) == ["in/broken.txt", "in/sub/a.txt"])
  }

  @Test("what is named itself but cannot be read is not passed over in silence")
  func unusable() throws {
    for name in ["a.xlsx", "b.json", "c", ".d.txt"] { try folder.write("x", to: name) }
    #expect(
      found(["a.xlsx", "b.json", "c", ".d.txt", "missing"]) == [
        "a.xlsx: not_what_it_claims", "b.json: not_what_it_claims", "c", ".d.txt",
        "missing: unreadable",
      ])
  }

  @Test("two spellings of one letter are two files; a pipe is named, not waited for")
  func spellings() throws {
    try folder.write("x", to: "in/e\u{301}.txt")
    try folder.write("x", to: "in/\u{E9}.txt")
    mkfifo(folder.path + "/in/pipe.txt", 0o600)
    #expect(found(["in"]).count == 3)
    #expect(found(["in"]).contains("in/pipe.txt: unreadable"))
  }

  @Test("standard input is one document, however often it is named")
  func standardInput() {
    var finder = FileFinder()
    #expect(finder.inputs(in: ["-", "-"]) == [.standardInput])
  }
}
