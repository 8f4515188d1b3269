import Foundation
import GRDB

/// Writes records into an SQLite database: a table for documents, one for each list of theirs, one
/// for the texts in those lists; the views `documents` and `tasks`; and a search over the texts, with
/// or without marks.
final class DatabaseSink: RecordSink {
  private let queue: DatabaseQueue
  private let places: (temporary: String, final: String)
  private var count = 0

  init(_ place: OutputPlace) throws {
    let final = place.name
    let process = ProcessInfo.processInfo.processIdentifier
    let temporary = "\(place.folder)/.\(PathParts.name(of: final)).\(process)"
    try? FileManager.default.removeItem(atPath: temporary)
    places = (temporary, final)
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Until it is complete, nobody else knows the file.
      try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    queue = try DatabaseQueue(path: temporary, configuration: configuration)
    try queue.write { try $0.execute(sql: DatabaseSchema.sql) }
  }

  func write(_ document: ExtractedDocument) throws {
    let record = try JSONParser.value(of: document.json)
    count += 1
    let id = count
    try queue.write { database in
      try Self.insert(record, into: .documents, database, key: [id])
      for table in RecordTable.lists {
        for (item, row) in table.rows(of: record).enumerated() {
          try Self.insert(row, into: table, database, key: [id, item])
        }
      }
      let text = document.text.map { String(decoding: $0, as: UTF8.self) } ?? ""
      try database.cachedStatement(
        sql: "INSERT INTO search (rowid, text, plain) VALUES (?, ?, ?)"
      ).execute(arguments: [id, text, PlainSpelling.of(text)])
    }
  }

  private static func insert(
    _ row: JSONValue, into table: RecordTable, _ database: Database, key: [Int]
  ) throws {
    let columns = table.columns.filter { !$0.isList }
    let marks = repeatElement("?", count: key.count + columns.count).joined(separator: ", ")
    var arguments = key.map { $0.databaseValue }
    arguments += columns.map { value(of: row.value(at: $0.path)) }
    try database.cachedStatement(sql: "INSERT INTO \"\(table.singular)\" VALUES (\(marks))")
      .execute(arguments: StatementArguments(arguments))
    for column in table.columns where column.isList {
      for (place, value) in row.value(at: column.path).elements.enumerated() {
        try database.cachedStatement(sql: "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?)").execute(
          arguments: [
            key[0], table.singular, key.count > 1 ? key[1] : 0, column.name, place, value.cellText,
          ])
      }
    }
  }

  private static func value(of value: JSONValue) -> DatabaseValue {
    switch value {
    case .null: .null
    case .bool(let flag): flag.databaseValue
    case .number(let number): value.integer?.databaseValue ?? number.databaseValue
    default: value.cellText.databaseValue
    }
  }

  func finish() throws {
    try queue.write { try $0.execute(sql: "INSERT INTO search (search) VALUES ('optimize')") }
    try queue.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: places.temporary))
    try file.synchronize()
    try file.close()
    guard rename(places.temporary, places.final) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: places.final])
    }
  }

  func abandon() {
    try? queue.close()
    try? FileManager.default.removeItem(atPath: places.temporary)
  }
}
