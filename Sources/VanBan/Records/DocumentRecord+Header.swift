import VietnameseText

extension DocumentRecord {
  /// What a document says of itself.
  ///
  /// Values are canonical; `nil` or empty where the document does not say. A header value is named, in
  /// `spans`, `confidence`, `boxes` and `review`, by its key in the JSON form (`number`, `signer`).
  public struct Header: Sendable, Hashable, Codable {
    /// `Quyết định`, `Công văn`, …; `nil` for a news article.
    public var kind: String?
    /// Number and symbol: `4393/QĐ-UBND`; `nil` where the number is blank or cannot be read.
    public var number: String?
    /// The part of the number that names kind and issuer: `QĐ-UBND`.
    public var symbol: String?
    /// The date of issue, EDTF.
    public var date: String?
    /// The place in the date line.
    public var place: String?
    /// The issuing body as printed.
    public var issuer: String?
    /// The issuing body with its abbreviations expanded.
    public var issuerCanonical: String?
    /// The body above the issuing body.
    public var parentIssuer: String?
    /// The abstract (trích yếu), without `Về việc`.
    public var subject: String?
    public var signer: Signer?
    /// The bodies after `Kính gửi`.
    public var addressees: [String]
    /// The lines of `Nơi nhận`, without bullets and closing punctuation.
    public var recipients: [String]
    /// `Hỏa tốc`, `Thượng khẩn` or `Khẩn`.
    public var urgency: String?
    /// `Mật`, `Tối mật` or `Tuyệt mật`.
    public var secrecy: String?
    /// EDTF.
    public var effectiveDate: String?
    /// The stamp of the office that received the document.
    public var arrival: Arrival?
    /// For each value, the byte ranges it came from.
    public var spans: [String: [SourceRange]]
    /// For each value recognized from an image, 0...1.
    public var confidence: [String: Double]
    public var boxes: [String: [PageBox]]
    /// For each value that a person should check, the codes of why.
    public var review: [String: [ReviewReason]]

    public init(
      kind: String? = nil, number: String? = nil, symbol: String? = nil, date: String? = nil,
      place: String? = nil, issuer: String? = nil, issuerCanonical: String? = nil,
      parentIssuer: String? = nil, subject: String? = nil, signer: Signer? = nil,
      addressees: [String] = [], recipients: [String] = [], urgency: String? = nil,
      secrecy: String? = nil, effectiveDate: String? = nil, arrival: Arrival? = nil,
      spans: [String: [SourceRange]] = [:], confidence: [String: Double] = [:],
      boxes: [String: [PageBox]] = [:], review: [String: [ReviewReason]] = [:]
    ) {
      self.kind = kind
      self.number = number
      self.symbol = symbol
      self.date = date
      self.place = place
      self.issuer = issuer
      self.issuerCanonical = issuerCanonical
      self.parentIssuer = parentIssuer
      self.subject = subject
      self.signer = signer
      self.addressees = addressees
      self.recipients = recipients
      self.urgency = urgency
      self.secrecy = secrecy
      self.effectiveDate = effectiveDate
      self.arrival = arrival
      self.spans = spans
      self.confidence = confidence
      self.boxes = boxes
      self.review = review
    }
  }
}

extension DocumentRecord.Header: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case kind, number, symbol, date, place, issuer
    case issuerCanonical = "issuer_canonical"
    case parentIssuer = "parent_issuer"
    case subject, signer, addressees, recipients, urgency, secrecy
    case effectiveDate = "effective_date"
    case arrival, spans, confidence, boxes, review
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.kind, kind)
    try fields.write(.number, number)
    try fields.write(.symbol, symbol)
    try fields.write(.date, date)
    try fields.write(.place, place)
    try fields.write(.issuer, issuer)
    try fields.write(.issuerCanonical, issuerCanonical)
    try fields.write(.parentIssuer, parentIssuer)
    try fields.write(.subject, subject)
    try fields.write(.signer, signer)
    try fields.write(.addressees, addressees)
    try fields.write(.recipients, recipients)
    try fields.write(.urgency, urgency)
    try fields.write(.secrecy, secrecy)
    try fields.write(.effectiveDate, effectiveDate)
    try fields.write(.arrival, arrival)
    try fields.write(.spans, spans)
    try fields.write(.confidence, confidence)
    try fields.write(.boxes, boxes)
    try fields.write(.review, review)
  }
}
