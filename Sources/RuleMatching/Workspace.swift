/// Scratch space of a ``Matcher``, to be used again from text to text by one task at a time.
public struct Workspace: ~Copyable {
  /// Steps of the matcher since the workspace was made: the measure of its work.
  public internal(set) var steps = 0

  public init() {}
}
