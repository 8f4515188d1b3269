/// One state of a compiled rule.
struct Instruction: Sendable {
  enum Operation: UInt8, Sendable {
    /// A token of id `operand`.
    case token
    /// The same, and its case bits are exactly `other`.
    case exactToken
    /// A token with any of the features `operand`.
    case kind
    /// A number from `operand` to `other`.
    case integer
    /// A number of `operand` to `other` digits.
    case digits
    /// One of the words of the list whose root is `operand`.
    case oneOf
    /// One of the phrases of the list whose root is `operand`.
    case phrase
    /// A phrase of lexicon `operand`.
    case lexicon
    /// A mention of field `operand`.
    case mention
    case clause
    case glue
    /// Something of the boundaries `operand` begins here.
    case startAnchor
    /// The same, or the text ends here.
    case endAnchor
    /// Goes on at `next`, and if that fails, at `other`.
    case split
    /// Begins and ends capture `operand`.
    case open, close
    /// Begins the mention; `operand` is the index of the first thing that must not stand before it,
    /// `other` is how many there are.
    case mentionStart
    /// Ends the mention; `operand` is 1 + the state of what must not follow it, or 0.
    case mentionEnd
    /// Fails where state `operand` can be gone through from here. Where none of those that stand in a
    /// row from here on can begin, all of them are passed at once, to `other`.
    case notAhead
    /// Fails before a token that has any of the features `operand`.
    case notKind
    case accept
  }

  var operation: Operation
  /// Whether paths meet here: a place that has been tried is not tried again.
  var isGuarded = false
  /// Whether it stands behind the mention.
  var isSuffix = false
  var operand: UInt32 = 0
  /// The state behind it.
  var next: UInt32 = 0
  var other: UInt32 = 0
  /// The ``RuleProgram/Marks`` on the way to `next`, and on that to `other`.
  var marks: UInt32 = 0
  var otherMarks: UInt32 = 0
  /// What `next` can begin with; of `notAhead` and `mentionEnd`, what must not stand here.
  var first = FirstSet.all
  /// What `other` can begin with; of `notAhead`, what those in a row from here on can begin with.
  /// Both sets stand here and not in a table of their own: a state is one line of memory, with the
  /// padding.
  var second = FirstSet.all
  let padding: UInt64 = 0
}
