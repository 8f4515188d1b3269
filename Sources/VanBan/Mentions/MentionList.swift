/// The growing list of a document's mentions. A class, so that interpreters can look at it while it
/// grows without a copy of it a match.
final class MentionList {
  var all: [Mention] = []
}
