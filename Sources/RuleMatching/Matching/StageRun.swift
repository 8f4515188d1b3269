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
    case .token: return lattice.ids[position] == instruction.operand
    case .exactToken:
      return lattice.ids[position] == instruction.operand
        && bits & TokenFeatures.anyCase.rawValue == instruction.other
    case .kind, .notKind: return bits & instruction.operand != 0
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

  /// The buckets of what stands at `position`: the token's, and one more where a mention begins.
  /// For what can be taken, a token of an opaque mention is as good as the end of the text.
  @inline(__always)
  func buckets(at position: Int) -> UInt64 {
    let bits = lattice.features[position]
    let token: UInt64 = 1 << UInt64(bits >> TokenFeatures.bucketShift)
    // The rare cases behind one test.
    guard bits & (TokenFeatures.opaque.rawValue | TokenFeatures.hasMention.rawValue) != 0 else {
      return token
    }
    return (bits & TokenFeatures.opaque.rawValue == 0 ? token : 1 << UInt64(TokenBucket.end))
      | (bits & TokenFeatures.hasMention.rawValue != 0 ? TokenBucket.mention : 0)
  }

  /// The ways of a split that can begin with what stands at `position`.
  @inline(__always)
  func ways(_ instruction: Instruction, at position: Int) -> (next: Bool, other: Bool) {
    let buckets = buckets(at: position)
    let first = Int(instruction.operand)
    return (
      program.firstBuckets[first] & buckets != 0, program.firstBuckets[first + 1] & buckets != 0
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
