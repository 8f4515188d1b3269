import VietnameseText

/// `[lower, upper]`, both bytes of the decoded text, the upper one excluded.
extension SourceRange: Codable {
  public init(from decoder: any Decoder) throws {
    var bounds = try decoder.unkeyedContainer()
    let lower = try bounds.decode(Int.self)
    self.init(lower, try bounds.decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var bounds = encoder.unkeyedContainer()
    try bounds.encode(lowerBound)
    try bounds.encode(upperBound)
  }
}

extension SourceRange: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.append(byte: UInt8(ascii: "["))
    json.append(integer: lowerBound)
    json.append(byte: UInt8(ascii: ","))
    json.append(integer: upperBound)
    json.append(byte: UInt8(ascii: "]"))
  }
}
