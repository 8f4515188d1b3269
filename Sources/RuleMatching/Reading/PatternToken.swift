/// A piece of a pattern: the unit of ``PatternParser``.
struct PatternToken {
  enum Kind: Equatable {
    /// `"…"`
    case literal(String)
    /// `'…'`
    case exact(String)
    case name(String)
    case number(Int)
    /// `..`
    case range
    /// One of `( ) [ ] { } < > | ? + * : ~ ! @ ,`
    case mark(Character)
    /// Behind the last one.
    case end
  }

  var kind: Kind
  var position: SourcePosition
}
