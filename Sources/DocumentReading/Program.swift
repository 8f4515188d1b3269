/// The programs that do the work on PDF and images, by the name of their executables.
enum Program: String, Sendable {
  case pdftotext, pdftoppm, pdfimages, pdfsig, tesseract

  /// The Debian packages that bring it.
  var packages: String {
    switch self {
    case .pdftotext, .pdftoppm, .pdfimages, .pdfsig: "poppler-utils"
    case .tesseract: "tesseract-ocr and tesseract-ocr-vie"
    }
  }

  var isMissing: ReadingError {
    ReadingError(
      .toolMissing, "the program \(rawValue) is not installed",
      remedy: "run Scripts/setup, or install \(packages)")
  }
}
