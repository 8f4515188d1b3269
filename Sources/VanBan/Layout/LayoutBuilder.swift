import VietnameseText

/// The steps from tokens to a layout, in their order.
struct LayoutBuilder {
  private(set) var lines: [LayoutLine]
  private(set) var nodes: [LayoutNode] = []
  private(set) var header: HeaderParts
  private(set) var signature: SignatureParts
  /// Page numbers and running heads, also those inside paragraphs.
  private(set) var pageMarks: [TokenRange]
  /// The tokens that may end a sentence, by their form.
  let sentenceMarks: [Int32]

  init(tokens: TokenizedText, cues: LayoutCues, isRecognized: Bool) {
    let text = LineReader.read(tokens)
    var (lines, pieces) = (text.lines, text.pieces)
    sentenceMarks = text.sentenceMarks
    var markers = MarkerReader(tokens: tokens)
    for index in pieces.indices where !pieces[index].isRule {
      pieces[index].marker = markers.marker(at: pieces[index].tokens)
      pieces[index].assignCue(tokens: tokens, cues: cues, isRecognized: isRecognized)
    }
    let furniture = FurnitureFinder(tokens: tokens, cues: cues)
    furniture.markLines(of: &pieces)

    var headerFinder = HeaderFinder(
      pieces: pieces, tokens: tokens, cues: cues, isRecognized: isRecognized)
    pieces = []
    headerFinder.find()
    header = headerFinder.parts
    swap(&pieces, &headerFinder.pieces)
    let bodyStart = headerFinder.range.upperBound
    for index in 0..<headerFinder.range.lowerBound { pieces[index].region = .furniture }

    var signatureFinder = SignatureFinder(
      pieces: pieces, tokens: tokens, cues: cues, isRecognized: isRecognized)
    pieces = []
    signatureFinder.find(from: bodyStart)
    signature = signatureFinder.parts
    swap(&pieces, &signatureFinder.pieces)
    let end = signatureFinder.range.upperBound
    furniture.markTail(of: &pieces, from: end)
    if end > 0 {
      for index in end..<max(end, pieces.count) where pieces[index].region == .body {
        pieces[index].region = .appendix
      }
    }

    let style = WrapStyle(pieces, of: tokens, cues: cues)
    let builder = NodeBuilder(pieces, of: tokens, style: style, cues: cues)
    var drafts = builder.drafts
    PreambleFinder(tokens: tokens, cues: cues).mark(&drafts)
    nodes = TreeBuilder(drafts, of: tokens, cues: cues).nodes
    pageMarks = []
    for index in pieces.indices where pieces[index].isPageMark {
      pageMarks.append(pieces[index].tokens)
    }
    for index in pieces.indices where builder.isJoined[index] && index > 0 {
      let line = pieces[index].line
      if line > 0, pieces[index].gap != .column { lines[line - 1].isWrapped = true }
    }
    self.lines = lines
  }
}
