/// What a change of rules gained, lost and changed over many documents, by field and by rule.
public struct ChangeReport: Sendable {
  private struct Counts {
    var same = 0
    var changes: [RecordChange.Kind: Int] = [:]

    var cells: [String] { RecordChange.Kind.allCases.map { "\(changes[$0] ?? 0)" } }
  }

  private struct Group: Hashable {
    var rule: String
    var kind: RecordChange.Kind
  }

  private let sampleLimit: Int
  private var fields: [String: Counts] = [:]
  private var rules: [String: Counts] = [:]
  private var samples: [Group: [String]] = [:]
  public private(set) var documentCount = 0
  private var changedCount = 0
  private var failures: [String] = []
  /// The time of both, where both were extracted now.
  private var durations: (old: Duration, new: Duration)?

  /// - Parameter sampleLimit: how many samples of each rule are shown, of what it gained, lost and
  ///   changed.
  public init(sampleLimit: Int) { self.sampleLimit = sampleLimit }

  /// How many documents could not be compared.
  public var failureCount: Int { failures.count }

  public mutating func add(_ outcome: ComparedDocument) {
    documentCount += 1
    if let failure = outcome.failure { failures.append(failure) }
    if let pair = outcome.durations {
      let sum = durations ?? (.zero, .zero)
      durations = (sum.old + pair.old, sum.new + pair.new)
    }
    for (field, count) in outcome.changes?.sameCounts ?? [:] {
      fields[field, default: Counts()].same += count
    }
    let changes = outcome.changes?.changes ?? []
    if !changes.isEmpty { changedCount += 1 }
    for change in changes {
      fields[change.field, default: Counts()].changes[change.kind, default: 0] += 1
      rules[change.rule, default: Counts()].changes[change.kind, default: 0] += 1
      let group = Group(rule: change.rule, kind: change.kind)
      if samples[group, default: []].count < sampleLimit {
        samples[group, default: []].append(Self.sample(change, outcome))
      }
    }
  }

  private static func sample(_ change: RecordChange, _ document: ComparedDocument) -> String {
    let details = change.details.map { "\n      \($0)" }.joined()
    guard let span = change.span, !span.isEmpty else { return "    \(document.path)" + details }
    guard let lines = document.lines else {
      return "    \(document.path) at \(span): \(change.words)" + details
    }
    let place = lines.place(of: span)
    return "    \(place): \(place.marked)" + details
  }
}

extension ChangeReport: CustomStringConvertible {
  public var description: String {
    var parts: [String] = []
    var table = TextTable(["field", "same", "gained", "lost", "changed"])
    for (field, counts) in fields.sorted(by: { $0.key < $1.key }) {
      table.add([field, "\(counts.same)"] + counts.cells)
    }
    if !table.isEmpty { parts.append(table.description) }
    if !rules.isEmpty {
      var table = TextTable(["rule", "gained", "lost", "changed"])
      for (rule, counts) in rules.sorted(by: { $0.key < $1.key }) {
        table.add([rule] + counts.cells)
      }
      parts.append(table.description)
    }
    for rule in rules.keys.sorted() {
      for kind in RecordChange.Kind.allCases {
        guard let samples = samples[Group(rule: rule, kind: kind)] else { continue }
        let count = rules[rule]?.changes[kind] ?? 0
        let some = count > samples.count ? ", the first \(samples.count)" : ""
        parts.append(
          "  \(kind.rawValue) by \(rule) (\(count)\(some))\n" + samples.joined(separator: "\n"))
      }
    }
    if !failures.isEmpty { parts.append(failures.joined(separator: "\n")) }
    parts.append(lastLine)
    return parts.joined(separator: "\n\n")
  }

  private var lastLine: String {
    var line = "\(Quantity(documentCount, "document")): \(changedCount) changed"
    if !failures.isEmpty { line += ", \(failures.count) failed" }
    if let durations {
      line += "; extracting took \(durations.old.figure) before, \(durations.new.figure) after"
    }
    return line
  }
}
