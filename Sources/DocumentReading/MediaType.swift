/// The types of files that can be read; the raw value is the media type's name.
public enum MediaType: String, Sendable, Codable, CaseIterable {
  case plainText = "text/plain"
  case html = "text/html"
  case pdf = "application/pdf"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case tiff = "image/tiff"
  case webp = "image/webp"
  case bmp = "image/bmp"
  /// Word since 2007.
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  /// Word 97 to 2003.
  case doc = "application/msword"
  case odt = "application/vnd.oasis.opendocument.text"
  case rtf = "application/rtf"
  /// A mail with its attachments.
  case email = "message/rfc822"
  case zip = "application/zip"

  /// The usual file name extensions, in lower case and without the dot.
  public var fileExtensions: [String] {
    switch self {
    case .plainText: ["txt", "md"]
    case .html: ["html", "htm", "xhtml"]
    case .pdf: ["pdf"]
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    case .tiff: ["tif", "tiff"]
    case .webp: ["webp"]
    case .bmp: ["bmp"]
    case .docx: ["docx", "docm", "dotx"]
    case .doc: ["doc", "dot"]
    case .odt: ["odt", "ott"]
    case .rtf: ["rtf"]
    case .email: ["eml", "mht", "mhtml"]
    case .zip: ["zip"]
    }
  }

  /// Whether files of the type are text, with or without marks.
  var isText: Bool { self == .plainText || self == .html || self == .rtf }

  /// Whether files of the type hold other files.
  public var isContainer: Bool { self == .zip || self == .email }
}
