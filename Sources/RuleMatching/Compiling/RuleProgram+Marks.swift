extension RuleProgram {
  /// The begins and ends of captures that lie on a way from one state to the next: a step takes them
  /// along instead of stopping at each.
  ///
  /// In an instruction they are one number: where they begin in ``marks``, and in the lowest bits how
  /// many they are; 0 for none.
  enum Marks {
    static let countBits: UInt32 = 3
    static let most = 1 << Int(countBits) - 1

    @inline(__always)
    static func range(_ marks: UInt32) -> Range<Int> {
      let first = Int(marks >> countBits)
      return first..<(first + Int(marks & UInt32(most)))
    }
  }

  /// Leads all ways past the begins and ends of captures; to be called when all else about the states
  /// is known.
  mutating func collectMarks() {
    let nexts = instructions.map(\.next)
    for state in instructions.indices where instructions[state].operation != .accept {
      (instructions[state].next, instructions[state].marks) = way(
        to: instructions[state].next, nexts)
      switch instructions[state].operation {
      case .split, .notAhead:
        (instructions[state].other, instructions[state].otherMarks) =
          way(to: instructions[state].other, nexts)
      default: break
      }
    }
  }

  /// - Parameter nexts: the states as they were before any way was led past marks.
  /// - Returns: the first state from `state` on that is more than a mark, and the marks before it.
  private mutating func way(
    to state: UInt32, _ nexts: [UInt32]
  ) -> (state: UInt32, marks: UInt32) {
    var found: [Workspace.Event] = []
    var end = state
    var isGuarded = false
    while found.count < Marks.most, let kind = mark(Int(end)) {
      let value = kind == .mentionStart ? 0 : instructions[Int(end)].operand
      found.append(Workspace.Event(kind: kind, value: value, position: 0))
      isGuarded = isGuarded || instructions[Int(end)].isGuarded
      end = nexts[Int(end)]
    }
    guard !found.isEmpty else { return (state, 0) }
    // Paths that met at a mark now meet behind it.
    if isGuarded { instructions[Int(end)].isGuarded = true }
    let first = UInt32(marks.count)
    marks += found
    return (end, first << Marks.countBits | UInt32(found.count))
  }

  /// What the state notes, if that is all it does.
  private func mark(_ state: Int) -> Workspace.Event.Kind? {
    switch instructions[state].operation {
    case .open: return .open
    case .close: return .close
    case .mentionStart where instructions[state].other == 0: return .mentionStart
    default: return nil
    }
  }
}
