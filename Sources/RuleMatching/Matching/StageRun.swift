import VietnameseText

/// One call of the matcher: plain pointers into the program and the lattice, so that its loops
/// count no references and check no bounds.
struct StageRun {
  let program: ProgramTables
  let lattice: LatticeTables

  static var opaque: UInt32 { TokenFeatures.opaque.rawValue }
  static var barrier: UInt32 { TokenFeatures.barrier.rawValue }

  /// Number of tokens.
  var count: Int { lattice.count }

  /// What stands at `position`: its token and the edges that begin there.
  @inline(__always)
  func here(_ position: Int) -> FirstSet { lattice.sets[position] }

  /// The features of the token at `position`, or none where no element of a pattern that began at
  /// `origin` may touch it.
  ///
  /// - Parameter barrier: the feature of barriers, or 0 for a rule that crosses them.
  @inline(__always)
  func reachable(_ position: Int, from origin: Int, _ barrier: UInt32) -> UInt32 {
    let bits = lattice.features[position]
    let blocking = position == origin ? StageRun.opaque : StageRun.opaque | barrier
    return bits & blocking == 0 ? bits : 0
  }

  /// Whether the element of one token `state` takes the token at `position`, which has the features
  /// `bits` and can be reached.
  @inline(__always)
  func takes(_ state: UnsafePointer<Instruction>, at position: Int, _ bits: UInt32) -> Bool {
    switch state.pointee.operation {
    case .token: return lattice.records[position].id == state.pointee.operand
    case .exactToken:
      return lattice.records[position].id == state.pointee.operand
        && bits & TokenFeatures.anyCase.rawValue == state.pointee.other
    case .kind: return bits & state.pointee.operand != 0
    case .oneOf:
      let root = Int32(bitPattern: state.pointee.operand)
      return program.trie.edge(from: root, lattice.records[position].id).target >= 0
    case .integer:
      let value = lattice.values[position]
      return value >= Int32(bitPattern: state.pointee.operand)
        && value <= Int32(bitPattern: state.pointee.other)
    case .digits:
      let digits = (bits >> TokenFeatures.digitShift) & TokenFeatures.mostDigits
      return digits >= state.pointee.operand && digits <= state.pointee.other && digits > 0
    default: return false
    }
  }

  /// Whether something begins at `position` that the anchor or the glue `state` asks for.
  @inline(__always)
  func holds(_ state: UnsafePointer<Instruction>, at position: Int) -> Bool {
    let bits = lattice.features[position]
    switch state.pointee.operation {
    case .glue: return position < count && bits & TokenFeatures.glued.rawValue != 0
    case .startAnchor: return position < count && bits & state.pointee.operand != 0
    default: return position == count || bits & state.pointee.operand != 0
    }
  }

  /// Whether what each match of a rule needs stands somewhere behind `start`; see ``Requirement``.
  @inline(__always)
  func mayMatch(_ entry: UnsafePointer<RuleProgram.Entry>, at start: Int) -> Bool {
    let last = Swift.min(start &+ Int(entry.pointee.reach), count &- 1)
    let barrier = entry.pointee.crosses ? 0 : StageRun.barrier
    var position = start &+ 1
    while position <= last, lattice.features[position] & barrier == 0 {
      if entry.pointee.needed.meets(here(position)) { return true }
      position &+= 1
    }
    return false
  }
}
