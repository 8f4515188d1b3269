import VietnameseText

extension DocumentRecord {
  /// One page of a document that has pages.
  public struct Page: Sendable, Hashable, Codable {
    /// Counted from 1.
    public var number: Int
    /// The page's part of the decoded text.
    public var span: SourceRange
    /// In `unit`s.
    public var width: Double
    /// In `unit`s.
    public var height: Double
    public var unit: VietnameseText.Page.Unit
    public var origin: TextOrigin
    /// Valid Vietnamese syllables of all words, 0...1.
    public var validSyllables: Double?
    /// Mean confidence of the recognized words, 0...1.
    public var confidence: Double?

    public init(
      number: Int, span: SourceRange, width: Double, height: Double, unit: VietnameseText.Page.Unit,
      origin: TextOrigin, validSyllables: Double? = nil, confidence: Double? = nil
    ) {
      self.number = number
      self.span = span
      self.width = width
      self.height = height
      self.unit = unit
      self.origin = origin
      self.validSyllables = validSyllables
      self.confidence = confidence
    }
  }
}

extension DocumentRecord.Page {
  /// The record of a page that a reader gave.
  public init(_ page: VietnameseText.Page) {
    self.init(
      number: page.number, span: page.span, width: page.width, height: page.height, unit: page.unit,
      origin: page.origin, validSyllables: page.validSyllables, confidence: page.confidence)
  }
}

extension DocumentRecord.Page: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case number, span, width, height, unit, origin
    case validSyllables = "valid_syllables"
    case confidence
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.number, number)
    try fields.write(.span, span)
    try fields.write(.width, width)
    try fields.write(.height, height)
    try fields.write(.unit, unit)
    try fields.write(.origin, origin)
    try fields.write(.validSyllables, validSyllables)
    try fields.write(.confidence, confidence)
  }
}
