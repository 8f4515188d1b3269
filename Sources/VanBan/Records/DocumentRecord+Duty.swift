import VietnameseText

extension DocumentRecord {
  /// Something that somebody has to do.
  public struct Duty: RecordedMention, Codable {
    public var span: SourceRange
    public var text: String
    public var actionSpan: SourceRange
    /// What has to be done: exactly the bytes of `actionSpan`.
    public var action: String
    /// Who has to act, the words of the document; empty where it names nobody.
    public var assignees: [String]
    /// Who orders.
    public var assigner: String?
    /// The bodies after `phối hợp với`.
    public var collaborators: [String]
    /// The bodies that are to be told of the result.
    public var reportTo: [String]
    /// Indices in the record's `deadlines`.
    public var deadlines: [Int]
    /// The place in the numbering of the document: `III.2.a`.
    public var section: String?
    public var evidence: Evidence
    public var rules: [String]
    public var confidence: Double?
    public var boxes: [PageBox]
    public var review: [ReviewReason]

    public init(
      span: SourceRange, text: String, actionSpan: SourceRange, action: String,
      assignees: [String] = [], assigner: String? = nil, collaborators: [String] = [],
      reportTo: [String] = [], deadlines: [Int] = [], section: String? = nil,
      evidence: Evidence = [:], rules: [String] = [], confidence: Double? = nil,
      boxes: [PageBox] = [], review: [ReviewReason] = []
    ) {
      self.span = span
      self.text = text
      self.actionSpan = actionSpan
      self.action = action
      self.assignees = assignees
      self.assigner = assigner
      self.collaborators = collaborators
      self.reportTo = reportTo
      self.deadlines = deadlines
      self.section = section
      self.evidence = evidence
      self.rules = rules
      self.confidence = confidence
      self.boxes = boxes
      self.review = review
    }
  }
}

extension DocumentRecord.Duty: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case span, text
    case actionSpan = "action_span"
    case action, assignees, assigner, collaborators
    case reportTo = "report_to"
    case deadlines, section, evidence, rules, confidence, boxes, review
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.span, span)
    try fields.write(.text, text)
    try fields.write(.actionSpan, actionSpan)
    try fields.write(.action, action)
    try fields.write(.assignees, assignees)
    try fields.write(.assigner, assigner)
    try fields.write(.collaborators, collaborators)
    try fields.write(.reportTo, reportTo)
    try fields.write(.deadlines, deadlines)
    try fields.write(.section, section)
    try fields.write(.evidence, evidence)
    try fields.write(.rules, rules)
    try fields.write(.confidence, confidence)
    try fields.write(.boxes, boxes)
    try fields.write(.review, review)
  }
}
