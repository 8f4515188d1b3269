/// The sine, from a series: the same bits on every machine, and no library.
enum Sine {
  /// - Parameter degrees: any angle of some million degrees.
  /// - Returns: the sine, exact to some 1e-12.
  static func of(_ degrees: Double) -> Double {
    let turns = degrees / 360
    // -180°…180°, then by symmetry -90°…90°, where the series is short.
    var angle = degrees - 360 * turns.rounded(.toNearestOrEven)
    if angle > 90 { angle = 180 - angle }
    if angle < -90 { angle = -180 - angle }
    let x = angle * .pi / 180
    let square = x * x
    var term = x
    var sum = x
    for n in stride(from: 2.0, through: 20, by: 2) {
      term *= -square / (n * (n + 1))
      sum += term
    }
    return sum
  }
}
