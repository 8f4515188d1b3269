import VietnameseText

/// Gives each paragraph its place in the tree: the items of a list under what announces them, a list
/// inside another by the style of its markers.
///
/// One pass with a stack of open nodes. A marker of a style that is open closes everything down to
/// its list; a marker of a new style opens a list inside the last node, unless its style stands
/// higher by custom (`I.` over `1.` over `a)` over `-`).
struct TreeBuilder {
  private struct Open {
    var node: Int
    /// By custom: lower numbers stand higher.
    var rank: Int
    var style: ListMarker.Style?
    var isAnnouncing: Bool
  }

  private let tokens: TokenizedText
  private let cues: LayoutCues
  private var stack: [Open] = []
  private var hasArticles = false
  private(set) var nodes: [LayoutNode] = []
  /// How many children each node has so far.
  private var childCounts: [Int32] = []

  /// - Complexity: O(*n*) in the tokens; the stack is never deeper than the number of styles.
  init(_ drafts: [NodeDraft], of tokens: TokenizedText, cues: LayoutCues) {
    self.tokens = tokens
    self.cues = cues
    hasArticles = drafts.contains { $0.marker?.style == .article }
    nodes.reserveCapacity(drafts.count)
    childCounts.reserveCapacity(drafts.count)
    let last = drafts.lastIndex { $0.region == .body }
    for (index, draft) in drafts.enumerated() {
      add(draft, isLast: index == last)
    }
    fillChildren()
  }

  /// Tells each node its children; each list is made once, as long as it is.
  private mutating func fillChildren() {
    for index in nodes.indices {
      guard let parent = nodes[index].parent else { continue }
      if nodes[parent].children.isEmpty {
        nodes[parent].children.reserveCapacity(Int(childCounts[parent]))
      }
      nodes[parent].children.append(index)
    }
  }

  private mutating func add(_ draft: NodeDraft, isLast: Bool) {
    let index = nodes.count
    let isTree = draft.region == .body || draft.region == .appendix
    // Page numbers leave the tree as it is; other parts of the document begin it anew.
    if draft.region != .furniture, !isTree || isBehindOther(draft.region) {
      stack.removeAll(keepingCapacity: true)
    }
    var node = makeNode(draft)
    if isTree {
      switch node.kind {
      case .paragraph, .cell: placeParagraph(draft, isLast: isLast)
      case .heading: placeHeading(draft)
      default: placeItem(draft)
      }
      if let parent = stack.last?.node {
        node.parent = parent
        childCounts[parent] += 1
      }
      node.depth = stack.count
      if let open = openNode(index, node, draft) { stack.append(open) }
    }
    nodes.append(node)
    childCounts.append(0)
  }

  /// Whether the last node stands in another part of the document, and is no page number.
  private func isBehindOther(_ region: LayoutRegion) -> Bool {
    guard !nodes.isEmpty else { return false }
    let last = nodes[nodes.count - 1].region
    return last != region && last != .furniture
  }

  private func makeNode(_ draft: NodeDraft) -> LayoutNode {
    let lower = draft.tokens.lowerBound
    let start = draft.marker?.end ?? lower
    let content = TokenRange(min(start, draft.tokens.upperBound), draft.tokens.upperBound)
    let isHeading = isHeading(content, draft)
    let kind: LayoutNode.Kind =
      if let marker = draft.marker {
        marker.kind
      } else if isHeading, draft.region == .body || draft.region == .appendix, !draft.isCell {
        .heading
      } else {
        draft.isCell ? .cell : .paragraph
      }
    return LayoutNode(
      kind: kind, marker: draft.marker.flatMap { $0.style == .hash ? nil : $0.label(in: tokens) },
      markerTokens: TokenRange(lower, content.lowerBound), content: content, parent: nil,
      children: [], isLeadIn: isLeadIn(content), isHeading: isHeading, region: draft.region,
      depth: 0)
  }

  // MARK: Forms

  /// Whether `content` is a title: in capitals, bold, or short and without a sentence end.
  private func isHeading(_ content: TokenRange, _ draft: NodeDraft) -> Bool {
    guard !content.isEmpty else { return draft.marker != nil }
    if draft.marker?.style == .hash { return true }
    let last = tokens.lastMark(in: content)
    if tokens.isCharacter(";", at: last) { return false }
    let label = tokens.wordCounts(TokenRange(draft.tokens.lowerBound, content.lowerBound))
    let words = draft.words - label.words
    let capitals = draft.capitals - label.capitals
    if words == 0 { return false }
    if TokenizedText.isInCapitals(words: words, capitals: capitals) {
      return words > 1 || draft.marker != nil
    }
    if draft.isBold { return words <= 40 && !(tokens.isCharacter(".", at: last) && words > 16) }
    guard let marker = draft.marker, marker.kind != .dash else { return false }
    return words <= 24 && !tokens.isTerminal(at: last) && !tokens.isCharacter(",", at: last)
  }

  /// Whether `content` announces what stands below it: it ends in a colon or in `như sau.`
  private func isLeadIn(_ content: TokenRange) -> Bool {
    guard !content.isEmpty else { return false }
    let last = tokens.lastMark(in: content)
    if tokens.isCharacter(":", at: last) { return true }
    return tokens.isCharacter(".", at: last) && content.count > 3 && last - 2 >= 0
      && last > content.lowerBound && isSmall("sau", at: last - 1)
      && (isSmall("như", at: last - 2) || isSmall("dung", at: last - 2)
        || isSmall("vụ", at: last - 2) || isSmall("việc", at: last - 2)
        || isSmall("pháp", at: last - 2))
  }

  /// Whether token `index` is `word`, in small letters.
  private func isSmall(_ word: StaticString, at index: Int) -> Bool {
    tokens.caseClass(at: index).contains(.lower) && tokens.isWord(word, at: index)
  }

  private func rank(of style: ListMarker.Style, value: Int) -> Int {
    switch style {
    case .part: 10
    case .chapter: 20
    case .section: 30
    case .subsection: 35
    case .article: 50
    case .upperLetter: 60
    case .roman: 62
    case .number, .numberStroke, .numberHyphen, .numberBare: 70
    case .decimal2: 72
    case .decimal3: 73
    case .decimal4: 74
    case .numberParenthesis: 76
    case .numberBrackets: 78
    case .letter: 80
    case .letterBrackets: 82
    case .smallRoman: 84
    case .dash: 90
    case .plus: 92
    case .bullet, .star: 94
    case .hash: 11 + value
    }
  }

  // MARK: Places

  /// Closes what an item with a marker does not belong to.
  private mutating func placeItem(_ draft: NodeDraft) {
    guard let marker = draft.marker else { return }
    let rank = rank(of: marker.style, value: marker.value)
    if rank <= 50 {
      while let top = stack.last, top.rank >= rank { stack.removeLast() }
      return
    }
    if let open = openList(marker.style) {
      stack.removeSubrange(open...)
      return
    }
    // A list that begins anew under a lead-in belongs to it, whatever its style.
    while let top = stack.last, top.rank > rank, !(top.isAnnouncing && marker.value <= 1) {
      stack.removeLast()
    }
  }

  /// The open list of a style below the last article or heading.
  private func openList(_ style: ListMarker.Style) -> Int? {
    var index = stack.count - 1
    while index >= 0 {
      if stack[index].style == style { return index }
      if stack[index].rank <= 50, stack[index].style != nil { return nil }
      index -= 1
    }
    return nil
  }

  private mutating func placeHeading(_ draft: NodeDraft) {
    let rank = headingRank(draft)
    while let top = stack.last, top.rank >= rank { stack.removeLast() }
  }

  private func headingRank(_ draft: NodeDraft) -> Int {
    if let marker = draft.marker { return self.rank(of: marker.style, value: marker.value) }
    // In capitals it stands over all lists; in bold it is a title of what follows it.
    return draft.isCapital ? 45 : 85
  }

  /// Closes what a paragraph without marker does not belong to.
  private mutating func placeParagraph(_ draft: NodeDraft, isLast: Bool) {
    if let top = stack.last, childCounts[top.node] == 0,
      nodes[top.node].isLeadIn || nodes[top.node].content.isEmpty
    {
      // It announced this paragraph, or its marker stands on a line of its own above it.
      return
    }
    if isClosing(draft, isLast: isLast) {
      while let top = stack.last, top.rank > 50 { stack.removeLast() }
      return
    }
    if draft.isCell { return }
    // An item that is complete has no second paragraph, unless it is a numbered one.
    while let top = stack.last, top.rank > 76, !nodes[top.node].isHeading { stack.removeLast() }
    if let top = stack.last, top.style == nil, !nodes[top.node].isHeading { stack.removeLast() }
  }

  /// Whether a paragraph ends the document: the last one, or one that speaks of the document itself.
  private func isClosing(_ draft: NodeDraft, isLast: Bool) -> Bool {
    guard !hasArticles, draft.region == .body else { return false }
    let range = draft.tokens
    // What stands right below the title of an item belongs to it.
    let isTitled = stack.last.map { childCounts[$0.node] == 0 && nodes[$0.node].isHeading } ?? false
    if isLast, !isTitled { return true }
    if !isTitled, tokens.isCharacter(".", at: range.upperBound - 1), range.count > 3,
      tokens.isCharacter("/", at: range.upperBound - 2)
    {
      return true
    }
    let cue = cues.line.match(at: range.lowerBound, in: tokens, limit: range.upperBound)
    if cue?.value == LayoutCue.closing.rawValue { return true }
    guard
      let kind = cues.kind.match(at: range.lowerBound, in: tokens, limit: range.upperBound),
      kind.end < range.upperBound
    else { return false }
    return isSmall("này", at: kind.end)
  }

  /// The entry of the stack for a node that others may belong to.
  private func openNode(_ index: Int, _ node: LayoutNode, _ draft: NodeDraft) -> Open? {
    let isLeadIn = node.isLeadIn
    switch node.kind {
    case .cell: return nil
    case .paragraph:
      guard isLeadIn else { return nil }
      return Open(
        node: index, rank: (stack.last?.rank ?? 50) + 1, style: nil, isAnnouncing: true)
    case .heading:
      return Open(
        node: index, rank: headingRank(draft), style: draft.marker?.style, isAnnouncing: true)
    default:
      guard let marker = draft.marker else { return nil }
      return Open(
        node: index, rank: rank(of: marker.style, value: marker.value), style: marker.style,
        isAnnouncing: isLeadIn || node.isHeading)
    }
  }
}
