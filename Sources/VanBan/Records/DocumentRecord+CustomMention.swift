import VietnameseText

extension DocumentRecord {
  /// What a rule of the user's own found.
  public struct CustomMention: RecordedMention, Codable {
    public var span: SourceRange
    public var text: String
    /// The captures of the rule, by name.
    public var captures: [String: String]
    public var evidence: Evidence
    public var rules: [String]
    public var confidence: Double?
    public var boxes: [PageBox]
    public var review: [ReviewReason]

    public init(
      span: SourceRange, text: String, captures: [String: String] = [:], evidence: Evidence = [:],
      rules: [String] = [], confidence: Double? = nil, boxes: [PageBox] = [],
      review: [ReviewReason] = []
    ) {
      self.span = span
      self.text = text
      self.captures = captures
      self.evidence = evidence
      self.rules = rules
      self.confidence = confidence
      self.boxes = boxes
      self.review = review
    }
  }
}

extension DocumentRecord.CustomMention: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case span, text, captures, evidence, rules, confidence, boxes, review
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.span, span)
    try fields.write(.text, text)
    try fields.write(.captures, captures)
    try fields.write(.evidence, evidence)
    try fields.write(.rules, rules)
    try fields.write(.confidence, confidence)
    try fields.write(.boxes, boxes)
    try fields.write(.review, review)
  }
}
