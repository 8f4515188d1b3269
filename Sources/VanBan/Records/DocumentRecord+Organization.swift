import VietnameseText

extension DocumentRecord {
  /// A body that the text names.
  public struct Organization: RecordedMention, Codable {
    public var span: SourceRange
    public var text: String
    /// With abbreviations expanded: `Ủy ban nhân dân thị trấn Liên Hương`.
    public var canonical: String
    /// The index, in `organizations`, of the fuller earlier mention.
    public var sameAs: Int?
    public var rules: [String]
    public var confidence: Double?
    public var boxes: [PageBox]
    public var review: [ReviewReason]

    public init(
      span: SourceRange, text: String, canonical: String, sameAs: Int? = nil,
      rules: [String] = [], confidence: Double? = nil, boxes: [PageBox] = [],
      review: [ReviewReason] = []
    ) {
      self.span = span
      self.text = text
      self.canonical = canonical
      self.sameAs = sameAs
      self.rules = rules
      self.confidence = confidence
      self.boxes = boxes
      self.review = review
    }
  }
}

extension DocumentRecord.Organization: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case span, text, canonical
    case sameAs = "same_as"
    case rules, confidence, boxes, review
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.span, span)
    try fields.write(.text, text)
    try fields.write(.canonical, canonical)
    try fields.write(.sameAs, sameAs)
    try fields.write(.rules, rules)
    try fields.write(.confidence, confidence)
    try fields.write(.boxes, boxes)
    try fields.write(.review, review)
  }
}
