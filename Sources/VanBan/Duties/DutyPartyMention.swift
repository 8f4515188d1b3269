import VietnameseText

/// A body or an official that was recognized.
struct DutyPartyMention {
  /// Index of the mention.
  var index: Int
  var tokens: TokenRange
}
