import VietnameseText

extension DocumentRecord {
  /// When something has to be done.
  public struct Deadline: RecordedMention, Codable {
    public var span: SourceRange
    public var text: String
    /// `by`, `before`, `within`, `during`, `recurring` or `immediately`.
    public var kind: String
    /// What the text says, EDTF; never computed.
    public var due: String?
    /// The last day in time, an ISO date.
    public var lastDay: String?
    /// Whether `lastDay` was counted from a period.
    public var computed: Bool
    /// Why a `lastDay` is missing.
    public var reason: String?
    /// `17:00`.
    public var time: String?
    /// Whether the words only ask for it.
    public var soft: Bool
    /// ISO 8601: `P5D`.
    public var duration: String?
    /// Whether `duration` counts working days.
    public var workingDays: Bool?
    /// The event that `duration` is counted from.
    public var anchor: String?
    /// `daily`, `weekly`, `monthly`, `quarterly`, `half-yearly` or `yearly`.
    public var recurrence: String?
    public var evidence: Evidence
    public var rules: [String]
    public var confidence: Double?
    public var boxes: [PageBox]
    public var review: [ReviewReason]

    public init(
      span: SourceRange, text: String, kind: String, due: String? = nil, lastDay: String? = nil,
      computed: Bool = false, reason: String? = nil, time: String? = nil, soft: Bool = false,
      duration: String? = nil, workingDays: Bool? = nil, anchor: String? = nil,
      recurrence: String? = nil, evidence: Evidence = [:], rules: [String] = [],
      confidence: Double? = nil, boxes: [PageBox] = [], review: [ReviewReason] = []
    ) {
      self.span = span
      self.text = text
      self.kind = kind
      self.due = due
      self.lastDay = lastDay
      self.computed = computed
      self.reason = reason
      self.time = time
      self.soft = soft
      self.duration = duration
      self.workingDays = workingDays
      self.anchor = anchor
      self.recurrence = recurrence
      self.evidence = evidence
      self.rules = rules
      self.confidence = confidence
      self.boxes = boxes
      self.review = review
    }
  }
}

extension DocumentRecord.Deadline: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case span, text, kind, due
    case lastDay = "last_day"
    case computed, reason, time, soft, duration
    case workingDays = "working_days"
    case anchor, recurrence, evidence, rules, confidence, boxes, review
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.span, span)
    try fields.write(.text, text)
    try fields.write(.kind, kind)
    try fields.write(.due, due)
    try fields.write(.lastDay, lastDay)
    try fields.write(.computed, computed)
    try fields.write(.reason, reason)
    try fields.write(.time, time)
    try fields.write(.soft, soft)
    try fields.write(.duration, duration)
    try fields.write(.workingDays, workingDays)
    try fields.write(.anchor, anchor)
    try fields.write(.recurrence, recurrence)
    try fields.write(.evidence, evidence)
    try fields.write(.rules, rules)
    try fields.write(.confidence, confidence)
    try fields.write(.boxes, boxes)
    try fields.write(.review, review)
  }
}
