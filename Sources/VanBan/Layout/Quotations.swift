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
    ranges = Quotations.all(in: tokens).filter {
      $0.count >= Quotations.shortest && $0.count <= Quotations.longest
    }
  }

  /// What stands between `“` and `”`, marks included, however many paragraphs it has: amendments
  /// quote whole articles. An opening mark without a closing one quotes nothing.
  ///
  /// - Complexity: O(*n*) in the tokens.
  static func all(in tokens: TokenizedText) -> [TokenRange] {
    var ranges: [TokenRange] = []
    var open: Int?
    tokens.withRecords { records in
      tokens.text.bytes.withUnsafeBufferPointer { bytes in
        for index in records.indices {
          let record = records[index]
          guard record.kind == .punctuation, record.end - record.start == 3 else { continue }
          // “ is E2 80 9C, ” is E2 80 9D.
          let start = Int(record.start)
          guard bytes[start + 1] == 0x80 else { continue }
          if bytes[start + 2] == 0x9C {
            open = index
          } else if bytes[start + 2] == 0x9D, let first = open {
            ranges.append(TokenRange(first, index + 1))
            open = nil
          }
        }
      }
    }
    return ranges
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
