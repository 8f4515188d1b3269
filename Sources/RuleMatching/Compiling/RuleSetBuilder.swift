import VietnameseText

/// Puts the contents of rule files together and compiles them.
struct RuleSetBuilder {
  private let regions: [String]
  private var contents: [RuleFileContents] = []
  private var compiler: PatternCompiler

  private(set) var stages: [StageDeclaration] = []
  private(set) var fields: [String]
  private(set) var rules: [Rule] = []
  private(set) var lexicons: [Lexicon] = []

  var program: RuleProgram { compiler.program }
  var vocabulary: Vocabulary { compiler.vocabulary }

  static let mostRegions = 32
  static let longestPhrase = 32

  init(files: [RuleFile], regions: [String], fields: [String], vocabulary: Vocabulary) {
    self.regions = regions
    self.fields = fields
    var log = RuleErrorLog(files: files)
    contents = files.indices.map {
      RuleFileParser.contents(of: $0, regions: regions, log: &log)
    }
    compiler = PatternCompiler(vocabulary: vocabulary, log: log)
  }

  mutating func build() throws(RuleErrors) {
    let callerFields = fields
    collectStages()
    // A stage finds the field of its name, even while no rule does.
    for stage in stages where !fields.contains(stage.name.text) { fields.append(stage.name.text) }
    let declarations = collectLexicons()
    let enabled = collectRules()
    buildRules(enabled, callerFields: callerFields)
    guard compiler.log.isEmpty else { throw compiler.log.errors }
    finishLexicons(declarations)
    let lists = ListNumbers(
      wordCount: compiler.vocabulary.count, fieldCount: fields.count,
      lexiconCount: compiler.lexiconNumbers.count)
    compiler.program.finish(
      lists: lists, stageCount: stages.count, phrases: compiler.phrases, kinds: compiler.kinds)
  }

  // MARK: Stages

  private mutating func collectStages() {
    for stage in contents.flatMap(\.stages) {
      guard let known = stages.first(where: { $0.name.text == stage.name.text }) else {
        stages.append(stage)
        continue
      }
      if known.isOpaque != stage.isOpaque {
        compiler.log.report(
          "stage '\(stage.name.text)' is \(known.isOpaque ? "" : "not ")opaque where it is declared",
          "write the same here", at: stage.name.position)
      }
    }
  }

  // MARK: Lexicons

  /// A lexicon while it is put together.
  private struct LexiconParts {
    var name: String
    var root: Int32
    var longest = 0
    var entries: [(words: [UInt32], entry: Lexicon.Entry)] = []
    var isExplicit: [[UInt32]: (index: Int, value: String?, file: Int)] = [:]
  }

  private mutating func collectLexicons() -> [LexiconParts] {
    var parts: [LexiconParts] = []
    let declarations = contents.flatMap(\.lexicons)
    for declaration in declarations where !declaration.isExtension {
      if compiler.lexicons[declaration.name.text] != nil {
        compiler.log.report(
          "lexicon '\(declaration.name.text)' is declared twice",
          "write 'extend lexicon \(declaration.name.text)'", at: declaration.name.position)
        continue
      }
      let root = compiler.program.trie.addRoot()
      compiler.lexicons[declaration.name.text] = PatternCompiler.LexiconRoot(root: root, longest: 0)
      parts.append(LexiconParts(name: declaration.name.text, root: root))
    }
    for declaration in declarations {
      guard let index = parts.firstIndex(where: { $0.name == declaration.name.text }) else {
        compiler.log.report(
          "unknown lexicon '\(declaration.name.text)'",
          Suggestion.hint(
            for: declaration.name.text, among: parts.map(\.name),
            otherwise: "declare it with 'lexicon \(declaration.name.text)'"),
          at: declaration.name.position)
        continue
      }
      for phrase in declaration.phrases { add(phrase, to: &parts[index]) }
    }
    for index in parts.indices {
      let lexicon = parts[index]
      compiler.lexicons[lexicon.name]?.longest = lexicon.longest
      for (words, entry) in lexicon.entries {
        compiler.program.trie.insert(
          words, phrase: Int32(compiler.program.phraseValues.count), root: lexicon.root)
        compiler.program.phraseValues.append(entry.value)
      }
      compiler.phrases[lexicon.root] = lexicon.entries.map(\.words)
    }
    return parts
  }

  private mutating func add(_ declaration: PhraseDeclaration, to lexicon: inout LexiconParts) {
    let phrase = declaration.phrase
    let words = Tokenizer.keys(of: phrase.text).map { compiler.id(of: $0) }
    guard !words.isEmpty, words.count <= RuleSetBuilder.longestPhrase else {
      compiler.log.report(
        "a phrase of \(words.count) words",
        "write 1 to \(RuleSetBuilder.longestPhrase)", at: phrase.position)
      return
    }
    let entry = Lexicon.Entry(phrase: phrase.text, value: declaration.value ?? phrase.text)
    let file = phrase.position.file
    guard let known = lexicon.isExplicit[words] else {
      lexicon.isExplicit[words] = (lexicon.entries.count, declaration.value, file)
      lexicon.entries.append((words, entry))
      lexicon.longest = Swift.max(lexicon.longest, words.count)
      return
    }
    if known.file == file, let value = declaration.value, let old = known.value, value != old {
      compiler.log.report(
        "'\(phrase.text)' has the value '\(old)' already", "remove one of the lines",
        at: phrase.position)
    }
    guard declaration.value != nil else { return }
    lexicon.entries[known.index].entry = entry
    lexicon.isExplicit[words] = (known.index, declaration.value, file)
  }

  private mutating func finishLexicons(_ parts: [LexiconParts]) {
    var firstPhrase = 0
    for part in parts {
      lexicons.append(
        Lexicon(
          name: part.name, entries: part.entries.map(\.entry), longest: part.longest,
          trie: compiler.program.trie, root: part.root, firstPhrase: firstPhrase,
          firstWords: part.entries.compactMap(\.words.first)))
      if let number = compiler.lexiconNumbers[part.name] {
        for (index, entry) in part.entries.enumerated() {
          compiler.program.phrases.insert(
            entry.words, lexicon: number, phrase: firstPhrase + index)
        }
      }
      firstPhrase += part.entries.count
    }
  }

  // MARK: Rules

  /// The rules that are in force: the last of each id, without those that are disabled.
  private mutating func collectRules() -> [RuleDeclaration] {
    var rules: [RuleDeclaration] = []
    var indexes: [String: Int] = [:]
    for rule in contents.flatMap(\.rules) {
      guard let index = indexes[rule.id.text] else {
        indexes[rule.id.text] = rules.count
        rules.append(rule)
        continue
      }
      if rules[index].id.position.file == rule.id.position.file {
        compiler.log.report(
          "second rule '\(rule.id.text)' in a file",
          "the first is in line \(rules[index].id.position.line); rename one",
          at: rule.id.position)
      }
      rules[index] = rule
    }
    var disabled: Set<String> = []
    for name in contents.flatMap(\.disabled) {
      disabled.insert(name.text)
      if indexes[name.text] == nil {
        compiler.log.report(
          "unknown rule '\(name.text)'",
          Suggestion.hint(
            for: name.text, among: indexes.keys, otherwise: "remove the line"),
          at: name.position)
      }
    }
    for rule in rules {
      guard let field = rule.field?.text, !field.isEmpty, !fields.contains(field) else { continue }
      fields.append(field)
    }
    return rules.filter { !disabled.contains($0.id.text) }
  }

  private mutating func buildRules(_ declarations: [RuleDeclaration], callerFields: [String]) {
    compiler.fields = Dictionary(
      fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // Rules that are disabled or replaced count too, so that other rules stay as they are.
    var firstStages = Dictionary(
      stages.enumerated().map { ($1.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    for rule in contents.flatMap(\.rules) {
      guard let field = rule.field?.text, let stage = stageIndex(of: rule) else { continue }
      firstStages[field] = Swift.min(firstStages[field] ?? stage, stage)
    }
    let ranks = Dictionary(
      uniqueKeysWithValues: declarations.map(\.id.text).sorted().enumerated().map { ($1, $0) })
    for declaration in declarations {
      let mask = regionMask(declaration)
      guard let stage = checkedStage(declaration) else { continue }
      compiler.availableFields = Set(callerFields)
        .union(firstStages.filter { $0.value < stage }.keys)
      guard let compiled = compiler.compile(declaration), let field = declaration.field else {
        continue
      }
      compiler.program.entries.append(
        RuleProgram.Entry(
          state: compiled.state, regions: mask, crosses: declaration.crosses,
          stage: Int32(stage), priority: Int32(declaration.priority),
          rank: Int32(ranks[declaration.id.text] ?? 0),
          hasContext: compiled.hasContext))
      rules.append(
        Rule(
          id: declaration.id.text, field: field.text, stage: stage,
          priority: declaration.priority, settings: declaration.settings,
          captures: compiled.captures,
          isCaseSensitive: declaration.patterns.contains(where: \.asksForCase),
          mentionedFields: Set(declaration.patterns.flatMap(\.mentionedFields)),
          examples: declaration.examples,
          documentation: declaration.documentation,
          file: compiler.log.fileName(declaration.id.position.file),
          line: declaration.id.position.line))
    }
  }

  private func stageIndex(of rule: RuleDeclaration) -> Int? {
    guard let name = (rule.stage ?? rule.field)?.text else { return nil }
    return stages.firstIndex { $0.name.text == name }
  }

  private mutating func checkedStage(_ rule: RuleDeclaration) -> Int? {
    if let index = stageIndex(of: rule) { return index }
    guard let name = rule.stage ?? rule.field, !name.text.isEmpty else { return nil }
    let fallback =
      rule.stage == nil
      ? "add 'stage NAME', or declare 'stage \(name.text)' at the margin"
      : "declare it with 'stage \(name.text)' at the margin"
    compiler.log.report(
      "unknown stage '\(name.text)'",
      Suggestion.hint(for: name.text, among: stages.map(\.name.text), otherwise: fallback),
      at: name.position)
    return nil
  }

  private mutating func regionMask(_ rule: RuleDeclaration) -> UInt32 {
    var mask: UInt32 = 0
    for region in rule.regions {
      if let index = regions.firstIndex(of: region.text), index < RuleSetBuilder.mostRegions {
        mask |= 1 << UInt32(index)
      } else {
        let fallback = "regions are \(regions.joined(separator: ", "))"
        compiler.log.report(
          "unknown region '\(region.text)'",
          Suggestion.hint(for: region.text, among: regions, otherwise: fallback),
          at: region.position)
      }
    }
    return mask == 0 ? .max : mask
  }
}
