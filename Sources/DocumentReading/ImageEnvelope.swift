/// A PDF of one page that shows a JPEG or PNG image: so images go the way of scanned PDF files, with
/// their colors, and no image library is needed.
enum ImageEnvelope {
  /// The PDF, and the size of its page in points.
  struct Envelope: Sendable {
    let pdf: [UInt8]
    let width: Double
    let height: Double
  }

  /// - Parameter resolution: pixels an inch of the image.
  /// - Returns: `nil` for images whose compressed pixels PDF does not know.
  static func wrap(
    _ bytes: [UInt8], _ header: ImageHeader, mediaType: MediaType, resolution: Double
  ) -> Envelope? {
    guard header.fitsPDF else { return nil }
    let filter: String
    let pixels: [UInt8]
    switch mediaType {
    case .jpeg:
      filter = "/Filter /DCTDecode"
      pixels = bytes
    case .png:
      filter =
        "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors \(header.channels) "
        + "/BitsPerComponent \(header.bitsPerSample) /Columns \(header.width) >>"
      pixels = imageData(ofPNG: bytes)
    default: return nil
    }
    let width = Double(header.width) * 72 / resolution
    let height = Double(header.height) * 72 / resolution
    let colors = header.channels == 1 ? "/DeviceGray" : "/DeviceRGB"
    let drawing = "\(width) 0 0 \(height) 0 0 cm /I Do"
    let objects: [(String, [UInt8]?)] = [
      ("/Type /Catalog /Pages 2 0 R", nil),
      ("/Type /Pages /Kids [3 0 R] /Count 1", nil),
      (
        "/Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents 4 0 R "
          + "/Resources << /XObject << /I 5 0 R >> >>", nil
      ),
      ("/Length \(drawing.utf8.count)", Array(drawing.utf8)),
      (
        "/Type /XObject /Subtype /Image /Width \(header.width) /Height \(header.height) "
          + "/ColorSpace \(colors) /BitsPerComponent \(header.bitsPerSample) "
          + "/Length \(pixels.count) \(filter)", pixels
      ),
    ]
    return Envelope(pdf: file(of: objects), width: width, height: height)
  }

  private static func file(of objects: [(dictionary: String, stream: [UInt8]?)]) -> [UInt8] {
    var output = Array("%PDF-1.4\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(output.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      output += Array("\(index + 1) 0 obj\n<< \(object.dictionary) >>\n".utf8)
      if let stream = object.stream {
        output += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8)
      }
      output += Array("endobj\n".utf8)
    }
    let start = output.count
    output += Array(table.utf8)
    output += Array(
      "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return output
  }

  /// The compressed pixels of a PNG: its IDAT chunks one after the other.
  private static func imageData(ofPNG bytes: [UInt8]) -> [UInt8] {
    let reader = ByteReader(bytes, isBigEndian: true)
    var data: [UInt8] = []
    var at = 8
    while let length = reader.integer(at: at, size: 4), at + 8 + length <= bytes.count {
      if bytes[(at + 4)..<(at + 8)].elementsEqual("IDAT".utf8) {
        data += bytes[(at + 8)..<(at + 8 + length)]
      }
      at += 12 + length
    }
    return data
  }
}
