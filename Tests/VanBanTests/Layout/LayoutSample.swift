import RuleMatching
import StandardRules
import VietnameseText

@testable import VanBan

/// A text laid out with the lexicons of the standard rules, without its rules: quick to make.
struct LayoutSample {
  let tokens: TokenizedText
  let layout: DocumentLayout

  private static let lexicons: RuleSet = {
    let files = StandardRules.files.filter {
      $0.name.hasPrefix("layout") || ($0.name.hasPrefix("areas") && !$0.text.contains("\nrule "))
    }
    guard let rules = try? RuleSet(files: files.map { RuleFile(name: $0.name, text: $0.text) })
    else { preconditionFailure("the lexicons of the layout do not load") }
    return rules
  }()
  private static let cues = LayoutCues(rules: lexicons)
  private static let headings = HeadingText(rules: lexicons)

  init(_ text: String, isRecognized: Bool = false) {
    tokens = Tokenizer(vocabulary: Self.lexicons.vocabulary).tokenize(
      Normalizer().normalize(Array(text.utf8)))
    layout = DocumentLayout(tokens: tokens, cues: Self.cues, isRecognized: isRecognized)
  }

  var header: DocumentRecord.Header {
    var reader = HeaderReader(
      tokens: tokens, layout: layout, cues: Self.cues, text: Self.headings, mentions: [])
    return reader.read()
  }

  /// The words of each node of `region`, a line each.
  func nodes(in region: LayoutRegion) -> [String] {
    layout.nodes.filter { $0.region == region }.map { tokens.canonicalString(of: $0.tokens) }
  }

  /// The tree below the header: each node indented by its depth, with its path.
  var tree: [String] {
    layout.nodes.indices.filter {
      layout.nodes[$0].region == .body || layout.nodes[$0].region == .appendix
    }.map { index in
      let node = layout.nodes[index]
      let path = node.marker == nil ? "" : "[" + (layout.path(of: index) ?? "") + "] "
      return String(repeating: "  ", count: node.depth) + path
        + tokens.canonicalString(of: node.content)
    }
  }

  var sentences: [String] { layout.sentences.map { tokens.canonicalString(of: $0) } }
}
