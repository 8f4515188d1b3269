import VietnameseText

/// What VanBan found in one document: one JSON object, one line in JSON Lines.
///
/// Mentions stand in text order. Every span counts UTF-8 bytes of the document's decoded text, and
/// a mention's `text` is exactly that slice. The same input, rules and version give the same bytes.
public struct DocumentRecord: Sendable, Hashable, Codable {
  /// The name and version of the form of the record.
  public var schema: String
  public var producer: Producer
  public var source: Source
  public var header: Header
  /// Other documents that the text names by number.
  public var references: [Reference]
  /// Every calendar expression, those inside references and deadlines included.
  public var dates: [Date]
  public var organizations: [Organization]
  /// Persons in office, and offices without a name.
  public var officials: [Official]
  /// Who has to do what.
  public var duties: [Duty]
  /// When it has to be done.
  public var deadlines: [Deadline]
  /// What users' own rules found, by the name of the field after `custom.`.
  public var custom: [String: [CustomMention]]
  /// The pages of a PDF or scan; empty for text.
  public var pages: [Page]
  public var warnings: [Warning]

  public static let currentSchema = "vanban.record/1"

  public init(
    schema: String = DocumentRecord.currentSchema, producer: Producer = Producer(),
    source: Source = Source(), header: Header = Header(), references: [Reference] = [],
    dates: [Date] = [], organizations: [Organization] = [], officials: [Official] = [],
    duties: [Duty] = [], deadlines: [Deadline] = [], custom: [String: [CustomMention]] = [:],
    pages: [Page] = [], warnings: [Warning] = []
  ) {
    self.schema = schema
    self.producer = producer
    self.source = source
    self.header = header
    self.references = references
    self.dates = dates
    self.organizations = organizations
    self.officials = officials
    self.duties = duties
    self.deadlines = deadlines
    self.custom = custom
    self.pages = pages
    self.warnings = warnings
  }
}

extension DocumentRecord: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case schema, producer, source, header, references, dates, organizations, officials, duties
    case deadlines, custom, pages, warnings
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.schema, schema)
    try fields.write(.producer, producer)
    try fields.write(.source, source)
    try fields.write(.header, header)
    try fields.write(.references, references)
    try fields.write(.dates, dates)
    try fields.write(.organizations, organizations)
    try fields.write(.officials, officials)
    try fields.write(.duties, duties)
    try fields.write(.deadlines, deadlines)
    try fields.write(.custom, custom)
    try fields.write(.pages, pages)
    try fields.write(.warnings, warnings)
  }
}
