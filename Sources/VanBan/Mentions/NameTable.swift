import RuleMatching
import VietnameseText

/// The names that a document has, each once: names of bodies, positions, people and places come again
/// and again, and what they mean is read the first time only.
///
/// Names are told apart by their bytes in the normalized text, and by how they are read.
final class NameTable {
  /// How the words of a name are read: the same words may mean two things to two rules.
  struct Reading: Equatable {
    /// The rule that found the name, or -1 where its words alone say what it means.
    var rule: Int32 = -1
    /// Where the parts of the name stand in it, as its interpreter counts them.
    var shape: UInt64 = 0
    /// The number of a name inside it.
    var part: Int32 = -1
  }

  private struct Entry {
    var hash: UInt64
    var range: TextRange
    var reading: Reading
    var value: MentionValue
  }

  /// The number of a rule for ``Reading/rule``.
  static func number(of rule: Rule, in rules: RuleSet) -> Int32 {
    Int32(truncatingIfNeeded: rules.rules.firstIndex { $0.id == rule.id } ?? -1)
  }

  private let tokens: TokenizedText
  @exclusivity(unchecked) private var entries: [Entry] = []
  /// Open addressing: indices of ``entries``, -1 in an empty slot.
  @exclusivity(unchecked) private var slots = [Int32](repeating: -1, count: 256)

  init(tokens: TokenizedText) { self.tokens = tokens }

  /// What the words of `range` mean, and the number of that name, from 0; `make` is asked where they
  /// were not read before.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  func value(
    of range: TokenRange, as reading: Reading = Reading(), make: () -> MentionValue
  ) -> (value: MentionValue, number: Int32) {
    let textRange = tokens.textRange(of: range)
    let (hash, slot) = place(of: textRange, reading)
    let known = slots[slot]
    if known >= 0 { return (entries[Int(known)].value, known) }
    let value = make()
    let number = Int32(truncatingIfNeeded: entries.count)
    slots[slot] = number
    entries.append(Entry(hash: hash, range: textRange, reading: reading, value: value))
    if entries.count * 2 > slots.count { grow() }
    return (value, number)
  }

  var count: Int { entries.count }

  /// The slot of a name, or the empty one that it may have.
  private func place(of range: TextRange, _ reading: Reading) -> (hash: UInt64, slot: Int) {
    tokens.text.bytes.withUnsafeBytes { bytes in
      let name = UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound..<range.upperBound])
      let hash = ByteHash.hash(of: name, seed: UInt64(bitPattern: Int64(reading.rule)))
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0, !isEntry(slots[slot], hash, name, reading, bytes) {
        slot = (slot + 1) & mask
      }
      return (hash, slot)
    }
  }

  @inline(__always)
  private func isEntry(
    _ number: Int32, _ hash: UInt64, _ name: UnsafeRawBufferPointer, _ reading: Reading,
    _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    let index = Int(number)
    guard entries[index].hash == hash, entries[index].reading == reading else { return false }
    let range = entries[index].range
    return name.hasSameBytes(
      as: UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound..<range.upperBound]))
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in entries.indices {
      var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }
}
