extension Collection where Element == UInt8, Index == Int {
  /// Whether the UTF-8 of `needle` stands somewhere in the bytes.
  ///
  /// - Complexity: O(*n* · *m*); for short needles that begin with a rare byte near O(*n*).
  func contains(bytesOf needle: String) -> Bool {
    let needle = Array(needle.utf8)
    let result = withContiguousStorageIfAvailable { bytes in
      guard let first = needle.first else { return true }
      var at = 0
      while at + needle.count <= bytes.count {
        if bytes[at] == first {
          var matched = 1
          while matched < needle.count, bytes[at + matched] == needle[matched] { matched += 1 }
          if matched == needle.count { return true }
        }
        at += 1
      }
      return false
    }
    return result ?? Array(self).contains(bytesOf: String(decoding: needle, as: UTF8.self))
  }
}
