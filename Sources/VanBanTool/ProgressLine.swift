import VanBanBatch

/// The line of a terminal that says how far the run has come; nothing where there is no terminal.
struct ProgressLine {
  private var progress: Progress
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  init(total: Int) { progress = Progress(total: total) }

  mutating func advance() {
    progress.advance()
    let now = ContinuousClock.now
    // Ten times a second is as often as anybody can read.
    if let shown, now - shown < .milliseconds(100) { return }
    shown = now
    show("\r" + progress.line(after: now - start) + "\u{1B}[K")
  }

  /// Empties the line, for another to be printed in its place.
  func clear() { show("\r\u{1B}[K") }

  private func show(_ text: String) {
    if StandardError.isTerminal { StandardError.write(text) }
  }
}
