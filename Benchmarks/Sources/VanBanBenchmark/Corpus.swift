import Foundation

/// The documents to measure on.
struct Corpus: CustomStringConvertible {
  /// UTF-8 texts of documents.
  var documents: [[UInt8]]
  /// Where they come from, for the report.
  var origin: String

  var byteCount: Int { documents.reduce(0) { $0 + $1.count } }

  var description: String {
    "\(documents.count) documents, \(decimal(Double(byteCount) / 1e6, 1)) MB, \(origin)"
  }

  /// Documents made from the text files of a folder.
  init(fixtures: String, byteCount: Int, seed: UInt64) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: fixtures)
      .filter { $0.hasSuffix(".txt") }.sorted()
    guard !names.isEmpty else { throw BenchmarkError("\(fixtures): no text files") }
    let texts = try names.map { try String(contentsOfFile: "\(fixtures)/\($0)", encoding: .utf8) }
    var generator = DocumentGenerator(texts: texts, seed: seed)
    documents = []
    var size = 0
    while size < byteCount {
      documents.append(Array(generator.document().utf8))
      size += documents[documents.count - 1].count
    }
    origin = "generated from \(names.count) fixtures with seed \(seed)"
  }

  /// The files, split into documents of about 8 kB at the ends of paragraphs.
  init(files: [String]) throws {
    documents = []
    for file in files {
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
      Corpus.split(bytes, into: &documents)
    }
    let names = files.map { URL(fileURLWithPath: $0).lastPathComponent }
    origin = "of the files \(names.joined(separator: ", "))"
    guard !documents.isEmpty else { throw BenchmarkError("the files are empty") }
  }

  private static func split(_ bytes: [UInt8], into documents: inout [[UInt8]]) {
    let newline = UInt8(ascii: "\n")
    var start = 0
    while start < bytes.count {
      var end = min(start + 8_000, bytes.count)
      // To the next empty line; a text without any is cut after a line, then anywhere.
      let limit = min(end + 8_000, bytes.count)
      let paragraph = (end..<limit).first {
        $0 > 0 && bytes[$0] == newline && bytes[$0 - 1] == newline
      }
      if let cut = paragraph ?? (end..<limit).first(where: { bytes[$0] == newline }) {
        end = cut + 1
      }
      while end < bytes.count && bytes[end] & 0xC0 == 0x80 { end += 1 }
      documents.append(Array(bytes[start..<end]))
      start = end
    }
  }
}

/// A number with a fixed count of decimals and a point, whatever the locale.
func decimal(_ value: Double, _ places: Int) -> String {
  String(format: "%.\(places)f", locale: nil, value)
}
