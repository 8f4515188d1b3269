import VanBan

extension JSONValue: JSONWritable {
  package func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.append(literal: "null")
    case .bool(let flag): flag.write(to: &json)
    case .number(let number): json.append(number: number)
    case .string(let text): json.append(string: text)
    case .array(let elements): elements.write(to: &json)
    case .object(let members):
      json.append(byte: UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { json.append(byte: UInt8(ascii: ",")) }
        json.append(string: member.key)
        json.append(byte: UInt8(ascii: ":"))
        member.value.write(to: &json)
      }
      json.append(byte: UInt8(ascii: "}"))
    }
  }

  /// On one line, without spaces.
  var compact: String { String(decoding: JSONWriter.bytes { write(to: &$0) }, as: UTF8.self) }

  /// On one line, with a space behind each comma and colon.
  private var line: String {
    switch self {
    case .array(let elements): return "[" + elements.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      return "{"
        + members.map { Self.quoted($0.key) + ": " + $0.value.line }.joined(separator: ", ")
        + "}"
    default:
      return String(decoding: JSONWriter.bytes { write(to: &$0) }, as: UTF8.self)
    }
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).line }

  /// For people and for version control: what fits in a line stands in one, everything else has a
  /// line for each of its parts.
  func pretty(indentation: String = "") -> String {
    let line = line
    if indentation.count + line.count <= 100 { return line }
    let inner = indentation + "  "
    switch self {
    case .array(let elements):
      let parts = elements.map { inner + $0.pretty(indentation: inner) }
      return "[\n" + parts.joined(separator: ",\n") + "\n" + indentation + "]"
    case .object(let members):
      let parts = members.map {
        inner + Self.quoted($0.key) + ": " + $0.value.pretty(indentation: inner)
      }
      return "{\n" + parts.joined(separator: ",\n") + "\n" + indentation + "}"
    default: return line
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// As people read it in a line: strings and lists without quotes, `nothing` for `null`.
  var description: String {
    switch self {
    case .null: "nothing"
    case .string(let text): text.oneLine
    case .array(let elements):
      elements.isEmpty ? "nothing" : elements.map(\.description).joined(separator: " | ")
    default: line
    }
  }
}
