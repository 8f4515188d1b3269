import VietnameseText

/// The tables that one call of the matcher reads, as plain pointers: no reference counts, no bounds
/// checks, no dictionaries in the loop.
struct StageRun {
  let instructions: UnsafeBufferPointer<Instruction>
  let splits: UnsafeBufferPointer<RuleProgram.SplitSets>
  let lookBehinds: UnsafeBufferPointer<RuleProgram.LookBehind>
  let trie: PhraseTrie.Lookup
  /// Number of tokens.
  let count: Int
  let features: UnsafeBufferPointer<UInt32>
  let ids: UnsafeBufferPointer<UInt32>
  let values: UnsafeBufferPointer<Int32>
  let heads: UnsafeBufferPointer<Int32>
  let edges: UnsafeBufferPointer<Lattice.Edge>

  /// Whether the one-token element `instruction` takes the token at `position`.
  ///
  /// - Parameter blocking: the features that no element may touch here.
  @inline(__always)
  func takes(_ instruction: Instruction, at position: Int, blocking: UInt32) -> Bool {
    guard position < count else { return false }
    let bits = features[position]
    guard bits & blocking == 0 else { return false }
    switch instruction.operation {
    case .token: return ids[position] == instruction.operand
    case .exactToken:
      return ids[position] == instruction.operand
        && bits & TokenFeatures.anyCase.rawValue == instruction.other
    case .kind: return bits & instruction.operand != 0
    case .integer:
      let value = values[position]
      return value >= Int32(bitPattern: instruction.operand)
        && value <= Int32(bitPattern: instruction.other)
    case .digits:
      let digits = (bits >> TokenFeatures.digitShift) & TokenFeatures.mostDigits
      return digits >= instruction.operand && digits <= instruction.other && digits > 0
    default: return false
    }
  }

  /// The ways of a split that can begin with the token at `position`.
  @inline(__always)
  func ways(_ instruction: Instruction, at position: Int) -> (next: Bool, other: Bool) {
    let bucket: UInt64 = 1 << UInt64(features[position] >> TokenFeatures.bucketShift)
    let sets = splits[Int(instruction.operand)]
    return (sets.next & bucket != 0, sets.other & bucket != 0)
  }

  /// Whether something begins at `position` that `instruction` asks for.
  @inline(__always)
  func holds(_ instruction: Instruction, at position: Int) -> Bool {
    let bits = features[position]
    switch instruction.operation {
    case .glue: return position < count && bits & TokenFeatures.glued.rawValue != 0
    case .startAnchor: return position < count && bits & instruction.operand != 0
    default: return position == count || bits & instruction.operand != 0
    }
  }
}
