/// The types of files that can be read; the raw value is the media type's name.
public enum MediaType: String, Sendable, Codable, CaseIterable {
  case plainText = "text/plain"
  case pdf = "application/pdf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case tiff = "image/tiff"

  /// The usual file name extensions, in lower case and without the dot.
  public var fileExtensions: [String] {
    switch self {
    case .plainText: ["txt", "md"]
    case .pdf: ["pdf"]
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    case .tiff: ["tif", "tiff"]
    }
  }
}
