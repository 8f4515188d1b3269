import VanBanBatch

/// The line of a terminal that says how far the run has come; nothing where there is no terminal. For
/// programs, a line of JSON for each thing that happens.
struct ProgressLine {
  private var progress: Progress
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?
  private let isJSON: Bool

  init(total: Int, isJSON: Bool = false) {
    progress = Progress(total: total)
    self.isJSON = isJSON
    if isJSON { tell(.start(files: total)) }
  }

  var elapsed: Duration { ContinuousClock.now - start }

  private func tell(_ event: ProgressEvent) { StandardError.write(line: event.line) }

  /// Tells what became of a document: a failure to people, everything to programs.
  func tell(_ outcome: BatchOutcome) {
    if isJSON {
      tell(.outcome(outcome))
    } else if case .failed(let failure) = outcome {
      clear()
      StandardError.write(line: failure.description)
    }
  }

  /// Tells the end of the run, in `words` to people.
  func end(_ summary: RunSummary, isComplete: Bool, _ words: String) {
    clear()
    if isJSON {
      tell(.end(summary, after: elapsed, isComplete: isComplete))
    } else {
      StandardError.write(line: words)
    }
  }

  mutating func advance() {
    progress.advance()
    let now = ContinuousClock.now
    // Ten times a second is as often as anybody can read.
    if let shown, now - shown < .milliseconds(100) { return }
    shown = now
    if isJSON { return tell(.progress(progress, after: now - start)) }
    show("\r" + progress.line(after: now - start) + "\u{1B}[K")
  }

  /// Empties the line, for another to be printed in its place.
  func clear() {
    guard !isJSON else { return }
    show("\r\u{1B}[K")
  }

  private func show(_ text: String) {
    if StandardError.isTerminal { StandardError.write(text) }
  }
}
