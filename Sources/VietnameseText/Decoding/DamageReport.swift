/// Collects the places where bytes could not be decoded, as warnings: one for each run of neighbors.
struct DamageReport {
  private struct Run {
    var fileStart: Int
    var span: SourceRange
    var count: Int
  }

  private let code: String
  private let limit: Int
  private var runs: [Run] = []
  private var last: Run?
  private var dropped = 0

  /// - Parameter limit: how many warnings are given at most.
  init(code: String, limit: Int = 100) {
    self.code = code
    self.limit = limit
  }

  /// Notes a U+FFFD that is about to be written.
  ///
  /// - Parameters:
  ///   - file: the byte of the file that could not be decoded.
  ///   - text: the byte of the decoded text that U+FFFD begins at.
  mutating func add(at file: Int, text: Int) {
    if var run = last, run.span.upperBound == text {
      run.span = SourceRange(run.span.lowerBound, text + 3)
      run.count += 1
      last = run
    } else {
      close()
      last = Run(fileStart: file, span: SourceRange(text, text + 3), count: 1)
    }
  }

  private mutating func close() {
    guard let run = last else { return }
    if runs.count < limit { runs.append(run) } else { dropped += 1 }
    last = nil
  }

  /// The warnings, in the order of the text; the last one tells how many more places there were.
  mutating func warnings() -> [TextWarning] {
    close()
    return runs.enumerated().map { index, run in
      let noun = run.count == 1 ? "an invalid sequence" : "\(run.count) invalid sequences"
      let rest = index == runs.count - 1 && dropped > 0 ? "; and at \(dropped) places more" : ""
      return TextWarning(
        code: code,
        message: "\(noun) at byte \(run.fileStart) of the file, replaced by U+FFFD\(rest)",
        span: run.span)
    }
  }
}
