/// One document as it was read: its decoded text, and where the text came from.
///
/// The text is always valid UTF-8. All positions in what VanBan finds are ``SourceRange``s of it.
public struct SourceDocument: Sendable {
  /// The decoded text, valid UTF-8.
  public let bytes: [UInt8]
  /// How the text came to be.
  public var origin: TextOrigin
  /// The encoding of the file, in lower case: `utf-8`, `tcvn3`; two joined by `+` where the file has
  /// text of both (`utf-8+tcvn3`).
  public var encoding: String
  /// From the decoded text back to the bytes of the file; the identity for valid UTF-8, and for
  /// documents that a reader made of something else than text.
  public private(set) var fileMap = FileOffsetMap.identity
  /// The pages, in order; empty for plain text.
  public var pages: [Page]
  /// What a reader noticed: replaced bytes, a bad text layer, a page that could not be read.
  public var warnings: [TextWarning]

  /// A document from bytes that should be UTF-8.
  ///
  /// Each maximal invalid sequence becomes U+FFFD, with one `text.invalid-utf8` warning a run. A
  /// byte-order mark and CRLF stay in the text. Never fails.
  ///
  /// - Complexity: O(*n*).
  public init(utf8 bytes: [UInt8]) {
    self.init(SourceDecoding.decode(bytes))
  }

  /// A document from the bytes of a text file in any encoding that offices use: UTF-8, UTF-16,
  /// Windows-1258, TCVN3, VNI, VISCII.
  ///
  /// Without `encoding` it is found by evidence: the share of words that are Vietnamese syllables in
  /// each reading. Lines of one file may be in two encodings. Text in an old encoding that was saved
  /// as UTF-8 without being converted (`C¸c`) is repaired. What was found stands in ``encoding``, and
  /// for an encoding before Unicode in a `text.legacy-encoding` warning with its score. Never fails:
  /// what cannot be decoded becomes U+FFFD with a warning that names the byte of the file.
  ///
  ///     let document = SourceDocument(file: bytes)
  ///     document.encoding                                 // "tcvn3"
  ///     document.fileMap.fileRange(for: mention.span)     // bytes of the file
  ///
  /// - Complexity: O(*n*); valid UTF-8 is recognized in one pass and not copied.
  public init(file bytes: [UInt8], encoding: TextEncoding? = nil) {
    if let encoding {
      self.init(TextDecoding.decode(bytes, as: encoding))
    } else {
      self.init(TextDecoding.decode(bytes))
    }
  }

  /// Whether the bytes of a file are UTF-16: by their byte-order mark, or by their zeros and words.
  ///
  /// - Complexity: O(1).
  public static func isUTF16(file bytes: [UInt8]) -> Bool {
    UTF16Reading.markedOrder(bytes) != nil || UTF16Reading.unmarkedOrder(bytes) != nil
  }

  /// A document from a string; its UTF-8 is the decoded text.
  public init(_ text: String) {
    self.init(DecodedText(bytes: Array(text.utf8)))
  }

  /// A document from pages that a reader recognized: their texts are joined as they stand in `text`.
  public init(
    text: String, origin: TextOrigin, pages: [Page], encoding: String = "utf-8",
    warnings: [TextWarning] = []
  ) {
    self.bytes = Array(text.utf8)
    self.origin = origin
    self.encoding = encoding
    self.pages = pages
    self.warnings = warnings
  }

  private init(_ decoded: DecodedText) {
    self.bytes = decoded.bytes
    self.origin = .plain
    self.encoding = decoded.encoding
    self.fileMap = decoded.map
    self.pages = []
    self.warnings = decoded.warnings
  }

  /// The decoded text as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The words of `range`; `known` itself where they are those, so that they are not copied.
  package func text(in range: SourceRange, known: String) -> String {
    let count = range.upperBound - range.lowerBound
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, known.utf8.count == count else {
      return text(in: range)
    }
    let isKnown = bytes.withUnsafeBytes { bytes in
      known.utf8.withContiguousStorageIfAvailable { known in
        UnsafeRawBufferPointer(known).hasSameBytes(
          as: UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound..<range.upperBound]))
      }
    }
    return isKnown == true ? known : text(in: range)
  }

  /// The words of `range`, exactly as they stand in the decoded text.
  public func text(in range: SourceRange) -> String {
    let lower = Swift.min(Swift.max(0, range.lowerBound), bytes.count)
    let upper = Swift.min(Swift.max(lower, range.upperBound), bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[lower..<upper])
      // Between letters, a part of a valid text is valid.
      let isCut =
        lower < bytes.count && bytes[lower] & 0xC0 == 0x80
        || upper < bytes.count && bytes[upper] & 0xC0 == 0x80
      return isCut ? String(decoding: part, as: UTF8.self) : String(knownUTF8: part)
    }
  }
}

/// How the text of a document or a page came to be.
public enum TextOrigin: String, Sendable, Codable, CaseIterable {
  /// The file is text.
  case plain
  /// Taken from the text layer of a PDF or from an office file.
  case textLayer = "text-layer"
  /// Recognized from an image.
  case ocr
  /// Pages of more than one origin.
  case mixed
}

/// One page of a document that has pages.
public struct Page: Sendable {
  /// Counted from 1.
  public var number: Int
  /// The page's part of the decoded text.
  public var span: SourceRange
  /// In `unit`s.
  public var width: Double
  /// In `unit`s.
  public var height: Double
  public var unit: Unit
  public var origin: TextOrigin
  /// Valid Vietnamese syllables of all words, 0...1; `nil` for a page without words.
  public var validSyllables: Double?
  /// Mean confidence of the recognized words, 0...1; `nil` for text that was not recognized.
  public var confidence: Double?
  /// The words with their boxes, in text order.
  public var words: [WordBox]

  public enum Unit: String, Sendable, Codable, CaseIterable { case pixel, point }

  public init(
    number: Int, span: SourceRange, width: Double, height: Double, unit: Unit, origin: TextOrigin,
    validSyllables: Double? = nil, confidence: Double? = nil, words: [WordBox] = []
  ) {
    self.number = number
    self.span = span
    self.width = width
    self.height = height
    self.unit = unit
    self.origin = origin
    self.validSyllables = validSyllables
    self.confidence = confidence
    self.words = words
  }
}

/// A word on a page: its bytes of the decoded text and its place.
public struct WordBox: Sendable {
  public var span: SourceRange
  /// Left edge, top edge, width, height in the page's unit; the origin is the top left corner.
  public var box: Box
  /// 0...1; `nil` where the word was not recognized but read from a text layer.
  public var confidence: Double?

  public init(span: SourceRange, box: Box, confidence: Double?) {
    self.span = span
    self.box = box
    self.confidence = confidence
  }
}

/// A rectangle on a page, in the page's unit, from its top left corner.
public struct Box: Sendable, Hashable {
  public var left: Double
  public var top: Double
  public var width: Double
  public var height: Double

  public init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  /// The smallest box that covers both.
  public func union(_ other: Box) -> Box {
    let right = Swift.max(left + width, other.left + other.width)
    let bottom = Swift.max(top + height, other.top + other.height)
    let left = Swift.min(self.left, other.left)
    let top = Swift.min(self.top, other.top)
    return Box(left: left, top: top, width: right - left, height: bottom - top)
  }
}

/// Something a reader of the text should know, with the place where it is known.
public struct TextWarning: Sendable, Hashable {
  /// A stable code, such as `text.invalid-utf8`.
  public var code: String
  public var message: String
  public var span: SourceRange?

  public init(code: String, message: String, span: SourceRange? = nil) {
    self.code = code
    self.message = message
    self.span = span
  }
}
