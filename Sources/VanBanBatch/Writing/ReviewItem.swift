import VietnameseText

/// A value that a record sends to review.
struct ReviewItem: Sendable, Hashable {
  /// `header.number`, `dates`, `custom.budget`.
  let field: String
  /// As the record has it; empty where it has none.
  let value: String
  /// The codes of the reasons.
  let codes: [String]
  let page: Int?
  /// Around all of the value that stands on the page, in the page's unit.
  let box: Box?
  /// The first box as the record has it: `210 402 190 31`.
  let shownBox: String

  private init(_ field: String, _ value: String, _ codes: JSONValue, _ boxes: JSONValue?) {
    self.field = field
    self.value = value
    self.codes = codes.elements.compactMap(\.text)
    let all = boxes?.elements ?? []
    page = all.first?.value(at: ["page"]).integer
    let page = page
    box = all.filter { $0.value(at: ["page"]).integer == page }.compactMap(Self.box)
      .reduce(Box?.none) { union, box in union.map { Self.union($0, box) } ?? box }
    shownBox =
      all.first?.value(at: ["box"]).elements.map(\.cellText).joined(separator: " ") ?? ""
  }

  /// The items of a record: header, lists, own fields.
  static func items(of record: JSONValue) -> [ReviewItem] {
    let header = record["header"] ?? .null
    var items: [ReviewItem] = []
    for reasons in header["review"]?.members ?? [] where !reasons.value.isEmpty {
      let value = header[reasons.key] ?? .null
      let text = value.isObject ? value.members.map(\.value.cellText) : [value.cellText]
      items.append(
        ReviewItem(
          "header." + reasons.key, text.filter { !$0.isEmpty }.joined(separator: ", "),
          reasons.value, header.value(at: ["boxes", reasons.key])))
    }
    let lists = RecordTable.lists.map(\.name)
    let custom = record["custom"]?.members ?? []
    let mentions =
      lists.flatMap { name in (record[name]?.elements ?? []).map { (name, $0) } }
      + custom.flatMap { field in field.value.elements.map { ("custom." + field.key, $0) } }
    for (field, mention) in mentions {
      guard let reasons = mention["review"], !reasons.isEmpty else { continue }
      items.append(
        ReviewItem(field, mention.value(at: ["text"]).cellText, reasons, mention["boxes"]))
    }
    return items
  }

  private static func box(_ value: JSONValue) -> Box? {
    let sides = value.value(at: ["box"]).elements.compactMap(\.double)
    guard sides.count == 4 else { return nil }
    return Box(left: sides[0], top: sides[1], width: sides[2], height: sides[3])
  }

  private static func union(_ one: Box, _ other: Box) -> Box {
    let left = Swift.min(one.left, other.left)
    let top = Swift.min(one.top, other.top)
    return Box(
      left: left, top: top,
      width: Swift.max(one.left + one.width, other.left + other.width) - left,
      height: Swift.max(one.top + one.height, other.top + other.height) - top)
  }
}
