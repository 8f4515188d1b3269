/// Writes records as comma-separated values that spreadsheets open as they are: a file for documents
/// and one for each list of theirs, UTF-8 with a byte-order mark, lines that end in CRLF.
final class CSVSink: RecordSink {
  private var files: [(table: RecordTable, file: LineFile)] = []

  init(_ place: OutputPlace) throws {
    for table in [RecordTable.documents] + RecordTable.lists {
      let file = try LineFile.replacing(place.file(of: table.name))
      files.append((table, file))
      let key =
        table.name == RecordTable.documents.name ? [] : ["document_path", "document_number"]
      try file.write(CSVLine.bytes(key + table.columns.map(\.name), mark: "\u{FEFF}"))
    }
  }

  func write(_ document: ExtractedDocument) throws {
    let record = try JSONParser.value(of: document.json)
    let path = PathParts.path(
      record.value(at: ["source", "path"]).cellText,
      part: record.value(at: ["source", "part"]).text)
    let number = record.value(at: ["header", "number"]).cellText
    for (table, file) in files {
      let key = table.name == RecordTable.documents.name ? [] : [path, number]
      for row in table.rows(of: record) {
        try file.write(CSVLine.bytes(key + table.columns.map { row.value(at: $0.path).cellText }))
      }
    }
  }

  func finish() throws { for (_, file) in files { try file.finish() } }

  func abandon() { for (_, file) in files { file.abandon() } }
}
