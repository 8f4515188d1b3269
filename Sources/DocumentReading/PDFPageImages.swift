/// Which pages of a PDF are pictures of pages.
enum PDFPageImages {
  /// The numbers of the pages that images cover to 60 % or more, by what `pdfimages -list` prints.
  ///
  /// Images of a page count together: scanners cut pages into strips.
  static func pages(in list: String, sizes: [Int: (width: Double, height: Double)]) -> Set<Int> {
    var covered: [Int: Double] = [:]
    for line in list.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: " ")
      // … width height … x-ppi y-ppi size ratio; an inline image has one field fewer before them.
      guard fields.count >= 13, fields[2] == "image", let page = Int(fields[0]),
        let width = Double(fields[3]), let height = Double(fields[4]),
        let acrossPerInch = Double(fields[fields.count - 4]),
        let downPerInch = Double(fields[fields.count - 3]), acrossPerInch > 0, downPerInch > 0
      else { continue }
      covered[page, default: 0] += width / acrossPerInch * 72 * (height / downPerInch * 72)
    }
    return Set(
      covered.compactMap { page, area in
        guard let size = sizes[page] else { return nil }
        return area >= 0.6 * size.width * size.height ? page : nil
      })
  }
}
