/// A period of time as words say it: `05 ngày làm việc`, `02 tháng`.
public struct Period: Hashable, Sendable {
  /// With the letter that ISO 8601 has for it; minutes are told from months by `I`.
  public enum Unit: String, Sendable {
    case minute = "I"
    case hour = "H"
    case day = "D"
    case week = "W"
    case month = "M"
    case year = "Y"
  }

  public var count: Int
  public var unit: Unit
  /// Whether only working days, or hours of work, count.
  public var isWorking: Bool

  public init(count: Int, unit: Unit, isWorking: Bool = false) {
    self.count = count
    self.unit = unit
    self.isWorking = isWorking
  }

  /// ISO 8601: `P5D`, `P2M`, `PT24H`.
  public var iso: String {
    switch unit {
    case .minute: "PT\(count)M"
    case .hour: "PT\(count)H"
    default: "P\(count)\(unit.rawValue)"
    }
  }

  /// Whether it is a century at most, which any period of an office is.
  var isReasonable: Bool {
    let limit =
      switch unit {
      case .minute: 52_594_920
      case .hour: 876_582
      case .day: isWorking ? 5_000 : 36_525
      case .week: 5_218
      case .month: 1_200
      case .year: 100
      }
    return (1...limit).contains(count)
  }
}

extension Period: CustomStringConvertible {
  /// `5 working days`.
  public var description: String {
    let noun =
      switch unit {
      case .minute: "minute"
      case .hour: "hour"
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .year: "year"
      }
    return "\(count) \(isWorking ? "working " : "")\(noun)\(count == 1 ? "" : "s")"
  }
}
