/// Where the sun stands on the ecliptic. Formulas: Jean Meeus, Astronomical Algorithms (1991), as Hồ
/// Ngọc Đức uses them; exact to about 0.01°.
enum SunLongitude {
  /// The sign of 30° in which the sun stands when the day begins at UTC+7: 0 from the spring equinox
  /// on, 9 from the winter solstice on.
  ///
  /// - Parameter day: a Julian day number.
  static func sign(at day: Int) -> Int {
    // The longitude at a time as a Julian date, in degrees.
    let time = Double(day) - 0.5 - 7.0 / 24
    let t = (time - 2451545.0) / 36525
    let t2 = t * t
    let anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2
    let mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2
    let center =
      (1.914600 - 0.004817 * t - 0.000014 * t2) * Sine.of(anomaly)
      + (0.019993 - 0.000101 * t) * Sine.of(2 * anomaly) + 0.000290 * Sine.of(3 * anomaly)
    let apparent = mean + center - 0.00569 - 0.00478 * Sine.of(125.04 - 1934.136 * t)
    let turns = apparent / 360
    return Int((turns - turns.rounded(.down)) * 12) % 12
  }
}
