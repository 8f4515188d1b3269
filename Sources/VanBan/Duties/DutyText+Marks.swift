import VietnameseText

/// The passes over a document that make the marks of its tokens.
extension DutyText {
  /// What each word can begin.
  ///
  /// - Returns: all marks that there are.
  static func markTokens(
    _ marks: UnsafeMutablePointer<DutyMarks>, _ tokens: TokenizedText, _ words: DutyWords
  ) -> DutyMarks {
    tokens.withRecords { records in
      words.first.withUnsafeBufferPointer { marksOfWords in
        var seen: UInt64 = 0
        for index in records.indices {
          let id = Int(records[index].id)
          let mark = id < marksOfWords.count ? marksOfWords[id] : []
          marks[index] = mark
          seen |= mark.rawValue
        }
        return DutyMarks(rawValue: seen)
      }
    }
  }

  /// Where mentions begin.
  ///
  /// - Returns: the cues, in the order of the mentions.
  static func markMentions(
    _ marks: UnsafeMutablePointer<DutyMarks>, _ places: UnsafeMutablePointer<DutyPlace>,
    _ mentions: [Mention], count: Int
  ) -> [DutyCueMention] {
    var cues: [DutyCueMention] = []
    for index in mentions.indices {
      let tokens = mentions[index].tokens
      guard !tokens.isEmpty, tokens.lowerBound >= 0, tokens.upperBound <= count else { continue }
      let start = tokens.lowerBound
      switch mentions[index].value {
      case .organization, .official:
        // The longest, of those the first.
        if marks[start].contains(.party),
          mentions[Int(places[start].party)].tokens.upperBound >= tokens.upperBound
        {
          continue
        }
        places[start].party = Int32(truncatingIfNeeded: index)
        marks[start].insert(.party)
      case .dutyCue(let cue):
        let found = DutyCueMention(kind: cue.kind, tokens: tokens, index: index)
        places[start].cue = Int32(truncatingIfNeeded: cues.count)
        marks[start].subtract([.order, .acting])
        marks[start].formUnion(found.marks)
        cues.append(found)
      case .deadline:
        places[start].deadline = Int32(truncatingIfNeeded: index)
        marks[start].insert(.deadline)
      case .reference(let reference):
        if !reference.isShort { marks[start].insert(.reference) }
      default: break
      }
    }
    return cues
  }

  /// How many parentheses are open at each token; a paragraph closes all.
  static func markParentheses(
    _ depths: UnsafeMutablePointer<UInt8>, _ marks: UnsafeMutablePointer<DutyMarks>,
    _ layout: DocumentLayout, count: Int
  ) {
    depths.initialize(repeating: 0, count: count)
    var index = 0
    var depth: UInt8 = 0
    while index < count {
      if depth == 0 {
        // To the next opening one.
        while index < count, !marks[index].contains(.opening) { index &+= 1 }
      } else {
        if layout.hasBarrier(before: index) { depth = 0 }
        if marks[index].contains(.closing), depth > 0 { depth -= 1 }
        depths[index] = depth
      }
      if index < count, marks[index].contains(.opening), depth < .max { depth += 1 }
      index += 1
    }
  }
}
