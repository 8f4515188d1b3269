import Foundation
import RuleMatching
import Testing
import VanBan

@testable import VanBanBatch

/// `vanban test` counts as the script does that annotations are scored with. The folder that the
/// variable `VANBAN_GOLD` names has the script, `score.py`, and folders of annotated documents.
@Suite(
  "Scores of annotations",
  .enabled(
    if: GoldFolder.path != nil, "set VANBAN_GOLD to a folder with score.py, seeds and dev"))
struct GoldScoreTests {
  /// Some rules off: what is wrong has to be counted alike, too.
  private static let worse = """
    disable date.day
    disable reference.numbered
    disable deadline.before
    disable duty.responsible
    """

  @Test(
    "both give the same counts and figures", arguments: ["seeds", "dev"], [false, true])
  func same(name: String, isWorse: Bool) async throws {
    let gold = try #require(GoldFolder.path) + "/" + name
    let extractor = try Extractor(rules: [
      RuleFile(name: "worse.rules", text: isWorse ? Self.worse : "")
    ])
    let cases = try RegressionFolder(gold).cases().filter(\.isExpected)
    try #require(!cases.isEmpty)
    var tallies = FieldTallies()
    try await RegressionRun(extractor: extractor, jobs: 2).run(cases) { outcome in
      #expect(outcome.failure == nil)
      tallies += outcome.comparison.tallies
    }
    let script = try await scores(of: cases, gold: gold, extractor)
    #expect(Set(script.keys) == Set(tallies.fields.keys))
    for (field, score) in script {
      let tally = tallies[field]
      #expect([tally.matched, tally.extra, tally.missed] == score.counts, "\(field)")
      for (own, theirs) in zip([tally.precision, tally.recall, tally.f1], score.figures) {
        #expect(abs(own - theirs) < 0.0001, "\(field): \(own), not \(theirs)")
      }
    }
  }

  private struct Score {
    var counts: [Int]
    var figures: [Double]
  }

  /// What the script says of the same documents.
  private func scores(
    of cases: [RegressionCase], gold: String, _ extractor: Extractor
  ) async throws -> [String: Score] {
    let folder = try TemporaryFolder()
    var lines = ""
    let batch = BatchRun(extractor: extractor, jobs: 2)
    try await batch.run(on: cases.compactMap(\.input)) { outcome in
      guard case .extracted(let document) = outcome else { return }
      lines += String(decoding: document.json, as: UTF8.self) + "\n"
    }
    let records = try folder.write(lines, to: "records.jsonl")
    let output = try folder.write("", to: "scores.json")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", gold + "/../score.py", gold, records, "--json"]
    process.standardOutput = FileHandle(forWritingAtPath: output)
    try process.run()
    process.waitUntilExit()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: output))
    let fields = try JSONParser.value(of: Array(bytes))["fields"]?.members ?? []
    return Dictionary(
      uniqueKeysWithValues: fields.map { field in
        func number(_ key: String) -> Double {
          if case .number(let number) = field.value[key] { number } else { .nan }
        }
        return (
          field.key,
          Score(
            counts: ["tp", "fp", "fn"].map { field.value[$0]?.integer ?? -1 },
            figures: ["p", "r", "f1"].map(number))
        )
      })
  }
}
