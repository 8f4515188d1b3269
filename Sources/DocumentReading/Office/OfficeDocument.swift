import VietnameseText

/// Makes the document of what an office file says.
enum OfficeDocument {
  /// - Parameter isWhole: whether all of the file could be read.
  /// - Throws: `empty` where there are no words.
  static func make(
    of blocks: [OfficeBlock], isWhole: Bool = true
  ) throws(ReadingError) -> SourceDocument {
    let text = OfficeTextWriter.text(of: blocks)
    guard !text.isEmpty else {
      throw ReadingError(.empty, "the document has no text", remedy: "check the file")
    }
    // Fonts before Unicode leave Latin letters that stand for others; they are found by their words.
    var document = SourceDocument(file: Array(text.utf8), encoding: nil)
    document.origin = .textLayer
    if !isWhole {
      document.warnings.append(
        TextWarning(
          code: "office.damaged", message: "the file has faults; some of its text may be missing"))
    }
    return document
  }
}
