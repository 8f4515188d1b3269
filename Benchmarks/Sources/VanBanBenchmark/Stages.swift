import RuleMatching
import VanBan
import VietnameseText

/// What is measured. Each stage includes nothing of the stages before it, except for the last two,
/// which are the whole way.
enum Stage: String, CaseIterable {
  case normalize, tokenize, layout, lattice, match
  case extract
  case extractToJSON = "extract to JSON"

  /// What ``Stages/run(_:)`` counts.
  var counted: String {
    switch self {
    case .normalize: "bytes"
    case .tokenize, .lattice: "tokens"
    case .layout: "nodes"
    case .match: "matches"
    case .extract: "duties"
    case .extractToJSON: "bytes of JSON"
    }
  }
}

/// The stages, with what each needs made beforehand.
struct Stages {
  private let extractor: Extractor
  private let normalizer = Normalizer()
  private let tokenizer: Tokenizer
  private let matcher: Matcher
  private let cues: LayoutCues
  private let documents: [[UInt8]]
  private let normalized: [NormalizedText]
  private let tokenized: [TokenizedText]

  init(corpus: Corpus) throws {
    extractor = try Extractor()
    tokenizer = Tokenizer(vocabulary: extractor.rules.vocabulary)
    matcher = Matcher(extractor.rules)
    cues = LayoutCues(rules: extractor.rules)
    documents = corpus.documents
    normalized = documents.map(normalizer.normalize)
    tokenized = normalized.map(tokenizer.tokenize)
  }

  /// Runs a stage over all documents and returns the count that proves the work was done.
  func run(_ stage: Stage) -> Int {
    var count = 0
    var workspace = Workspace()
    switch stage {
    case .normalize:
      for bytes in documents { count += normalizer.normalize(bytes).bytes.count }
    case .tokenize:
      for text in normalized { count += tokenizer.tokenize(text).count }
    case .layout:
      for tokens in tokenized {
        count += DocumentLayout(tokens: tokens, cues: cues).nodes.count
      }
    case .lattice:
      for tokens in tokenized { count += Lattice(tokens: tokens, rules: extractor.rules).count }
    case .match:
      for tokens in tokenized { count += matchCount(of: tokens, workspace: &workspace) }
    case .extract:
      for bytes in documents {
        let document = SourceDocument(utf8: bytes)
        count += extractor.extract(from: document, workspace: &workspace).record.duties.count
      }
    case .extractToJSON:
      for bytes in documents {
        let document = SourceDocument(utf8: bytes)
        count += extractor.extract(from: document, workspace: &workspace).record.json().count
      }
    }
    return count
  }

  /// Every stage of rules over a text whose paragraphs are its nodes. The first match at a place
  /// becomes a mention for the stages that follow, as in the extractor, but unread.
  private func matchCount(of tokens: TokenizedText, workspace: inout Workspace) -> Int {
    let rules = extractor.rules
    var lattice = Lattice(tokens: tokens, rules: rules)
    for index in 0..<tokens.count {
      switch tokens.gap(before: index) {
      case .paragraph:
        lattice.setBarrier(before: index)
        lattice.insert(.all, at: index)
      case .line: lattice.insert(.lineStart, at: index)
      default: break
      }
    }
    var count = 0
    for stage in rules.stages.indices {
      var taken: [Match] = []
      matcher.choose(stage: stage, in: lattice, workspace: &workspace) { match, _ in
        taken.append(match)
        return match.range.upperBound
      }
      count += taken.count
      for match in taken {
        guard let field = rules.fieldIndex(rules.rules[match.rule].field) else { continue }
        lattice.addMention(
          field: field, range: match.range, mention: -1, isOpaque: rules.opaqueStages[stage])
      }
    }
    return count
  }
}
