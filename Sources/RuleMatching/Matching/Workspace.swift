/// Scratch space of a ``Matcher``, to be used again from text to text by one task at a time.
///
/// Makes matching free of allocation except for what it returns.
public struct Workspace: ~Copyable {
  /// A choice that was not taken yet.
  struct Choice: BitwiseCopyable {
    var state: UInt32
    var position: Int32
    /// The length of the trail when the choice came up.
    var trail: Int32
    /// What taking it adds to the trail, and the ``RuleProgram/Marks`` behind that.
    var event: Event
    var marks: UInt32 = 0
  }

  /// Something on the way of a match that its captures are made of.
  struct Event: BitwiseCopyable {
    enum Kind: UInt8 { case none, open, close, mention, phrase, mentionStart }
    var kind: Kind
    var value: UInt32 = 0
    var position: Int32 = 0

    static let none = Event(kind: .none)
  }

  /// Steps of the matcher since the workspace was made: the measure of its work.
  public internal(set) var steps = 0

  var choices = GrowableBuffer<Choice>(capacity: 256)
  var trail = GrowableBuffer<Event>(capacity: 64)
  /// The trail of the best match so far.
  var bestTrail = GrowableBuffer<Event>(capacity: 64)
  /// Tried before the end of the mention; behind it; in what stands around it.
  var visited = VisitedSet()
  var visitedBehind = VisitedSet()
  var visitedAround = VisitedSet()
  /// The matches of the stage, as they are found, and what they captured.
  var matches = GrowableBuffer<Match>(capacity: 64)
  var events = GrowableBuffer<Event>(capacity: 256)
  /// The position at which each rule was tried last.
  var lastStarts = GrowableBuffer<Int32>(capacity: 64)
  /// Where the clause that begins at each position ends.
  var clauseEnds = GrowableBuffer<Int32>(capacity: 1)

  public init() {}
}
