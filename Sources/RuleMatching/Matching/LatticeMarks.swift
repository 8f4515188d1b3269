import VietnameseText

/// What a caller tells a ``Lattice`` of its text before rules are matched: barriers, boundaries and
/// regions, many at once.
public struct LatticeMarks {
  private let features: UnsafeMutableBufferPointer<UInt32>

  init(_ features: UnsafeMutableBufferPointer<UInt32>) { self.features = features }

  /// No rule steps from token `position - 1` to token `position`, unless it says `crosses`.
  public func setBarrier(before position: Int) {
    guard features.indices.contains(position) else { return }
    features[position] |= TokenFeatures.barrier.rawValue
  }

  /// Token `position` counts as glued to the one before, whatever stands between: a code that a line
  /// break parts.
  public func setGlued(before position: Int) {
    guard features.indices.contains(position) else { return }
    features[position] |= TokenFeatures.glued.rawValue
  }

  /// - Parameter region: index in the `regions` of the ``RuleSet``, at most 31.
  public func setRegion(_ region: UInt8, for range: TokenRange) {
    let bits = UInt32(region & 31) << TokenFeatures.regionShift
    let end = min(range.upperBound, features.count)
    for index in min(max(0, range.lowerBound), end)..<end {
      features[index] = features[index] & ~TokenFeatures.regionMask | bits
    }
  }

  /// Adds `boundary` to those at `position`, 0...`count`.
  public func insert(_ boundary: Boundary, at position: Int) {
    guard features.indices.contains(position) else { return }
    features[position] |= TokenFeatures(boundary).rawValue
  }
}

extension Lattice {
  /// Lets `body` set barriers, boundaries and regions; positions outside the text are left out.
  public mutating func mark(_ body: (LatticeMarks) -> Void) {
    features.withUnsafeMutableBufferPointer { body(LatticeMarks($0)) }
  }
}
