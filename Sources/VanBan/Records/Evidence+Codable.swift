import VietnameseText

/// An object with a member a value: `{"assignees":[[[4,17]],[[21,40]]]}`.
extension Evidence: Codable {
  public init(from decoder: any Decoder) throws {
    for (name, items) in try [String: [[SourceRange]]](from: decoder) { self[name] = items }
  }

  public func encode(to encoder: any Encoder) throws {
    var members: [String: [[SourceRange]]] = [:]
    for name in names { members[name] = self[name] }
    try members.encode(to: encoder)
  }
}

extension Evidence: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.append(byte: UInt8(ascii: "{"))
    for index in places.indices {
      let place = places[index]
      let isSameValue = index > 0 && places[index - 1].name == place.name
      if !isSameValue {
        if index > 0 { json.append(literal: "]],") }
        json.append(key: place.name)
        json.append(literal: "[[")
      } else if places[index - 1].item != place.item {
        json.append(literal: "],[")
      } else {
        json.append(byte: UInt8(ascii: ","))
      }
      place.range?.write(to: &json)
    }
    if !places.isEmpty { json.append(literal: "]]") }
    json.append(byte: UInt8(ascii: "}"))
  }
}
