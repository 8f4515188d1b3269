extension TokenizedText {
  /// Token `index` in canonical form and in small letters: `NGUYỄN` → `nguyễn`.
  ///
  /// Letters outside the Vietnamese alphabet stay as they are.
  ///
  /// - Parameter keepsFirst: whether the first letter stays as it is: `NGUYỄN` → `Nguyễn`.
  /// - Complexity: O(bytes of the token).
  public func smallCanonicalString(at index: Int, keepsFirst: Bool = false) -> String {
    let start = start(at: index)
    let end = end(at: index)
    return text.bytes.withUnsafeBufferPointer { bytes in
      // A moved mark may make a word longer, by less than half.
      String(unsafeUninitializedCapacity: (end - start) * 3 / 2 + 4) { output in
        let token = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let count = TonePlacement.writeCanonical(token, to: output)
        var first = 0
        if keepsFirst, count > 0 {
          first = 1
          while first < count, output[first] & 0xC0 == 0x80 { first += 1 }
        }
        LetterCase.makeSmall(UnsafeMutableBufferPointer(rebasing: output[first..<count]))
        return count
      }
    }
  }
}
