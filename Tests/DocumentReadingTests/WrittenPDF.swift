/// A PDF file with a text layer, written by hand: no fonts, no programs.
struct WrittenPDF {
  /// One page a list of lines; `y` in points from the top of an A4 page.
  var pages: [[(x: Double, y: Double, text: String)]]
  /// Further entries of the trailer.
  var trailer = ""

  var bytes: [UInt8] {
    let scalars = Array(Set(pages.joined().flatMap { $0.text.unicodeScalars })).sorted()
    var codes: [Unicode.Scalar: Int] = [:]
    for (index, scalar) in scalars.enumerated() { codes[scalar] = index + 33 }
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    let widths = scalars.map { $0 == " " ? "250" : "500" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 "
        + "/LastChar \(32 + scalars.count) /Widths [\(widths)] /ToUnicode 4 0 R >>",
      stream(characterMap(scalars)),
    ]
    for (index, lines) in pages.enumerated() {
      let drawing = lines.map { line in
        let hex = line.text.unicodeScalars.map { hexadecimal(codes[$0] ?? 0, digits: 2) }.joined()
        return "BT /F 12 Tf 1 0 0 1 \(line.x) \(842 - line.y) Tm <\(hex)> Tj ET"
      }
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(6 + 2 * index) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
      objects.append(stream(drawing.joined(separator: "\n")))
    }
    return file(of: objects)
  }

  private func characterMap(_ scalars: [Unicode.Scalar]) -> String {
    let pairs = scalars.enumerated().map { index, scalar in
      "<\(hexadecimal(index + 33, digits: 2))> <\(hexadecimal(Int(scalar.value), digits: 4))>"
    }
    var map = "/CIDInit /ProcSet findresource begin begincmap\n"
    map += "1 begincodespacerange <00> <FF> endcodespacerange\n"
    var rest = pairs[...]
    while !rest.isEmpty {
      let part = rest.prefix(100)
      map += "\(part.count) beginbfchar\n\(part.joined(separator: "\n"))\nendbfchar\n"
      rest = rest.dropFirst(100)
    }
    return map + "endcmap end"
  }

  private func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  private func file(of objects: [String]) -> [UInt8] {
    var output = Array("%PDF-1.4\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(output.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      output += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let end =
      "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
      + "startxref\n\(output.count)\n%%EOF\n"
    return output + Array(table.utf8) + Array(end.utf8)
  }

  private func hexadecimal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }
}
