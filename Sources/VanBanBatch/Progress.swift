/// How far a run has come: the line that a terminal shows while it works.
public struct Progress: Sendable {
  public let total: Int
  public private(set) var done = 0

  public init(total: Int) { self.total = total }

  public mutating func advance() { done += 1 }

  /// `12 of 340 files, 8.1 a second, about 40 s left`.
  ///
  /// - Parameter elapsed: the time since the run began.
  public func line(after elapsed: Duration) -> String {
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    var line = "\(done) of \(Quantity(total, "file"))"
    guard done > 0, seconds > 0 else { return line }
    let rate = Double(done) / seconds
    line += ", \(Self.short(rate)) a second"
    if done < total { line += ", about \(Self.time(Double(total - done) / rate)) left" }
    return line
  }

  /// How long the rest will take at the rate so far, in whole seconds; `nil` before the first is done.
  func secondsLeft(after elapsed: Duration) -> Double? {
    let seconds = RunSummary.seconds(elapsed)
    guard done > 0, seconds > 0 else { return nil }
    return (Double(total - done) * seconds / Double(done)).rounded(.up)
  }

  /// Two digits or more: `0.05`, `8.1`, `340`.
  private static func short(_ rate: Double) -> String {
    if rate >= 10 { return "\(Int(rate.rounded()))" }
    let places = rate >= 1 ? 1 : 2
    let scale = rate >= 1 ? 10 : 100
    let scaled = Int((rate * Double(scale)).rounded())
    let fraction = "\(scale + scaled % scale)".suffix(places)
    return "\(scaled / scale).\(fraction)"
  }

  private static func time(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }
}
