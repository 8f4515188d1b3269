extension String {
  /// The text of `bytes`, which are known to be valid UTF-8: they are not checked again.
  ///
  /// Texts are checked once, when a document is decoded; every slice of whole letters of one is valid.
  package init(knownUTF8 bytes: UnsafeBufferPointer<UInt8>) {
    if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
      self.init(copying: UTF8Span(unchecked: bytes.span))
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }

  /// The text that `write` writes into room for `capacity` bytes: valid UTF-8, of the count that it
  /// returns.
  package init(
    knownUTF8Capacity capacity: Int,
    writing write: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    // Most texts are short: on the stack first, they need no room for what is not written.
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { room in
      let count = write(room)
      return String(knownUTF8: UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }
}
