import RuleMatching
import VietnameseText

/// The captures of one match, as an interpreter asks for them.
struct CaptureReader {
  let match: Match
  let context: InterpretationContext

  var tokens: TokenizedText { context.tokens }
  func capture(_ name: String) -> Capture? { context.capture(name, of: match) }
  func has(_ name: String) -> Bool { context.matches.has(name, of: match) }

  /// The canonical value that a lexicon gave the capture.
  func value(_ name: String) -> String? { capture(name)?.value }

  /// The value of a capture of one number token.
  func integer(_ name: String) -> Int? { context.integer(name, of: match) }

  /// A month by number or by its name in a lexicon.
  func month(_ name: String) -> Int? { integer(name) ?? value(name).flatMap { Int($0) } }

  /// The first mention inside the capture.
  func mention(_ name: String) -> Mention? {
    context.matches.mention(in: name, of: match).map { context.found.all[$0] }
  }

  /// The value of the first mention inside the capture.
  func value(ofMention name: String) -> MentionValue? {
    context.matches.mention(in: name, of: match).map { context.found.all[$0].value }
  }

  /// The words of the capture in canonical form.
  func text(_ name: String) -> String? {
    context.matches.range(of: name, of: match).map { tokens.canonicalString(of: $0) }
  }
}
