/// The programs that do the work on PDF, images and old Word files, by the name of their executables.
enum Program: String, Sendable {
  case pdftotext, pdftoppm, pdfimages, pdfsig, tesseract, antiword
  /// LibreOffice, which is used where it is installed.
  case soffice

  /// The Debian packages that bring it.
  var packages: String {
    switch self {
    case .pdftotext, .pdftoppm, .pdfimages, .pdfsig: "poppler-utils"
    case .tesseract: "tesseract-ocr and tesseract-ocr-vie"
    case .antiword: "antiword"
    case .soffice: "libreoffice-writer-nogui"
    }
  }

  var isMissing: ReadingError {
    ReadingError(
      .toolMissing, "the program \(rawValue) is not installed",
      remedy: "run Scripts/setup, or install \(packages)")
  }
}
