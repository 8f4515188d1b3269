import VietnameseText

/// One call of the matcher: plain pointers into the program and the lattice, so that its loops
/// count no references and check no bounds.
struct StageRun {
  let program: ProgramTables
  let lattice: LatticeTables

  /// Number of tokens.
  var count: Int { lattice.count }

  /// Whether the one-token element `instruction` takes the token at `position`.
  ///
  /// - Parameter blocking: the features that no element may touch here.
  @inline(__always)
  func takes(_ instruction: Instruction, at position: Int, blocking: UInt32) -> Bool {
    guard position < count else { return false }
    let bits = lattice.features[position]
    guard bits & blocking == 0 else { return false }
    switch instruction.operation {
    case .token: return lattice.records[position].id == instruction.operand
    case .exactToken:
      return lattice.records[position].id == instruction.operand
        && bits & TokenFeatures.anyCase.rawValue == instruction.other
    case .kind, .notKind: return bits & instruction.operand != 0
    case .oneOf:
      let root = Int32(bitPattern: instruction.operand)
      return program.trie.edge(from: root, lattice.records[position].id).target >= 0
    case .integer:
      let value = lattice.values[position]
      return value >= Int32(bitPattern: instruction.operand)
        && value <= Int32(bitPattern: instruction.other)
    case .digits:
      let digits = (bits >> TokenFeatures.digitShift) & TokenFeatures.mostDigits
      return digits >= instruction.operand && digits <= instruction.other && digits > 0
    default: return false
    }
  }

  /// What stands at `position`: its token and the edges that begin there. For what can be taken, a
  /// token of an opaque mention is as good as the end of the text.
  @inline(__always)
  func here(_ position: Int) -> FirstSet {
    let bits = lattice.features[position]
    let bucket =
      bits & TokenFeatures.opaque.rawValue == 0
      ? bits >> TokenFeatures.bucketShift : TokenBucket.end
    return FirstSet(buckets: 1 << UInt64(bucket), edges: lattice.edgeSets[position])
  }

  /// The ways of a split that can begin with what stands at `position`.
  @inline(__always)
  func ways(_ instruction: Instruction, at position: Int) -> (next: Bool, other: Bool) {
    let here = here(position)
    let first = Int(instruction.operand)
    return (
      program.firstSets[first].meets(here), program.firstSets[first + 1].meets(here)
    )
  }

  /// Whether something begins at `position` that `instruction` asks for.
  @inline(__always)
  func holds(_ instruction: Instruction, at position: Int) -> Bool {
    let bits = lattice.features[position]
    switch instruction.operation {
    case .glue: return position < count && bits & TokenFeatures.glued.rawValue != 0
    case .startAnchor: return position < count && bits & instruction.operand != 0
    default: return position == count || bits & instruction.operand != 0
    }
  }
}
