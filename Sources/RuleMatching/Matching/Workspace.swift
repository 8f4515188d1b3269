/// Scratch space of a ``Matcher``, to be used again from text to text by one task at a time.
///
/// Makes matching free of allocation except for what it returns.
public struct Workspace: ~Copyable {
  /// A choice that was not taken yet.
  struct Choice: BitwiseCopyable {
    var state: UInt32
    /// The highest number of the states of the choices below.
    var highestBelow: Int32
    var position: Int32
    /// The length of the trail when the choice came up.
    var trail: Int32
    /// What taking it adds to the trail, and the ``RuleProgram/Marks`` behind that.
    var marks: UInt32
    var event: Event
  }

  /// Something on the way of a match that its captures are made of. Eight bytes: a trail is written and
  /// forgotten all the time.
  struct Event: BitwiseCopyable {
    enum Kind: UInt8 { case none, open, close, mention, phrase, mentionStart }

    var value: UInt32
    /// The kind in the highest bits, the position in the others.
    private var place: UInt32

    private static let kindShift: UInt32 = 29

    static let none = Event(kind: .none, value: 0, position: 0)

    @inline(__always)
    init(kind: Kind, value: UInt32, position: Int) {
      self.value = value
      place =
        UInt32(kind.rawValue) &<< Event.kindShift | UInt32(truncatingIfNeeded: position)
    }

    @inline(__always)
    var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: place &>> Event.kindShift)) ?? .none }

    @inline(__always)
    var position: Int { Int(place & (1 &<< Event.kindShift &- 1)) }

    @inline(__always)
    var isNone: Bool { place &>> Event.kindShift == 0 }

    /// The same at `position`, for an event that has none yet.
    @inline(__always)
    func at(_ position: Int) -> Event {
      var event = self
      event.place |= UInt32(truncatingIfNeeded: position)
      return event
    }
  }

  /// Steps of the matcher since the workspace was made: the measure of its work.
  public internal(set) var steps = 0

  private(set) var choices = GrowableBuffer<Choice>(capacity: 256)
  /// The highest number of the states of open choices; -1 without any.
  private(set) var highestOpen: Int32 = -1
  var trail = GrowableBuffer<Event>(capacity: 64)
  /// The trail of the best match so far.
  var bestTrail = GrowableBuffer<Event>(capacity: 64)
  /// Tried before the end of the mention; behind it; in what stands around it.
  var visited = VisitedSet()
  var visitedBehind = VisitedSet()
  var visitedAround = VisitedSet()
  /// The matches of the stage that nobody has decided on, as they are found, and what all captured.
  var matches = GrowableBuffer<Match>(capacity: 64)
  private(set) var store = MatchStore()
  /// Where the first of their mentions begins; the largest number without any.
  var firstPending = Int.max
  /// The order of those that are decided on.
  var keys = GrowableBuffer<ChoiceKey>(capacity: 64)
  /// The position at which each rule was tried last.
  var lastStarts = GrowableBuffer<Int32>(capacity: 64)
  /// Where the clause that begins at each position ends.
  var clauseEnds = GrowableBuffer<Int32>(capacity: 1)

  public init() {}

  /// Forgets the stage before.
  mutating func begin(ruleCount: Int) {
    lastStarts.fill(with: -1, count: ruleCount)
    matches.truncate(to: 0)
    firstPending = Int.max
    // A list of the stage before may be in use.
    if isKnownUniquelyReferenced(&store) {
      store.events.truncate(to: 0)
    } else {
      store = MatchStore()
    }
  }

  /// Forgets the matches whose mentions begin before `position`.
  mutating func dropMatches(before position: Int) {
    var kept = 0
    firstPending = Int.max
    for index in 0..<matches.count {
      let match = matches[index]
      let start = match.range.lowerBound
      guard start >= position else { continue }
      firstPending = Swift.min(firstPending, start)
      matches[kept] = match
      kept += 1
    }
    matches.truncate(to: kept)
  }

  /// Forgets the search before.
  @inline(__always)
  mutating func beginSearch() {
    visited.removeAll()
    visitedBehind.removeAll()
    choices.truncate(to: 0)
    highestOpen = -1
    trail.truncate(to: 0)
  }

  /// Puts a choice on the stack.
  @inline(__always)
  mutating func open(_ state: UInt32, at position: Int, marks: UInt32, _ event: Event) {
    choices.append(
      Choice(
        state: state, highestBelow: highestOpen, position: Int32(truncatingIfNeeded: position),
        trail: Int32(truncatingIfNeeded: trail.count), marks: marks, event: event))
    highestOpen = Swift.max(highestOpen, Int32(truncatingIfNeeded: state))
  }

  /// Takes the last choice; there must be one.
  @inline(__always)
  mutating func closeChoice() -> Choice {
    let choice = choices.removeLast()
    highestOpen = choice.highestBelow
    return choice
  }

  /// Forgets the choices behind the first `count`.
  @inline(__always)
  mutating func closeChoices(to count: Int) {
    guard choices.count > count else { return }
    highestOpen = choices[count].highestBelow
    choices.truncate(to: count)
  }

  /// Makes the trail the best one; it is lost itself if it is the last.
  @inline(__always)
  mutating func keepTrail(isLast: Bool) {
    if isLast { swap(&trail, &bestTrail) } else { bestTrail.copy(from: trail) }
  }
}
