import VietnameseText

extension PatternCompiler {
  /// The tokens that a context can end with.
  struct LastTokens {
    var buckets: UInt64
    /// Whether it can be gone through without a token, so that what stands before it ends it.
    var isOptional: Bool
  }

  /// The buckets of the tokens that `pattern` can end with.
  mutating func lastTokens(of pattern: Pattern) -> LastTokens {
    switch pattern {
    case .sequence(let parts):
      var last = LastTokens(buckets: 0, isOptional: true)
      for part in parts.reversed() where last.isOptional {
        let tokens = lastTokens(of: part)
        last = LastTokens(
          buckets: last.buckets | tokens.buckets, isOptional: tokens.isOptional)
      }
      return last
    case .choice(let parts):
      return parts.reduce(LastTokens(buckets: 0, isOptional: false)) { last, part in
        let tokens = lastTokens(of: part)
        return LastTokens(
          buckets: last.buckets | tokens.buckets, isOptional: last.isOptional || tokens.isOptional)
      }
    case .repetition(let element, let minimum, _):
      let tokens = lastTokens(of: element)
      return LastTokens(
        buckets: tokens.buckets, isOptional: tokens.isOptional || minimum == 0)
    case .literal(let literal, _):
      let last = Tokenizer.keys(of: literal.text).last
      return LastTokens(
        buckets: last.map { bucket(of: id(of: $0)) } ?? TokenBucket.all, isOptional: false)
    case .lexicon(let name):
      let phrases = lexicons[name.text].flatMap { self.phrases[$0.root] } ?? []
      let buckets = phrases.reduce(0 as UInt64) { buckets, phrase in
        buckets | (phrase.last.map { bucket(of: $0) } ?? 0)
      }
      return LastTokens(buckets: buckets, isOptional: false)
    case .kind(let features):
      return LastTokens(buckets: TokenBucket.set(of: features.rawValue), isOptional: false)
    case .integer, .digits:
      let number = TokenBucket.set(of: TokenFeatures.number.rawValue)
      return LastTokens(buckets: number, isOptional: false)
    case .mention, .clause: return LastTokens(buckets: TokenBucket.all, isOptional: false)
    case .capture(_, let inner): return lastTokens(of: inner)
    case .glue, .anchor, .notAhead, .mentionStart, .mentionEnd:
      return LastTokens(buckets: 0, isOptional: true)
    }
  }

  private func bucket(of word: UInt32) -> UInt64 {
    kinds[word].map { TokenBucket.set(of: $0, id: word) } ?? TokenBucket.all
  }
}
