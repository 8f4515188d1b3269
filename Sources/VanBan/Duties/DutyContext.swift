/// What a sentence inherits from the nodes above it and from the sentences before it.
struct DutyContext {
  /// How much it takes to make a sentence a duty.
  enum Stance: Comparable {
    /// Goals, grounds, findings: only a named party with a cue has a duty here.
    case silent
    /// Running text: a cue is needed.
    case stated
    /// Below an order: a verb at the beginning, or behind a party, is one.
    case ordered
  }

  var stance = Stance.stated
  /// Whether ``assignees`` were named for the very item, so that its first words need be no known
  /// verb.
  var isAssigned = false
  /// Whether the document orders and plans, unlike news, reports and laws.
  var isDirective = false
  /// How many colons the clause stands behind: `Sở A: về kinh phí: giao …` stands behind two.
  var colons = 0
  /// Whether the sentence stands in an item of a list, where such a document says who does what.
  var isItem = false
  /// The step that gave ``assignees`` or the order.
  var step: DutyStep?
  /// Shared: a context is handed on from node to node, and most have nobody.
  private var subject: SharedSubject?

  private final class SharedSubject: Sendable {
    let value: DutySubject
    init(_ value: DutySubject) { self.value = value }
  }

  /// Who has to act where the sentence names nobody.
  var assignees: [DutyParty] {
    get { subject?.value.parties ?? [] }
    set { subject = SharedSubject(DutySubject(parties: newValue, assigner: assigner)) }
  }

  var assigner: DutyParty? {
    get { subject?.value.assigner }
    set {
      subject = SharedSubject(
        DutySubject(parties: assignees, assigner: newValue, deadlines: deadlines))
    }
  }

  /// The deadlines of a lead-in that names who has to act: they bind each item below it.
  var deadlines: [Int] {
    get { subject?.value.deadlines ?? [] }
    set {
      subject = SharedSubject(
        DutySubject(parties: assignees, assigner: assigner, deadlines: newValue))
    }
  }
}

extension DutyContext {
  /// Whether words with `marks` may hold an order here. Without a cue they hold none, unless they
  /// stand below an order or make one of their own: a party before a colon, a condition, an adverb that
  /// urges, a deadline.
  func mayOrder(_ marks: DutyMarks) -> Bool {
    if stance == .ordered || marks.contains(.acting) { return true }
    if marks.contains(.deadline), marks.contains(DutyMarks(.sent)) { return true }
    guard stance == .stated else { return false }
    return marks.contains(.colon)
      || isItem && !marks.isDisjoint(with: [.party, DutyMarks(.office)])
      || isDirective
        && (!marks.isDisjoint(with: [DutyMarks(.condition), DutyMarks(.urgent)])
          || marks.contains(.deadline) && marks.contains(.party))
  }
}
