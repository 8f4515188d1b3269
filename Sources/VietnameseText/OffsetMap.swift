/// The way back from one text to the text it was made from, exact by construction: a list of the
/// runs that were replaced, everything between them copied.
///
/// The identity has no edits and costs nothing.
public struct OffsetMap: Sendable, Equatable {
  /// One replaced run: the bytes `sourceStart ..< sourceEnd` became `textStart ..< textEnd`.
  public struct Edit: Sendable, Equatable {
    public var sourceStart: Int
    public var sourceEnd: Int
    public var textStart: Int
    public var textEnd: Int

    public init(sourceStart: Int, sourceEnd: Int, textStart: Int, textEnd: Int) {
      self.sourceStart = sourceStart
      self.sourceEnd = sourceEnd
      self.textStart = textStart
      self.textEnd = textEnd
    }
  }

  /// In order, without overlap.
  public private(set) var edits: [Edit]

  public static let identity = OffsetMap(edits: [])

  /// - Precondition: `edits` stand in order and do not overlap, in either text.
  init(edits: [Edit]) { self.edits = edits }

  public var isIdentity: Bool { edits.isEmpty }

  /// Adds an edit behind all others.
  mutating func append(_ edit: Edit) { edits.append(edit) }
}
