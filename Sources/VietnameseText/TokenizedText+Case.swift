/// How the letters of a word are to be written.
public enum LetterForm: Sendable {
  case asPrinted
  case small
  /// Small but for the first letter, which stays as it is.
  case smallBehindFirst
}

extension TokenizedText {
  /// Token `index` in canonical form and in small letters: `NGUYỄN` → `nguyễn`.
  ///
  /// Letters outside the Vietnamese alphabet stay as they are.
  ///
  /// - Parameter keepsFirst: whether the first letter stays as it is: `NGUYỄN` → `Nguyễn`.
  /// - Complexity: O(bytes of the token).
  public func smallCanonicalString(at index: Int, keepsFirst: Bool = false) -> String {
    canonicalString(of: TokenRange(index, index + 1)) { _ in
      keepsFirst ? .smallBehindFirst : .small
    }
  }

  /// The words of `range` in canonical form, each with its letters as `form` says.
  ///
  /// - Parameter form: is asked for the words in order.
  /// - Complexity: O(bytes of the range).
  public func canonicalString(of range: TokenRange, form: (_ index: Int) -> LetterForm) -> String {
    guard !range.isEmpty else { return "" }
    // A moved mark may make a word longer, by less than half.
    let textRange = textRange(of: range)
    let capacity = (textRange.upperBound - textRange.lowerBound) * 3 / 2 + 4
    return text.bytes.withUnsafeBufferPointer { bytes in
      String(knownUTF8Capacity: capacity) { output in
        var count = 0
        for index in range.indices {
          if index > range.lowerBound, gap(before: index) != .none, count < capacity {
            output[count] = 0x20
            count += 1
          }
          let token = UnsafeBufferPointer(rebasing: bytes[start(at: index)..<end(at: index)])
          let rest = UnsafeMutableBufferPointer(rebasing: output[count...])
          guard kind(at: index) == .word else {
            count += rest.update(fromContentsOf: token)
            continue
          }
          let length = TonePlacement.writeCanonical(token, to: rest)
          let word = UnsafeMutableBufferPointer(rebasing: rest[..<length])
          switch form(index) {
          case .asPrinted: break
          case .small: LetterCase.makeSmall(word)
          case .smallBehindFirst: LetterCase.makeSmallBehindFirst(word)
          }
          count += length
        }
        return count
      }
    }
  }
}

extension LetterCase {
  /// Makes all letters but the first small.
  static func makeSmallBehindFirst(_ word: UnsafeMutableBufferPointer<UInt8>) {
    guard !word.isEmpty else { return }
    var first = 1
    while first < word.count, word[first] & 0xC0 == 0x80 { first += 1 }
    makeSmall(UnsafeMutableBufferPointer(rebasing: word[first...]))
  }
}
