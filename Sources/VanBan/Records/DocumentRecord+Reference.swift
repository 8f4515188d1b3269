import VietnameseText

extension DocumentRecord {
  /// Another document, named by number.
  public struct Reference: RecordedMention, Codable {
    public var span: SourceRange
    public var text: String
    /// `Công văn`, `Nghị định`, …
    public var kind: String?
    /// Canonical, as far as written: `3873/UBND-VX`, `4577`.
    public var number: String?
    public var symbol: String?
    public var title: String?
    /// EDTF.
    public var date: String?
    /// As the text says it.
    public var issuer: String?
    /// The index, in `references`, of the fuller earlier mention.
    public var sameAs: Int?
    public var evidence: Evidence
    public var rules: [String]
    public var confidence: Double?
    public var boxes: [PageBox]
    public var review: [ReviewReason]

    public init(
      span: SourceRange, text: String, kind: String? = nil, number: String? = nil,
      symbol: String? = nil, title: String? = nil, date: String? = nil, issuer: String? = nil,
      sameAs: Int? = nil, evidence: Evidence = [:], rules: [String] = [], confidence: Double? = nil,
      boxes: [PageBox] = [], review: [ReviewReason] = []
    ) {
      self.span = span
      self.text = text
      self.kind = kind
      self.number = number
      self.symbol = symbol
      self.title = title
      self.date = date
      self.issuer = issuer
      self.sameAs = sameAs
      self.evidence = evidence
      self.rules = rules
      self.confidence = confidence
      self.boxes = boxes
      self.review = review
    }
  }
}

extension DocumentRecord.Reference: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case span, text, kind, number, symbol, title, date, issuer
    case sameAs = "same_as"
    case evidence, rules, confidence, boxes, review
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.span, span)
    try fields.write(.text, text)
    try fields.write(.kind, kind)
    try fields.write(.number, number)
    try fields.write(.symbol, symbol)
    try fields.write(.title, title)
    try fields.write(.date, date)
    try fields.write(.issuer, issuer)
    try fields.write(.sameAs, sameAs)
    try fields.write(.evidence, evidence)
    try fields.write(.rules, rules)
    try fields.write(.confidence, confidence)
    try fields.write(.boxes, boxes)
    try fields.write(.review, review)
  }
}
