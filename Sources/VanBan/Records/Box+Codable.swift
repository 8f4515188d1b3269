import VietnameseText

/// `[left, top, width, height]` in the page's unit.
extension Box: Codable {
  public init(from decoder: any Decoder) throws {
    var sides = try decoder.unkeyedContainer()
    let left = try sides.decode(Double.self)
    let top = try sides.decode(Double.self)
    let width = try sides.decode(Double.self)
    self.init(left: left, top: top, width: width, height: try sides.decode(Double.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var sides = encoder.unkeyedContainer()
    for side in [left, top, width, height] { try sides.encode(side) }
  }
}

extension Box: JSONWritable {
  package func write(to json: inout JSONWriter) {
    [left, top, width, height].write(to: &json)
  }
}
