import DocumentReading
import Foundation
import Testing
import VanBan

/// Every fixture gives what a person found in it.
///
/// What is not found yet stands in `Fixtures/expected/open.txt`, a line each. A new miss fails the
/// test, and so does a line of a text fixture that is found after all, so that the list stays true.
/// (Another version of the recognizer may read a scan better.)
@Suite("Fixtures")
struct FixtureTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")

  @Test("each fixture gives what stands beside it")
  func fixtures() async throws {
    let expected = try ExpectedRecord.all(in: Self.folder.appendingPathComponent("expected"))
    #expect(expected.count >= 10)
    let extractor = try Extractor()
    var missing: Set<String> = []
    for record in expected {
      let path = Self.folder.appendingPathComponent("inbox/\(record.file)").path
      let read = try await DocumentReader().read(path: path)
      let found = extractor.extract(from: read.document).record
      missing.formUnion(misses(of: record, in: found).map { "\(record.file): \($0)" })
    }
    let list = try String(
      contentsOf: Self.folder.appendingPathComponent("expected/open.txt"), encoding: .utf8)
    let open = Set(list.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
    let new = missing.subtracting(open).sorted()
    let mended = open.subtracting(missing).filter { $0.contains(".txt: ") }.sorted()
    #expect(new.isEmpty, "not found:\n\(new.joined(separator: "\n"))")
    #expect(
      mended.isEmpty, "found, take it off open.txt:\n\(mended.joined(separator: "\n"))")
  }

  // MARK: Comparing

  private func misses(of expected: ExpectedRecord, in found: DocumentRecord) -> [String] {
    var misses: [String] = []
    func header(_ name: String, _ want: String?, _ got: String?) {
      if folded(want) != folded(got) { misses.append("header.\(name): \(want ?? "null")") }
    }
    header("kind", expected.header.kind, found.header.kind)
    header("number", expected.header.number, found.header.number)
    header("symbol", expected.header.symbol, found.header.symbol)
    header("date", expected.header.date, found.header.date)
    header("place", expected.header.place, found.header.place)
    header("issuer", expected.header.issuer, found.header.issuer)
    header("subject", expected.header.subject, found.header.subject)
    header("urgency", expected.header.urgency, found.header.urgency)
    header("secrecy", expected.header.secrecy, found.header.secrecy)
    header("signer.name", expected.header.signer?.name, found.header.signer?.name)
    header("signer.title", expected.header.signer?.title, found.header.signer?.title)
    func list(_ name: String, _ want: [String], _ got: [String]) {
      var left = got
      for value in want {
        guard let index = left.firstIndex(of: value) else {
          misses.append("\(name): \(value)")
          continue
        }
        left.remove(at: index)
      }
    }
    list(
      "references",
      expected.references.map { [$0.kind, $0.number, $0.date, $0.issuer] }.map(joined),
      found.references.map { [$0.kind, $0.number, $0.date, $0.issuer] }.map(joined))
    list("dates", expected.dates.map(\.edtf), found.dates.map { $0.edtf ?? "" })
    list(
      "officials", expected.officials.map { [$0.name] + $0.positions.sorted() }.map(joined),
      found.officials.map { [$0.name] + $0.positions.sorted() }.map(joined))
    list(
      "deadlines",
      expected.deadlines.map { [$0.due, $0.duration, $0.recurrence, $0.lastDay] }.map(joined),
      found.deadlines.map { [$0.due, $0.duration, $0.recurrence, $0.lastDay] }.map(joined))
    list(
      "duties", expected.duties.map { [$0.action] + $0.assignees }.map(joined),
      found.duties.map { duty in
        // A fixture that is a scan expects assignees alone.
        let hasActions = expected.duties.contains { $0.action != nil }
        return [hasActions ? duty.action : nil] + duty.assignees
      }.map(joined))
    return misses
  }

  private func joined(_ values: [String?]) -> String {
    values.map { folded($0) ?? "-" }.joined(separator: " | ")
  }

  /// Case, dashes and runs of space do not count; nor does the form of composed letters.
  private func folded(_ value: String?) -> String? {
    value.map { value in
      value.precomposedStringWithCanonicalMapping.lowercased()
        .replacingOccurrences(of: "–", with: "-")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
