import VietnameseText

extension DocumentRecord {
  /// A calendar expression: a day, month, quarter, half-year, year, or a range of them.
  public struct Date: RecordedMention, Codable {
    public var span: SourceRange
    public var text: String
    /// `2021-09-06`, `2021-11`, `2021-36` (quarter IV), `2021-12-01/2021-12-15`, `XXXX-03-25`.
    public var edtf: String?
    /// `morning`, `afternoon`, `start`, `middle`, `end` …
    public var part: String?
    /// `17:00`.
    public var time: String?
    /// Whether the year comes from elsewhere in the document.
    public var inferred: Bool
    public var rules: [String]
    public var confidence: Double?
    public var boxes: [PageBox]
    public var review: [ReviewReason]

    public init(
      span: SourceRange, text: String, edtf: String?, part: String? = nil, time: String? = nil,
      inferred: Bool = false, rules: [String] = [], confidence: Double? = nil,
      boxes: [PageBox] = [], review: [ReviewReason] = []
    ) {
      self.span = span
      self.text = text
      self.edtf = edtf
      self.part = part
      self.time = time
      self.inferred = inferred
      self.rules = rules
      self.confidence = confidence
      self.boxes = boxes
      self.review = review
    }
  }
}

extension DocumentRecord.Date: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case span, text, edtf, part, time, inferred, rules, confidence, boxes, review
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.span, span)
    try fields.write(.text, text)
    try fields.write(.edtf, edtf)
    try fields.write(.part, part)
    try fields.write(.time, time)
    try fields.write(.inferred, inferred)
    try fields.write(.rules, rules)
    try fields.write(.confidence, confidence)
    try fields.write(.boxes, boxes)
    try fields.write(.review, review)
  }
}
