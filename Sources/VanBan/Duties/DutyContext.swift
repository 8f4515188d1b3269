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
  /// Who has to act where the sentence names nobody.
  var assignees: [DutyParty] = []
  /// Whether ``assignees`` were named for the very item, so that its first words need be no known
  /// verb.
  var isAssigned = false
  var assigner: DutyParty?
  /// Whether the document orders and plans, unlike news, reports and laws.
  var isDirective = false
  /// The steps that gave ``assignees`` and the order.
  var steps: [DutyStep] = []
}
