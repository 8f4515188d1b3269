import VietnameseText

/// The marker that a list item or a heading begins with: `Điều 3.`, `II-`, `1.2.`, `a)`, `-`.
struct ListMarker {
  /// How a marker is written. Items of one list share their style.
  enum Style: UInt8 {
    case part, chapter, section, subsection, article
    /// `A.`
    case upperLetter
    /// `I.` `I-` `I/` `I)`
    case roman
    /// `1.`
    case number
    /// `1/`
    case numberStroke
    /// `1)`
    case numberParenthesis
    /// `1-`
    case numberHyphen
    /// `1 ` before a capital
    case numberBare
    /// `(1)`
    case numberBrackets
    case decimal2, decimal3, decimal4
    /// `a)` `a.` `a/`
    case letter
    /// `(a)`
    case letterBrackets
    /// `ii)`
    case smallRoman
    case dash, plus, bullet, star
    /// `#` … of Markdown
    case hash
  }

  let style: Style
  // Narrow numbers: each piece has room for a marker.
  private let place: Int32
  private let labelStart: Int32
  private let labelEnd: Int32
  private let behind: Int32

  /// The marker at the start of `range`, which begins a line; `nil` where there is none.
  init?(at range: TokenRange, in tokens: TokenizedText) {
    var reader = MarkerReader(tokens: tokens)
    guard let marker = reader.marker(at: range) else { return nil }
    self = marker
  }

  init(style: Style, value: Int, label: TokenRange, end: Int) {
    self.style = style
    place = Int32(clamping: value)
    labelStart = Int32(truncatingIfNeeded: label.lowerBound)
    labelEnd = Int32(truncatingIfNeeded: label.upperBound)
    behind = Int32(truncatingIfNeeded: end)
  }

  /// Its place in the list, from 1; the number of `#` of a Markdown heading; 0 without order.
  var value: Int { Int(place) }

  /// The tokens of the marker as it is cited: `3`, `a`, `III`, `1.2`, `-`.
  var labelTokens: TokenRange { TokenRange(Int(labelStart), Int(labelEnd)) }

  /// The token behind it.
  var end: Int { Int(behind) }

  /// As it is cited: `3`, `a`, `III`, `1.2`, `-`; `Phần thứ hai` is `2`.
  func label(in tokens: TokenizedText) -> String {
    if style == .part, labelTokens.count > 1 { return String(value) }
    if labelTokens.count == 1 {
      let mark = tokens.mark(at: labelTokens.lowerBound)
      if mark != 0 { return String(Unicode.Scalar(mark)) }
    }
    return tokens.canonicalStringWithoutSpaces(of: labelTokens)
  }

  var kind: LayoutNode.Kind {
    switch style {
    case .part: .part
    case .chapter: .chapter
    case .section, .subsection: .section
    case .article: .article
    case .upperLetter: .letter
    case .roman: .roman
    case .number, .numberStroke, .numberParenthesis, .numberHyphen, .numberBare, .numberBrackets,
      .decimal2, .decimal3, .decimal4:
      .number
    case .letter, .letterBrackets, .smallRoman: .point
    case .dash, .plus, .bullet, .star: .dash
    case .hash: .heading
    }
  }
}
