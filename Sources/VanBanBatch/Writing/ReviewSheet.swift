import VanBan

/// The sheet for the person who checks: a line for each value that a record sends to review, with its
/// page, its box on it, a picture of the place and the reason in Vietnamese. Comma-separated values that spreadsheets open.
final class ReviewSheet {
  private static let titles = ["path", "page", "field", "value", "reason", "codes", "box", "crop"]

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
    for (index, item) in ReviewItem.items(of: record).enumerated() {
      let crop = document.crops.indices.contains(index) ? document.crops[index] : ""
      try file.write(
        CSVLine.bytes(Self.row(item, path: document.summary.path, crop: crop)))
    }
  }

  func finish() throws { try file.finish() }

  func abandon() { file.abandon() }

  private static func row(_ item: ReviewItem, path: String, crop: String) -> [String] {
    let reasons = item.codes.map { code in
      ReviewReason(rawValue: code).map(words(of:)) ?? code
    }
    return [
      path, item.page.map(String.init) ?? "", item.field, item.value,
      reasons.joined(separator: "; "), item.codes.joined(separator: " "), item.shownBox, crop,
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
