extension TokenizedText {
  /// Whether token `index` is `word`, in whatever case.
  ///
  /// For asking after a few words that are known when the program is written: no string is made.
  ///
  /// - Parameter word: in lower case and NFC. Case never changes the length of a Vietnamese word.
  public func isWord(_ word: StaticString, at index: Int) -> Bool {
    let start = start(at: index)
    let count = end(at: index) - start
    guard count == word.utf8CodeUnitCount else { return false }
    return text.bytes.withUnsafeBufferPointer { bytes in
      word.withUTF8Buffer { word in
        let token = UnsafeBufferPointer(rebasing: bytes[start..<start + count])
        return LetterCase.isSame(token, word)
      }
    }
  }

  /// Whether token `index` is one of `words`, in whatever case.
  public func isWord(_ words: [StaticString], at index: Int) -> Bool {
    words.contains { isWord($0, at: index) }
  }
}

extension TokenizedText {
  /// Whether token `index` is `word`, letter by letter, case included.
  public func isExactly(_ word: StaticString, at index: Int) -> Bool {
    let start = start(at: index)
    let count = end(at: index) - start
    guard count == word.utf8CodeUnitCount else { return false }
    return text.bytes.withUnsafeBufferPointer { bytes in
      word.withUTF8Buffer { word in
        var position = 0
        while position < count, bytes[start + position] == word[position] { position += 1 }
        return position == count
      }
    }
  }

  /// Whether token `index` has one letter or character only.
  public func isSingle(at index: Int) -> Bool {
    let start = start(at: index)
    let lead = text.bytes[start]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return end(at: index) - start <= length
  }
}
