import Foundation
import VanBan

/// What is expected of one document: the contents of `name.expected.json` or `name.gold.json`.
struct Expectation: Sendable {
  enum Form: Sendable {
    /// A record, or a part of one.
    case record
    /// What a person marked, by its words. It has the key `file`.
    case annotation
  }

  let path: String
  let form: Form
  let value: JSONValue

  static let suffixes = [".expected.json", ".gold.json"]

  /// Reads the file at `path`.
  init(path: String) throws(ExpectationError) {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw ExpectationError("\(path): cannot be read; check its permissions")
    }
    do {
      value = try JSONParser.value(of: Array(bytes))
    } catch {
      throw ExpectationError("\(path):\(error)")
    }
    self.path = path
    let isAnnotation = path.hasSuffix(".gold.json") || value["file"] != nil
    form = isAnnotation ? .annotation : .record
    if isAnnotation {
      guard value.isObject else {
        throw ExpectationError("\(path): is no annotation; write an object: {\"file\": …}")
      }
    } else {
      try RecordForm.check(value, path: path)
    }
  }

  /// The name of the document, where the file gives it.
  var documentName: String? { form == .annotation ? value["file"]?.text : nil }

  /// Holds a document against it.
  func compare(_ document: DocumentExtraction) throws(ExpectationError) -> DocumentComparison {
    let record = RecordForm.value(of: document.record)
    let lines = DocumentLines(path: document.record.source.path ?? "-", text: document.text)
    switch form {
    case .record:
      return RecordComparison(expected: value, record: record, lines: lines).result
    case .annotation:
      return try AnnotationComparison(
        value, path: path, record: record, text: document.text, lines: lines
      ).result
    }
  }
}
