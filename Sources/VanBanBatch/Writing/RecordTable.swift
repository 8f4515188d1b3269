/// How the records of documents become rows: a table for documents, and one for each list of a record.
struct RecordTable: Sendable {
  /// A column: its name, and where its value stands below the row's object.
  struct Column: Sendable {
    let name: String
    let path: [String]
    /// Whether the value is a list of texts.
    let isList: Bool

    /// - Parameter path: keys joined by dots; by default the name.
    init(_ name: String, _ path: String? = nil, isList: Bool = false) {
      self.name = name
      self.path = (path ?? name).split(separator: ".").map(String.init)
      self.isList = isList
    }
  }

  /// The plural, for files; that of the list in the record.
  let name: String
  /// For tables of a database.
  let singular: String
  let columns: [Column]

  /// The rows that a record has in the table.
  func rows(of record: JSONValue) -> [JSONValue] {
    switch name {
    case Self.documents.name: [record]
    case "custom":
      record["custom"]?.members.flatMap { field in
        field.value.elements.map { mention in
          .object([JSONValue.Member(key: "field", value: .string(field.key))] + mention.members)
        }
      } ?? []
    default: record[name]?.elements ?? []
    }
  }

  static let documents = RecordTable(
    name: "documents", singular: "document",
    columns: [
      Column("path", "source.path"), Column("part", "source.part"),
      Column("number", "header.number"), Column("symbol", "header.symbol"),
      Column("date", "header.date"), Column("kind", "header.kind"),
      Column("place", "header.place"), Column("issuer", "header.issuer"),
      Column("issuer_canonical", "header.issuer_canonical"),
      Column("parent_issuer", "header.parent_issuer"), Column("subject", "header.subject"),
      Column("signer_name", "header.signer.name"), Column("signer_title", "header.signer.title"),
      Column("signer_authority", "header.signer.authority"),
      Column("addressees", "header.addressees", isList: true),
      Column("recipients", "header.recipients", isList: true),
      Column("urgency", "header.urgency"), Column("secrecy", "header.secrecy"),
      Column("effective_date", "header.effective_date"),
      Column("arrival_number", "header.arrival.number"),
      Column("arrival_date", "header.arrival.date"), Column("media_type", "source.media_type"),
      Column("encoding", "source.encoding"), Column("text_origin", "source.text_origin"),
      Column("status", "source.status"), Column("bytes", "source.bytes"),
      Column("sha256", "source.sha256"),
      Column("signature_certificate", "source.signature.certificate"),
      Column("signature_time", "source.signature.time"),
    ])

  /// The tables of the lists of a record.
  static let lists = [
    mentions(
      "duties", "duty",
      [
        Column("action"), Column("assignees", isList: true), Column("assigner"),
        Column("collaborators", isList: true), Column("report_to", isList: true),
        Column("deadlines", isList: true), Column("section"),
      ]),
    mentions(
      "deadlines", "deadline",
      [
        "kind", "due", "last_day", "computed", "reason", "time", "soft", "duration",
        "working_days", "anchor", "recurrence",
      ].map { Column($0) }),
    mentions(
      "references", "reference",
      ["kind", "number", "symbol", "title", "date", "issuer", "same_as"].map { Column($0) }),
    mentions(
      "dates", "date", ["edtf", "part", "time", "inferred"].map { Column($0) }),
    mentions("organizations", "organization", [Column("canonical"), Column("same_as")]),
    mentions(
      "officials", "official",
      [
        Column("name"), Column("honorific"), Column("positions", isList: true),
        Column("organization"), Column("same_as"),
      ]),
    mentions("custom", "custom", [Column("field")]),
  ]

  private static func mentions(
    _ name: String, _ singular: String, _ columns: [Column]
  ) -> RecordTable {
    RecordTable(
      name: name, singular: singular,
      columns: [Column("text")] + columns + [
        Column("start", "span.0"), Column("end", "span.1"), Column("confidence"),
        Column("rules", isList: true), Column("review", isList: true),
      ])
  }
}

extension JSONValue {
  /// The value below keys and, in arrays, places; null where there is none.
  func value(at path: [String]) -> JSONValue {
    var value = self
    for key in path {
      if let index = Int(key) {
        let elements = value.elements
        value = elements.indices.contains(index) ? elements[index] : .null
      } else {
        value = value[key] ?? .null
      }
    }
    return value
  }

  /// The value as a cell shows it: lists joined by `; `.
  var cellText: String {
    switch self {
    case .null, .object: ""
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): integer.map { "\($0)" } ?? "\(number)"
    case .string(let text): text
    case .array(let elements): elements.map(\.cellText).joined(separator: "; ")
    }
  }
}
