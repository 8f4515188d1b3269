extension OffsetMap {
  /// The bytes of the source that `range` was made from.
  ///
  /// Bytes that were removed at an edge of the range are left out; a range that begins or ends
  /// inside a replaced run takes the whole run.
  ///
  /// - Complexity: O(log *k*), where *k* is the number of edits.
  public func sourceRange(for range: TextRange) -> SourceRange {
    if edits.isEmpty { return SourceRange(range.lowerBound, range.upperBound) }
    let lower = sourceLowerBound(range.lowerBound)
    if range.isEmpty { return SourceRange(lower, lower) }
    return SourceRange(lower, sourceUpperBound(range.upperBound))
  }

  /// The bytes of the normalized text that stand for `range` of the source: the smallest range
  /// whose source covers it.
  ///
  /// - Complexity: O(log *k*).
  public func textRange(for range: SourceRange) -> TextRange {
    if edits.isEmpty { return TextRange(range.lowerBound, range.upperBound) }
    func position(_ source: Int, upper: Bool) -> Int {
      var low = 0
      var high = edits.count
      while low < high {
        let middle = (low + high) / 2
        if edits[middle].sourceStart <= source { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return source }
      let edit = edits[low - 1]
      if source == edit.sourceStart { return edit.textStart }
      if source < edit.sourceEnd { return upper ? edit.textEnd : edit.textStart }
      return edit.textEnd + (source - edit.sourceEnd)
    }
    return TextRange(
      position(range.lowerBound, upper: false), position(range.upperBound, upper: true))
  }

  private func sourceLowerBound(_ position: Int) -> Int {
    let index = lastEdit { $0.textStart <= position }
    guard index >= 0 else { return position }
    let edit = edits[index]
    if position < edit.textEnd { return edit.sourceStart }
    return edit.sourceEnd + (position - edit.textEnd)
  }

  private func sourceUpperBound(_ position: Int) -> Int {
    let index = lastEdit { $0.textStart < position }
    guard index >= 0 else { return position }
    let edit = edits[index]
    if position <= edit.textEnd { return edit.sourceEnd }
    return edit.sourceEnd + (position - edit.textEnd)
  }

  /// The last edit for which `isBefore` holds, or -1. It must hold for a prefix of the edits.
  private func lastEdit(where isBefore: (Edit) -> Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
