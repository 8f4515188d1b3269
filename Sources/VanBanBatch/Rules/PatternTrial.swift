import RuleMatching
import VanBan
import VietnameseText

/// Runs one pattern over documents, for people who look for what to write a rule for.
public struct PatternTrial: Sendable {
  /// A place where the pattern matches.
  public struct Hit: Sendable, CustomStringConvertible {
    public let place: TextPlace
    /// The captures of the pattern, in the order of their names.
    public let captures: [(name: String, value: String)]

    /// `a.txt:3:14: hỗ trợ [[12.000.000 đồng]] cho`, then the captures.
    public var description: String {
      "\(place): \(place.marked)" + captures.map { "\n    \($0.name): \($0.value)" }.joined()
    }
  }

  private static let field = "try"
  private static let fileName = "pattern"
  private static let lineStart = "  match "

  private let batch: BatchRun
  private let workers: OrderedWorkers

  /// - Parameters:
  ///   - pattern: as it would stand behind `match`; mentions of all stages can be stepped over.
  ///   - files: the caller's own rules.
  /// - Throws: what is wrong with the pattern, with its place in it, or with the files.
  public init(pattern: String, rules files: [RuleFile], jobs: Int) throws(RuleErrors) {
    // A pattern of several lines is one; each break keeps its column.
    let line = String(pattern.map { $0.isNewline ? " " : $0 })
    let text = """
      stage \(Self.field)
      rule \(Self.field).pattern
        field custom.\(Self.field)
        stage \(Self.field)
      \(Self.lineStart)\(line)
      """
    do {
      let file = RuleFile(name: Self.fileName, text: text)
      batch = BatchRun(extractor: try Extractor(rules: files + [file]), jobs: jobs)
    } catch {
      var inPattern = error
      inPattern.errors = error.errors.map { Self.inPattern($0, line) }
      throw inPattern
    }
    workers = OrderedWorkers(jobs: jobs)
  }

  /// The error with its place in the pattern alone.
  private static func inPattern(_ error: RuleError, _ pattern: String) -> RuleError {
    guard error.file == fileName, error.line == 5 else { return error }
    var error = error
    error.line = 1
    error.column = Swift.max(1, error.column - lineStart.count)
    error.source = pattern
    return error
  }

  /// Calls `emit` with the hits in each document, in the order of `inputs`.
  ///
  /// - Throws: what `emit` throws, which ends the run.
  public func run(
    on inputs: [BatchInput], emit: (Result<[Hit], FileFailure>) throws -> Void
  ) async throws {
    try await workers.run(
      over: inputs, work: { await hits(in: $0) },
      emit: { for result in $0 { try emit(result) } })
  }

  /// The hits in each document of an input.
  func hits(in input: BatchInput) async -> [Result<[Hit], FileFailure>] {
    await batch.extractions(of: input).map { $0.map { Self.hits(in: $0, path: input.path) } }
  }

  private static func hits(in document: DocumentExtraction, path: String) -> [Hit] {
    let mentions = document.record.custom[field] ?? []
    guard !mentions.isEmpty else { return [] }
    let lines = DocumentLines(
      path: PathParts.path(path, part: document.record.source.part), text: document.text)
    return mentions.map { mention in
      Hit(
        place: lines.place(of: mention.span),
        captures: mention.captures.sorted { $0.key < $1.key }.map { ($0.key, $0.value.oneLine) })
    }
  }
}
