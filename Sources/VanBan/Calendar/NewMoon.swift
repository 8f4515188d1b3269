/// A new moon. Formulas: Jean Meeus, Astronomical Algorithms (1991), as Hồ Ngọc Đức uses them.
struct NewMoon {
  /// The Julian day of 1 January 1900, from whose new moon they are counted.
  static let epoch = 2_415_021
  /// In days.
  static let synodicMonth = 29.530588853

  /// Its time as a Julian date, universal time.
  let time: Double

  /// - Parameter index: 0 for the new moon of 1 January 1900.
  init(_ index: Int) {
    let k = Double(index)
    // Centuries since 1900.
    let t = k / 1236.85
    let t2 = t * t
    let t3 = t2 * t
    let mean =
      2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
      + 0.00033 * Sine.of(166.56 + 132.87 * t - 0.009173 * t2)
    // In degrees: the anomalies of sun and moon, and the moon's distance from its node.
    let sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3
    let moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3
    let node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3
    let terms: [(factor: Double, angle: Double)] = [
      (0.1734 - 0.000393 * t, sun), (0.0021, 2 * sun), (-0.4068, moon), (0.0161, 2 * moon),
      (-0.0004, 3 * moon), (0.0104, 2 * node), (-0.0051, sun + moon), (-0.0074, sun - moon),
      (0.0004, 2 * node + sun), (-0.0004, 2 * node - sun), (-0.0006, 2 * node + moon),
      (0.0010, 2 * node - moon), (0.0005, 2 * moon + sun),
    ]
    let correction = terms.reduce(0) { $0 + $1.factor * Sine.of($1.angle) }
    // What the earth's rotation lags behind.
    let lag =
      t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2
    time = mean + correction - lag
  }

  /// The day on which it falls at UTC+7, as a Julian day number.
  var day: Int { Int((time + 0.5 + 7.0 / 24).rounded(.down)) }
}
