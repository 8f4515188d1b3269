import RuleMatching

/// A rule as its file has it: what it says, and its examples.
struct RuleSourceText {
  /// The comment at the top of the file.
  let fileDocumentation: [String]
  /// The lines of the rule without its examples, without the indentation that they share.
  private(set) var definition: [String] = []
  /// The `yes` and `no` lines, with what belongs to each.
  private(set) var examples: [String] = []

  /// `nil` where none of `files` has the rule.
  ///
  /// - Complexity: O(*n*) in the lines of the file.
  init?(_ rule: Rule, in files: [RuleFile]) {
    let texts = files.filter { $0.name == rule.file }.map { file in
      file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
        String.init)
    }
    // Of files of one name the last that has the rule.
    let lines = texts.last { lines in
      lines.indices.contains(rule.line - 1)
        && Self.words(lines[rule.line - 1]) == ["rule", rule.id]
    }
    guard let lines else { return nil }
    let head = lines.prefix { $0.hasPrefix("#") }
    // A comment directly above a rule is about that rule.
    let isHead = lines.indices.contains(head.count) && lines[head.count].allSatisfy(\.isWhitespace)
    fileDocumentation = isHead ? head.map(Self.comment) : []
    let body = lines[rule.line...].prefix { line in
      line.first?.isWhitespace != false
    }
    let indentation = body.compactMap(Self.indentation).min() ?? 0
    var isExample = false
    for line in body where !line.allSatisfy(\.isWhitespace) {
      let text = String(line.dropFirst(indentation))
      if Self.indentation(line) == indentation, let keyword = Self.words(line).first,
        !["|", "=>"].contains(keyword)
      {
        isExample = keyword == "yes" || keyword == "no"
      }
      if isExample { examples.append(text) } else { definition.append(text) }
    }
  }

  /// The names of the lexicons that the rule uses, each once.
  var lexicons: [String] {
    var names: [String] = []
    for line in definition where Self.words(line).first != "set" {
      for part in line.split(separator: "{").dropFirst() {
        let name = part.prefix { $0 != "}" }
        guard name.first?.isLetter == true, !names.contains(String(name)) else { continue }
        names.append(String(name))
      }
    }
    return names
  }

  private static func indentation(_ line: String) -> Int? {
    let space = line.prefix { $0.isWhitespace }
    return space.count == line.count ? nil : space.count
  }

  private static func words(_ line: String) -> [String] {
    line.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func comment(_ line: String) -> String {
    let text = line.dropFirst()
    return String(text.first == " " ? text.dropFirst() : text)
  }
}
