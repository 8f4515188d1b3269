extension OffsetMap {
  /// The map of two steps: `self` leads from the final text to the middle one, `first` from the
  /// middle text to the source.
  ///
  /// - Complexity: O(*j* + *k*) for maps of *j* and *k* edits.
  func composed(after first: OffsetMap) -> OffsetMap {
    if first.isIdentity { return self }
    if isIdentity { return first }
    var result = OffsetMap.identity
    var i = 0  // edits of `first`: source -> middle
    var j = 0  // edits of `self`: middle -> final
    var sourceShift = 0  // source = middle + sourceShift, outside the edits of `first`
    var finalShift = 0  // final = middle + finalShift, outside the edits of `self`
    while i < first.edits.count || j < edits.count {
      // The next cluster of edits that touch one another in the middle text.
      var middleStart = Int.max
      if i < first.edits.count { middleStart = first.edits[i].textStart }
      if j < edits.count { middleStart = Swift.min(middleStart, edits[j].sourceStart) }
      var middleEnd = middleStart
      let sourceStart = middleStart + sourceShift
      let finalStart = middleStart + finalShift
      var grew = true
      while grew {
        grew = false
        while i < first.edits.count, first.edits[i].textStart <= middleEnd {
          middleEnd = Swift.max(middleEnd, first.edits[i].textEnd)
          sourceShift = first.edits[i].sourceEnd - first.edits[i].textEnd
          i += 1
          grew = true
        }
        while j < edits.count, edits[j].sourceStart <= middleEnd {
          middleEnd = Swift.max(middleEnd, edits[j].sourceEnd)
          finalShift = edits[j].textEnd - edits[j].sourceEnd
          j += 1
          grew = true
        }
      }
      result.append(
        Edit(
          sourceStart: sourceStart, sourceEnd: middleEnd + sourceShift,
          textStart: finalStart, textEnd: middleEnd + finalShift))
    }
    return result
  }
}
