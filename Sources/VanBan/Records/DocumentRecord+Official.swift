import VietnameseText

extension DocumentRecord {
  /// A person in office, or an office without a name.
  public struct Official: RecordedMention, Codable {
    public var span: SourceRange
    public var text: String
    /// `Nguyễn Dân`; `nil` where only the position stands.
    public var name: String?
    /// `đồng chí`, `ông`, `bà`.
    public var honorific: String?
    /// Each with its body where the words give it: `Bí thư Huyện ủy`.
    public var positions: [String]
    /// Whether a class of office-holders is meant: `Chủ tịch UBND các xã`.
    public var plural: Bool
    /// The index, in `officials`, of the fuller earlier mention.
    public var sameAs: Int?
    public var evidence: Evidence
    public var rules: [String]
    public var confidence: Double?
    public var boxes: [PageBox]
    public var review: [ReviewReason]

    public init(
      span: SourceRange, text: String, name: String? = nil, honorific: String? = nil,
      positions: [String] = [], plural: Bool = false, sameAs: Int? = nil, evidence: Evidence = [:],
      rules: [String] = [], confidence: Double? = nil, boxes: [PageBox] = [],
      review: [ReviewReason] = []
    ) {
      self.span = span
      self.text = text
      self.name = name
      self.honorific = honorific
      self.positions = positions
      self.plural = plural
      self.sameAs = sameAs
      self.evidence = evidence
      self.rules = rules
      self.confidence = confidence
      self.boxes = boxes
      self.review = review
    }
  }
}

extension DocumentRecord.Official: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case span, text, name, honorific, positions, plural
    case sameAs = "same_as"
    case evidence, rules, confidence, boxes, review
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.span, span)
    try fields.write(.text, text)
    try fields.write(.name, name)
    try fields.write(.honorific, honorific)
    try fields.write(.positions, positions)
    try fields.write(.plural, plural)
    try fields.write(.sameAs, sameAs)
    try fields.write(.evidence, evidence)
    try fields.write(.rules, rules)
    try fields.write(.confidence, confidence)
    try fields.write(.boxes, boxes)
    try fields.write(.review, review)
  }
}
