/// The tables, views and indexes of a database of records.
enum DatabaseSchema {
  static var sql: String {
    var statements = [table(.documents, key: "id INTEGER PRIMARY KEY")]
    statements += RecordTable.lists.map {
      table(
        $0, key: "document INTEGER NOT NULL REFERENCES document, item INTEGER NOT NULL",
        end: ", PRIMARY KEY (document, item)")
    }
    return (statements + [rest]).joined(separator: ";\n")
  }

  private static func table(_ table: RecordTable, key: String, end: String = "") -> String {
    let columns = table.columns.filter { !$0.isList }.map { "\"\($0.name)\"" }
    return "CREATE TABLE \"\(table.singular)\" (\(([key] + columns).joined(separator: ", "))\(end))"
  }

  private static let rest = """
    -- Lists of texts: those who have to act, recipients, positions, codes of review …
    CREATE TABLE item (
      document INTEGER NOT NULL REFERENCES document, "table" TEXT NOT NULL, item INTEGER NOT NULL,
      list TEXT NOT NULL, place INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (document, "table", item, list, place)) WITHOUT ROWID;
    CREATE INDEX item_value ON item (list, value);
    CREATE INDEX deadline_last_day ON deadline (last_day);
    CREATE INDEX document_number ON document (number);

    CREATE VIEW documents AS
      SELECT document.*,
        (SELECT count(*) FROM duty WHERE duty.document = document.id) AS duties,
        (SELECT count(*) FROM deadline WHERE deadline.document = document.id) AS deadlines,
        (SELECT count(*) FROM item WHERE item.document = document.id AND list = 'review') AS review
      FROM document;

    CREATE VIEW tasks AS
      SELECT min(deadline.last_day) AS last_day, deadline.text AS deadline,
        (SELECT group_concat(value, '; ') FROM (SELECT value FROM item WHERE
          document = duty.document AND "table" = 'duty' AND item = duty.item AND list = 'assignees'
          ORDER BY place)) AS assignees,
        duty.action, duty.section, duty.assigner, document.number, document.date AS document_date,
        document.issuer, document.path, document.part, document.id AS document, duty.item AS duty
      FROM duty JOIN document ON document.id = duty.document
      LEFT JOIN item ON item.document = duty.document AND item."table" = 'duty'
        AND item.item = duty.item AND item.list = 'deadlines'
      LEFT JOIN deadline ON deadline.document = duty.document
        AND deadline.item = CAST(item.value AS INTEGER)
      GROUP BY duty.document, duty.item
      ORDER BY last_day IS NULL, last_day, document.id, duty.item;

    -- `quyet dinh` and `quyết định` both find `quyết định`; rowid is the document's id.
    CREATE VIRTUAL TABLE search USING fts5(
      text, plain, tokenize = 'unicode61 remove_diacritics 2');
    """
}
