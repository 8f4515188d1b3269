import RuleMatching
import VietnameseText

/// The captures of one match, as an interpreter asks for them.
struct CaptureReader {
  let match: Match
  let context: InterpretationContext

  var tokens: TokenizedText { context.tokens }

  func has(_ name: CaptureName) -> Bool { context.matches.has(name, of: match) }

  /// The tokens of the capture; `nil` where the match did not take it.
  func range(_ name: CaptureName) -> TokenRange? { context.matches.range(of: name, of: match) }

  /// The canonical value that a lexicon gave the capture.
  func value(_ name: CaptureName) -> String? { context.matches.value(of: name, of: match) }

  /// The value of a capture of one number token.
  func integer(_ name: CaptureName) -> Int? {
    range(name).flatMap { context.tokens.integer(at: $0.lowerBound) }
  }

  /// A month by number or by its name in a lexicon.
  func month(_ name: CaptureName) -> Int? { integer(name) ?? value(name).flatMap { Int($0) } }

  /// The index of the first mention inside the capture.
  func mentionIndex(_ name: CaptureName) -> Int? { context.matches.mention(in: name, of: match) }

  /// The first mention inside the capture.
  func mention(_ name: CaptureName) -> Mention? {
    mentionIndex(name).map { context.found.all[$0] }
  }

  /// The value of the first mention inside the capture.
  func value(ofMention name: CaptureName) -> MentionValue? {
    mentionIndex(name).map { context.found.all[$0].value }
  }

  /// The words of the capture in canonical form.
  func text(_ name: CaptureName) -> String? {
    range(name).map { context.tokens.canonicalString(of: $0) }
  }
}
