import VanBan
import VietnameseText

/// One duty of a document as the list of tasks shows it: who, what, by when, and where it stands.
public struct DutyTask: Sendable, Hashable, Codable {
  /// The document that says so.
  public struct Document: Sendable, Hashable, Codable {
    public var path: String?
    public var kind: String?
    public var number: String?
    public var symbol: String?
    /// EDTF.
    public var date: String?
    public var issuer: String?
  }

  /// The same in every run on the same file.
  public var id: String
  /// The last day in time, an ISO date; of several deadlines the first.
  public var lastDay: String?
  /// `17:00`.
  public var time: String?
  /// Whether the last day was counted from a period.
  public var computed: Bool
  /// Why the last day is missing, where there is a deadline.
  public var reason: String?
  /// Whether the words only ask for it.
  public var soft: Bool
  /// `monthly` …
  public var recurrence: String?
  /// The words of the deadline.
  public var deadline: String?
  public var assignees: [String]
  public var assigner: String?
  public var collaborators: [String]
  public var reportTo: [String]
  /// What has to be done: exactly the bytes of the document.
  public var action: String
  public var section: String?
  public var document: Document
  /// Codes of why a person should check the duty or its deadline.
  public var review: [ReviewReason]
}

extension DutyTask {
  /// The task as one line of JSON without a line break at its end.
  public var json: String { String(decoding: jsonLine(), as: UTF8.self) }

  /// - Parameter duty: of the document `record`; a deadline that it lacks is left out.
  init(_ duty: DocumentRecord.Duty, of record: DocumentRecord) {
    let deadlines = duty.deadlines.filter(record.deadlines.indices.contains)
      .map { record.deadlines[$0] }
    // Days as ISO dates have the order of their characters.
    let dated = deadlines.filter { $0.lastDay != nil }
      .min { ($0.lastDay ?? "", $0.time ?? "24:00") < ($1.lastDay ?? "", $1.time ?? "24:00") }
    let binding = dated ?? deadlines.first
    let header = record.header
    id = Self.id(of: duty, in: record)
    lastDay = binding?.lastDay
    time = binding?.time
    computed = binding?.computed ?? false
    reason = binding?.reason
    soft = binding?.soft ?? false
    recurrence = binding?.recurrence
    deadline = binding?.text
    assignees = duty.assignees
    assigner = duty.assigner
    collaborators = duty.collaborators
    reportTo = duty.reportTo
    action = duty.action
    section = duty.section
    document = Document(
      path: record.source.path, kind: header.kind, number: header.number, symbol: header.symbol,
      date: header.date, issuer: header.issuer)
    review = duty.review + (binding?.review ?? []).filter { !duty.review.contains($0) }
  }

  /// From what the document says, not from where the file lies or which version read it.
  private static func id(of duty: DocumentRecord.Duty, in record: DocumentRecord) -> String {
    let parts =
      [record.source.sha256 ?? record.source.path ?? "", record.source.part ?? ""]
      + ["\(duty.actionSpan)"] + duty.assignees
    return String(SHA256.hexDigest(of: Array(parts.joined(separator: "\n").utf8)).prefix(32))
  }
}

extension DutyTask: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case id
    case lastDay = "last_day"
    case time, computed, reason, soft, recurrence, deadline, assignees, assigner, collaborators
    case reportTo = "report_to"
    case action, section, document, review
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.id, id)
    try fields.write(.lastDay, lastDay)
    try fields.write(.time, time)
    try fields.write(.computed, computed)
    try fields.write(.reason, reason)
    try fields.write(.soft, soft)
    try fields.write(.recurrence, recurrence)
    try fields.write(.deadline, deadline)
    try fields.write(.assignees, assignees)
    try fields.write(.assigner, assigner)
    try fields.write(.collaborators, collaborators)
    try fields.write(.reportTo, reportTo)
    try fields.write(.action, action)
    try fields.write(.section, section)
    try fields.write(.document, document)
    try fields.write(.review, review)
  }
}

extension DutyTask.Document: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case path, kind, number, symbol, date, issuer
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.path, path)
    try fields.write(.kind, kind)
    try fields.write(.number, number)
    try fields.write(.symbol, symbol)
    try fields.write(.date, date)
    try fields.write(.issuer, issuer)
  }
}
