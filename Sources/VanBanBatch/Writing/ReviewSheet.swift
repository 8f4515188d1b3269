import VanBan

/// The sheet for the person who checks: a line for each value that a record sends to review, with its
/// page, its box on it and the reason in Vietnamese. Comma-separated values that spreadsheets open.
final class ReviewSheet {
  private static let titles = ["path", "page", "field", "value", "reason", "codes", "box"]

  private let file: LineFile

  /// - Throws: the system's error where the file cannot be made.
  init(_ path: String) throws {
    file = try .replacing(path)
    try file.write(CSVLine.bytes(Self.titles, mark: "\u{FEFF}"))
  }

  /// Adds the lines of a record; most records have none and are not read for it.
  func write(_ document: ExtractedDocument) throws {
    guard !document.summary.review.isEmpty else { return }
    let record = try JSONParser.value(of: document.json)
    for row in Self.rows(of: record, path: document.summary.path) {
      try file.write(CSVLine.bytes(row))
    }
  }

  func finish() throws { try file.finish() }

  func abandon() { file.abandon() }

  // MARK: Rows

  private static func rows(of record: JSONValue, path: String) -> [[String]] {
    let header = record["header"] ?? .null
    var rows: [[String]] = []
    for reasons in header["review"]?.members ?? [] where !reasons.value.isEmpty {
      let value = header[reasons.key] ?? .null
      let text = value.isObject ? value.members.map(\.value.cellText) : [value.cellText]
      rows.append(
        row(
          path, "header." + reasons.key, text.filter { !$0.isEmpty }.joined(separator: ", "),
          reasons.value, header.value(at: ["boxes", reasons.key, "0"])))
    }
    let lists = RecordTable.lists.map(\.name)
    let custom = record["custom"]?.members ?? []
    let mentions =
      lists.flatMap { name in (record[name]?.elements ?? []).map { (name, $0) } }
      + custom.flatMap { field in field.value.elements.map { ("custom." + field.key, $0) } }
    for (field, mention) in mentions {
      guard let reasons = mention["review"], !reasons.isEmpty else { continue }
      rows.append(
        row(
          path, field, mention.value(at: ["text"]).cellText, reasons,
          mention.value(at: ["boxes", "0"])))
    }
    return rows
  }

  private static func row(
    _ path: String, _ field: String, _ value: String, _ codes: JSONValue, _ box: JSONValue
  ) -> [String] {
    let all = codes.elements.compactMap(\.text)
    return [
      path, box.value(at: ["page"]).cellText, field, value,
      all.map { code in ReviewReason(rawValue: code).map(words(of:)) ?? code }.joined(
        separator: "; "), all.joined(separator: " "),
      box.value(at: ["box"]).elements.map(\.cellText).joined(separator: " "),
    ]
  }

  /// What a reason means to the person who checks.
  static func words(of reason: ReviewReason) -> String {
    switch reason {
    case .lowConfidence: "nhận dạng chưa chắc chắn, cần đối chiếu với bản quét"
    case .repaired: "chữ đã được sửa theo cụm từ đã biết, cần đối chiếu"
    case .illegibleNumber: "không đọc được số"
    case .illegibleDate: "không đọc được ngày"
    case .impossibleDate: "ngày không có trong lịch"
    case .composedSigner: "chức vụ người ký ghép từ hai dòng, cần đối chiếu với bản quét"
    case .unannouncedCalendar: "lịch nghỉ của năm này chưa công bố, ngày cuối có thể lệch"
    }
  }
}
