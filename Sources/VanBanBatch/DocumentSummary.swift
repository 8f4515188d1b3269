import VanBan

/// What a run says of one document when it is done.
public struct DocumentSummary: Sendable, Hashable, Codable {
  public var path: String
  /// The file that it stands in.
  public var file: String
  /// The part of the file that it is.
  public var part: String?
  public var number: String?
  public var symbol: String?
  public var date: String?
  public var dutyCount: Int
  public var deadlineCount: Int
  /// What a person should look at, with the codes of why: `number (ocr.low-confidence)`.
  public var review: [String]
  /// `ok`, `partial`, `duplicate`.
  public var status: String
  public var mediaType: String
  /// How many pages it has; 0 for text.
  public var pageCount: Int
  /// The codes of its warnings.
  public var warnings: [String]

  public init(_ record: DocumentRecord) {
    path = PathParts.path(record.source.path ?? "-", part: record.source.part)
    file = record.source.path ?? "-"
    part = record.source.part
    number = record.header.number
    symbol = record.header.symbol
    date = record.header.date
    dutyCount = record.duties.count
    deadlineCount = record.deadlines.count
    review = Self.review(of: record)
    status = record.source.status
    mediaType = record.source.mediaType
    pageCount = record.pages.count
    warnings = record.warnings.map(\.code)
  }

  private static func review(of record: DocumentRecord) -> [String] {
    let header = record.header.review.filter { !$0.value.isEmpty }
      .sorted { $0.key < $1.key }
      .map { "\($0.key) (\($0.value.map(\.rawValue).joined(separator: ", ")))" }
    let mentions = [
      counted(record.references, "reference"), counted(record.dates, "date"),
      counted(record.organizations, "organization"), counted(record.officials, "official"),
      counted(record.duties, "duty", "duties"), counted(record.deadlines, "deadline"),
      counted(record.custom.values.flatMap { $0 }, "custom field"),
    ]
    return header + mentions.compactMap { $0 }
  }

  private static func counted(
    _ mentions: [some RecordedMention], _ singular: String, _ plural: String? = nil
  ) -> String? {
    let count = mentions.count { !$0.review.isEmpty }
    return count == 0 ? nil : Quantity(count, singular, plural).description
  }
}

extension DocumentSummary: CustomStringConvertible {
  /// `inbox/qd-15.txt: 15/QĐ-UBND, 2021-09-06, 4 duties, 2 deadlines; review: date (…)`.
  public var description: String {
    var line =
      "\(PathParts.shown(path)): \(number ?? symbol.map { "no number (\($0))" } ?? "no number")"
    line += ", \(date ?? "no date")"
    line += ", \(Quantity(dutyCount, "duty", "duties")), \(Quantity(deadlineCount, "deadline"))"
    if !review.isEmpty { line += "; review: " + review.joined(separator: ", ") }
    return line
  }
}
