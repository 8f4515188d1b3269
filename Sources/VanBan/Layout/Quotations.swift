import VietnameseText

/// The quoted passages of a document: rules of other documents that the text cites word by word.
/// What they order binds third parties, not the readers of this document.
struct Quotations: Sendable {
  /// Passages shorter than this are names and terms (`“Chiến dịch mùa hè xanh”`).
  static let shortest = 14
  static let longest = 600

  private let ranges: [TokenRange]

  /// - Complexity: O(*n*) in the tokens.
  init(tokens: TokenizedText) {
    var ranges: [TokenRange] = []
    var open: Int?
    for index in 0..<tokens.count where tokens.kind(at: index) == .punctuation {
      // “ is E2 80 9C, ” is E2 80 9D.
      let bytes = tokens.bytes(at: index)
      guard bytes.count == 3, bytes.first == 0xE2, bytes.dropFirst().first == 0x80 else { continue }
      if bytes.last == 0x9C {
        open = index
      } else if bytes.last == 0x9D, let start = open {
        let range = TokenRange(start, index + 1)
        if range.count >= Quotations.shortest, range.count <= Quotations.longest {
          ranges.append(range)
        }
        open = nil
      }
    }
    self.ranges = ranges
  }

  /// - Complexity: O(log *n*).
  func contains(_ token: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(token)
  }
}
