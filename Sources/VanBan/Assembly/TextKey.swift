import VietnameseText

/// One or two texts as the key of a table, told apart by their bytes: all of them are canonical, so
/// that the comparison of strings by canonical equivalence would only cost time.
struct TextKey: Hashable {
  private let first: String
  private let second: String
  let hash: UInt64

  init(_ first: String, _ second: String = "") {
    self.first = first
    self.second = second
    hash = Self.hash(of: first, seed: Self.hash(of: second, seed: 0))
  }

  static func == (one: TextKey, other: TextKey) -> Bool {
    one.hash == other.hash && one.first.utf8.elementsEqual(other.first.utf8)
      && one.second.utf8.elementsEqual(other.second.utf8)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  private static func hash(of text: String, seed: UInt64) -> UInt64 {
    var text = text
    return text.withUTF8 { ByteHash.hash(of: UnsafeRawBufferPointer($0), seed: seed) }
  }
}
