/// What the matches of one stage captured, one behind the other.
///
/// A class, as it grows while its first matches are read already. The matcher writes, and between its
/// steps the caller reads; the accesses never overlap, and need no checks that they do not.
final class MatchStore: @unchecked Sendable {
  @exclusivity(unchecked) var events = GrowableBuffer<Workspace.Event>(capacity: 64)
}
