import VietnameseText

@testable import RuleMatching

/// A slow and obvious matcher: walks a pattern as it is written, tries every way, and takes the
/// first of those whose mention ends last.
struct ReferenceMatcher {
  struct Way {
    var position: Int
    var captures: [Capture] = []
    var open: [Int] = []
    var mentionStart = 0
    var mentionEnd = 0
  }

  /// A match with what it captured.
  struct Found: Hashable {
    var rule: Int
    var range: TokenRange
    var whole: TokenRange
    var captures: [Capture]
  }

  let rules: RuleSet
  let rule: RuleDeclaration
  let lattice: Lattice
  /// The mentions of the lattice, in the order in which they were added.
  let mentions: [(field: String, range: TokenRange)]

  var tokens: TokenizedText { lattice.tokens }

  func has(_ feature: TokenFeatures, _ position: Int) -> Bool {
    lattice.features[position] & feature.rawValue != 0
  }

  /// As `Matcher.matches` returns them for a set of this one rule.
  func matches() -> [Found] {
    guard let pattern = rule.match else { return [] }
    var found: [Found] = []
    for start in 0..<tokens.count {
      let region = lattice.region(at: start)
      guard
        rule.regions.isEmpty
          || rule.regions.contains(where: {
            rules.regionIndex($0.text) == region
          })
      else { continue }
      var best: Way?
      walk(pattern, Way(position: start), from: start) { way in
        if way.mentionEnd > best?.mentionEnd ?? -1 { best = way }
      }
      guard let best else { continue }
      found.append(
        Found(
          rule: 0, range: TokenRange(best.mentionStart, best.mentionEnd),
          whole: TokenRange(start, best.position), captures: best.captures))
    }
    found.sort {
      ($0.range.lowerBound, -$0.range.count, $0.whole.lowerBound)
        < ($1.range.lowerBound, -$1.range.count, $1.whole.lowerBound)
    }
    var result: [Found] = []
    for match in found where result.last?.range != match.range { result.append(match) }
    return result
  }

  /// Calls `go` with each way through `pattern`, in the order of choices.
  func walk(_ pattern: Pattern, _ way: Way, from origin: Int, _ go: (Way) -> Void) {
    let position = way.position
    switch pattern {
    case .sequence(let parts): walkAll(parts[...], way, from: origin, go)
    case .choice(let parts): for part in parts { walk(part, way, from: origin, go) }
    case .repetition(let element, let minimum, let maximum):
      if maximum > 0 {
        walk(element, way, from: origin) { next in
          let rest = Pattern.repetition(
            element, minimum: max(0, minimum - 1), maximum: maximum - 1)
          walk(rest, next, from: origin, go)
        }
      }
      if minimum == 0 { go(way) }
    case .literal(let word, let isExact):
      var next = way
      for key in Tokenizer.keys(of: word.text) {
        guard isOpen(next.position, origin),
          tokens.id(at: next.position) == rules.vocabulary.id(of: key.key),
          !isExact || tokens.caseClass(at: next.position) == key.caseClass
        else { return }
        next.position += 1
      }
      go(next)
    case .kind(let features):
      if isOpen(position, origin), has(features, position) { step(way, go) }
    case .integer(let range):
      if isOpen(position, origin), let value = tokens.integer(at: position), range.contains(value) {
        step(way, go)
      }
    case .digits(let range):
      if isOpen(position, origin), tokens.integer(at: position) != nil,
        range.contains(tokens.digitCount(at: position))
      {
        step(way, go)
      }
    case .lexicon(let name): lexicon(name.text, way, origin, go)
    case .mention(let name):
      guard position < tokens.count, isReachable(position, origin) else { return }
      let here = mentions.enumerated().filter {
        $0.element.field == name.text && $0.element.range.lowerBound == position
      }
      for (index, mention) in here.sorted(by: {
        ($1.element.range.upperBound, $0.offset) < ($0.element.range.upperBound, $1.offset)
      }) {
        var next = way
        next.position = mention.range.upperBound
        for capture in way.open { next.captures[capture].mentions.append(index) }
        go(next)
      }
    case .clause:
      guard isOpen(position, origin) else { return }
      var next = way
      repeat {
        next.position += 1
      } while next.position < tokens.count
        && !has(.barrier, next.position)
        && lattice.boundary(at: next.position).isDisjoint(with: [.sentenceStart, .nodeStart])
      go(next)
    case .glue: if position < tokens.count, has(.glued, position) { go(way) }
    case .anchor(let boundary, let isEnd):
      let begins = !lattice.boundary(at: position).isDisjoint(with: boundary)
      if isEnd ? begins || position == tokens.count : begins && position < tokens.count { go(way) }
    case .capture(let name, let inner):
      var next = way
      next.open.append(way.captures.count)
      next.captures.append(
        Capture(name: name.text, range: TokenRange(position, position), value: nil, mentions: []))
      walk(inner, next, from: origin) { inside in
        var closed = inside
        let capture = closed.open.removeLast()
        closed.captures[capture].range = TokenRange(
          closed.captures[capture].range.lowerBound, closed.position)
        go(closed)
      }
    case .notAhead(let inner, _): if !leads(inner, position, origin, to: nil) { go(way) }
    case .mentionStart:
      var next = way
      next.mentionStart = position
      if !stands(before: position) { go(next) }
    case .mentionEnd:
      var next = way
      next.mentionEnd = position
      if let pattern = rule.notBefore, leads(pattern, position, origin, to: nil) { return }
      go(next)
    }
  }

  private func walkAll(
    _ parts: ArraySlice<Pattern>, _ way: Way, from origin: Int, _ go: (Way) -> Void
  ) {
    guard let first = parts.first else { return go(way) }
    walk(first, way, from: origin) { walkAll(parts.dropFirst(), $0, from: origin, go) }
  }

  private func step(_ way: Way, _ go: (Way) -> Void) {
    var next = way
    next.position += 1
    go(next)
  }

  private func isReachable(_ position: Int, _ origin: Int) -> Bool {
    position == origin || rule.crosses || !has(.barrier, position)
  }

  /// Whether an element may take the token at `position`.
  private func isOpen(_ position: Int, _ origin: Int) -> Bool {
    position < tokens.count && !has(.opaque, position) && isReachable(position, origin)
  }

  private func lexicon(_ name: String, _ way: Way, _ origin: Int, _ go: (Way) -> Void) {
    guard let lexicon = rules.lexicon(name) else { return }
    for length in stride(from: 8, through: 1, by: -1) {
      let end = way.position + length
      guard end <= tokens.count, (way.position..<end).allSatisfy({ isOpen($0, origin) }) else {
        continue
      }
      let words = (way.position..<end).map { tokens.id(at: $0) }
      guard
        let entry = lexicon.entries.first(where: { entry in
          Tokenizer.keys(of: entry.phrase).map { rules.vocabulary.id(of: $0.key) } == words
        })
      else { continue }
      var next = way
      next.position = end
      for capture in way.open where next.captures[capture].value == nil {
        next.captures[capture].value = entry.value
      }
      go(next)
    }
  }

  private func leads(_ pattern: Pattern, _ position: Int, _ origin: Int, to goal: Int?) -> Bool {
    var leads = false
    walk(pattern, Way(position: position), from: origin) { way in
      if goal == nil || way.position == goal { leads = true }
    }
    return leads
  }

  private func stands(before position: Int) -> Bool {
    guard let pattern = rule.notAfter, position > 0,
      position == tokens.count || rule.crosses || !has(.barrier, position)
    else { return false }
    return (0..<position).contains { leads(pattern, $0, $0, to: position) }
  }
}
