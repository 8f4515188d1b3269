import VietnameseText

extension DocumentRecord {
  /// A rectangle on a page.
  public struct PageBox: Sendable, Hashable, Codable {
    /// The page's number, counted from 1.
    public var page: Int
    /// In the page's unit, from its top left corner; `[left, top, width, height]` in JSON.
    public var box: Box

    public init(
      page: Int, box: Box
    ) {
      self.page = page
      self.box = box
    }
  }
}

extension DocumentRecord.PageBox: RecordPart {
  package enum CodingKeys: String, CodingKey {
    case page, box
  }

  package func writeFields<Writer: RecordFieldWriter<CodingKeys>>(
    to fields: inout Writer
  ) throws(Writer.Failure) {
    try fields.write(.page, page)
    try fields.write(.box, box)
  }
}
