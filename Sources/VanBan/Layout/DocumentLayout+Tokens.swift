import VietnameseText

extension DocumentLayout {
  /// - Complexity: O(page numbers inside paragraphs).
  public func region(ofToken index: Int) -> LayoutRegion {
    if let region { return region }
    guard let node = holder(ofToken: index), !pageMarks.contains(where: { $0.contains(index) })
    else { return .furniture }
    return nodes[node].region
  }

  /// The index of the node that holds token `index`; 0 for a drawn line or the border of a cell.
  public func node(ofToken index: Int) -> Int { holder(ofToken: index) ?? 0 }

  /// The index of the sentence that holds token `index`; 0 for a drawn line or the border of a cell.
  public func sentence(ofToken index: Int) -> Int { max(0, Int(sentenceOfToken[index])) }

  /// The index of the line that holds token `index`.
  ///
  /// - Complexity: O(log *n*) in the lines.
  public func line(ofToken index: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a paragraph, list item, heading or cell ends before token `index`; `true` at the start
  /// and end of the text.
  public func hasBarrier(before index: Int) -> Bool {
    guard index > 0, index < sentenceOfToken.count else { return true }
    let before = sentenceOfToken[index - 1]
    let after = sentenceOfToken[index]
    if before == after { return before < 0 }
    return before < 0 || after < 0 || nodeOfSentence[Int(before)] != nodeOfSentence[Int(after)]
  }

  /// The node that holds token `index`.
  private func holder(ofToken index: Int) -> Int? {
    let sentence = Int(sentenceOfToken[index])
    return sentence < 0 ? nil : Int(nodeOfSentence[sentence])
  }
}
