import VietnameseText

/// Decides which line breaks are mere wraps.
struct LineJoiner {
  let tokens: TokenizedText
  let style: WrapStyle
  let cues: LayoutCues

  /// Whether piece `lower` goes on with the paragraph of piece `upper`, which stands before it.
  func isWrap(_ upper: LayoutPiece, _ lower: LayoutPiece) -> Bool {
    guard upper.region == lower.region, !upper.isRule, !lower.isRule, lower.gap != .cell else {
      return false
    }
    switch upper.region {
    case .header: return isHeaderWrap(upper, lower)
    case .signature: return true
    case .recipients: return isRecipientWrap(lower)
    case .furniture: return lower.gap == .column
    case .preamble, .body, .appendix: return isBodyWrap(upper, lower)
    }
  }

  private func isHeaderWrap(_ upper: LayoutPiece, _ lower: LayoutPiece) -> Bool {
    if lower.continuesPart { return true }
    guard lower.gap == .line, lower.cue == nil else { return false }
    return lower.continuesEmphasis || tokens.isLowercaseWord(at: lower.tokens.lowerBound)
  }

  private func isRecipientWrap(_ lower: LayoutPiece) -> Bool {
    lower.cue == nil && lower.gap <= .line && lower.marker == nil
  }

  private func isBodyWrap(_ upper: LayoutPiece, _ lower: LayoutPiece) -> Bool {
    if lower.gap == .column { return true }
    switch lower.cue {
    case .addressees, .recipients, .stamp, .signed: return false
    case .enclosed where !tokens.isLowercaseWord(at: lower.tokens.lowerBound): return false
    default: break
    }
    if isTitle(lower, below: upper) { return true }
    if tokens.isBrokenNumber(at: lower.tokens.lowerBound, cues.words) { return true }
    if lower.continuesEmphasis { return true }
    let last = tokens.lastMark(in: upper.tokens)
    let isEnded = tokens.isTerminal(at: last)
    if let marker = lower.marker {
      return isWrappedMarker(marker, upper, lower, last: last, isEnded: isEnded)
    }
    if lower.cue == .ground, isEnded { return false }
    let first = lower.tokens.lowerBound
    let isLower = tokens.isLowercaseWord(at: first)
    if lower.gap == .blank, !style.isDoubleSpaced {
      // A page may end inside a paragraph.
      return isLower && !isEnded && !upper.isCapital
        && style.isWrapped && style.isFull(upper, before: tokens.characterCount(at: first))
    }
    if isList(of: upper, in: lower, last: last) { return true }
    guard style.isWrapped || style.isDoubleSpaced else {
      return isLower && !isEnded && !upper.isCapital
    }
    return isWrappedLine(upper, lower, last: last, isEnded: isEnded, isLower: isLower)
  }

  /// Whether `lower` has the names of the bodies that `upper` ends in: `Bộ trưởng các Bộ:` / `Xây dựng,
  /// Tài chính và …`.
  private func isList(of upper: LayoutPiece, in lower: LayoutPiece, last: Int) -> Bool {
    guard lower.gap == .line, lower.marker == nil, last - 2 >= upper.tokens.lowerBound,
      tokens.isCharacter(":", at: last), tokens.isWord("các", at: last - 2),
      tokens.isWord(
        ["bộ", "sở", "ngành", "cục", "vụ", "phòng", "tỉnh", "huyện", "xã"], at: last - 1),
      tokens.caseClass(at: lower.tokens.lowerBound).contains(.initialCapital)
    else { return false }
    let end = Swift.min(lower.tokens.upperBound, lower.tokens.lowerBound + 7)
    return (lower.tokens.lowerBound..<end).contains { tokens.isCharacter(",", at: $0) }
  }

  /// The same in a document whose lines are wrapped.
  private func isWrappedLine(
    _ upper: LayoutPiece, _ lower: LayoutPiece, last: Int, isEnded: Bool, isLower: Bool
  ) -> Bool {
    let first = lower.tokens.lowerBound
    let isFull = style.isFull(upper, before: tokens.characterCount(at: first))
    if isLower {
      if tokens.isCharacter(":", at: last) { return isFull }
      if tokens.isCharacter(";", at: last) { return isFull || style.hasMarkup }
      return !(upper.isCapital && upper.words > 1)
    }
    if !isEnded {
      // A heading in capitals or in bold ends where its form ends.
      let isUpperCapital = upper.isCapital
      if isUpperCapital != lower.isCapital, isUpperCapital {
        return upper.words == 1 && isFull
      }
      if upper.startsBold, upper.endsBold, !lower.startsBold { return false }
      if style.hasMarkup || !tokens.isWord(at: first) { return true }
      return isFull
    }
    if tokens.isCharacter(":", at: last) { return false }
    if lower.column >= upper.column + 3 { return false }
    return isFull && style.width > 0
  }

  /// Whether what looks like a list marker is the wrapped end of a sentence: `tại khoản` / `2. Điều`,
  /// `Lao động` / `- Thương binh và Xã hội`.
  private func isWrappedMarker(
    _ marker: ListMarker, _ upper: LayoutPiece, _ lower: LayoutPiece, last: Int, isEnded: Bool
  ) -> Bool {
    if marker.style == .hash { return false }
    if isEnded || lower.gap > .line { return false }
    if marker.style == .numberBare { return style.isWrapped }
    if marker.style == .article || marker.style == .chapter || marker.style == .part {
      return false
    }
    if tokens.isWord(at: last), cues.words.numbered.contains(tokens.baseForm(at: last)) {
      return style.isWrapped
    }
    guard marker.kind == .dash, style.isWrapped, !style.hasMarkup else { return false }
    return style.isFull(upper, before: 2) && marker.end < lower.tokens.upperBound
      && tokens.isCapitalizedWord(at: marker.end) && !startsWithDash(upper)
  }

  private func startsWithDash(_ piece: LayoutPiece) -> Bool {
    piece.marker?.kind == .dash
  }

  /// Whether `lower` is the title that stands below `Chương I` or `Phần II`.
  private func isTitle(_ lower: LayoutPiece, below upper: LayoutPiece) -> Bool {
    guard let marker = upper.marker,
      marker.end == upper.tokens.upperBound,
      marker.style == .chapter || marker.style == .part || marker.style == .section
        || marker.style == .subsection,
      lower.marker == nil
    else { return false }
    return lower.isCapital || lower.startsBold
      || (lower.words < 20
        && !tokens.isTerminal(at: tokens.lastMark(in: lower.tokens)))
  }
}
