/// The programs that do the work on PDF, images and old Word files, by the name of their executables.
enum Program: String, Sendable {
  case pdftotext, pdftoppm, pdfimages, pdfsig, tesseract, antiword
  /// LibreOffice, which is used where it is installed.
  case soffice
  /// Limits what the others may use; a part of every Linux.
  case prlimit
  /// Bubblewrap, for the sandbox.
  case bwrap

  /// The Debian packages that bring it.
  var packages: String {
    switch self {
    case .pdftotext, .pdftoppm, .pdfimages, .pdfsig: "poppler-utils"
    case .tesseract: "tesseract-ocr and tesseract-ocr-vie"
    case .antiword: "antiword"
    case .soffice: "libreoffice-writer-nogui"
    case .prlimit: "util-linux"
    case .bwrap: "bubblewrap"
    }
  }

  /// The most memory that the program may ask for, in bytes: several times of what the largest page
  /// takes.
  var memoryLimit: Int {
    switch self {
    case .pdftotext, .pdfimages, .pdfsig, .antiword: 1 << 30
    case .pdftoppm, .tesseract: 3 << 29
    // Most of what it asks for it never touches.
    case .soffice, .prlimit, .bwrap: 8 << 30
    }
  }

  var isMissing: ReadingError {
    ReadingError(
      .toolMissing, "the program \(rawValue) is not installed",
      remedy: "run Scripts/setup, or install \(packages)")
  }
}
