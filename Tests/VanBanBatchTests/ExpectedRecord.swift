import Foundation

/// What a person found in a fixture, as `Fixtures/expected` has it: for text files with the exact
/// words, for scans the values alone.
struct ExpectedRecord: Decodable {
  struct Header: Decodable {
    var kind, number, symbol, date, place, issuer, subject, urgency, secrecy: String?
    var signer: Signer?
  }
  struct Signer: Decodable { var name, title, authority: String? }
  struct Reference: Decodable { var kind, number, date, issuer: String? }
  struct Date: Decodable { var edtf: String }
  struct Official: Decodable {
    var name: String?
    var positions: [String]
  }
  struct Duty: Decodable {
    var assignees: [String]
    var action: String?
  }
  struct Deadline: Decodable {
    var due, duration, recurrence: String?
    /// Worked out by hand from the words and the date of the document.
    var lastDay: String?

    private enum CodingKeys: String, CodingKey {
      case due, duration, recurrence
      case lastDay = "last_day"
    }
  }

  var file: String
  var header: Header
  var references: [Reference]
  var dates: [Date]
  var officials: [Official]
  var duties: [Duty]
  var deadlines: [Deadline]

  /// All expected records, in the order of their names.
  static func all(in folder: URL) throws -> [ExpectedRecord] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".expected.json") }.sorted().map { name in
      try JSONDecoder().decode(
        ExpectedRecord.self, from: Data(contentsOf: folder.appendingPathComponent(name)))
    }
  }
}
