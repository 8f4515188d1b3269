import VietnameseText

/// The names of bodies that a document has, each once: a body is named again and again, and its name
/// is written out and compared the first time only.
///
/// Names are told apart by their bytes in the normalized text.
final class OrganizationNames {
  private struct Entry {
    var hash: UInt64
    var range: TextRange
    var value: MentionValue
  }

  private let tokens: TokenizedText
  private var entries: [Entry] = []
  /// Open addressing: indices of ``entries``, -1 in an empty slot.
  private var slots = [Int32](repeating: -1, count: 64)

  init(tokens: TokenizedText) { self.tokens = tokens }

  /// What the words of `range` name; `make` is asked where they were not read before.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  func value(of range: TokenRange, make: () -> Organization) -> MentionValue {
    let textRange = tokens.textRange(of: range)
    let (hash, slot) = place(of: textRange)
    if slots[slot] >= 0 { return entries[Int(slots[slot])].value }
    let value = MentionValue.organization(make())
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(hash: hash, range: textRange, value: value))
    if entries.count * 2 > slots.count { grow() }
    return value
  }

  /// The number of the name that `range` is, from 0; `nil` where it was not read by ``value(of:make:)``.
  func index(of range: TokenRange) -> Int? {
    let index = slots[place(of: tokens.textRange(of: range)).slot]
    return index < 0 ? nil : Int(index)
  }

  var count: Int { entries.count }

  /// The slot of a name, or the empty one that it may have.
  private func place(of range: TextRange) -> (hash: UInt64, slot: Int) {
    tokens.text.bytes.withUnsafeBytes { bytes in
      let name = UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound..<range.upperBound])
      let hash = ByteHash.hash(of: name)
      var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
      while slots[slot] >= 0 {
        let entry = entries[Int(slots[slot])]
        if entry.hash == hash,
          ByteHash.areEqual(
            name,
            UnsafeRawBufferPointer(rebasing: bytes[entry.range.lowerBound..<entry.range.upperBound])
          )
        {
          break
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return (hash, slot)
    }
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash & UInt64(slots.count - 1))
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }
}

/// A hash of bytes, eight at a time.
enum ByteHash {
  static func hash(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  static func areEqual(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    guard one.count == other.count else { return false }
    var index = 0
    while index + 8 <= one.count {
      guard
        one.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      else { return false }
      index += 8
    }
    while index < one.count {
      guard one[index] == other[index] else { return false }
      index += 1
    }
    return true
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
