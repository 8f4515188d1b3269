import VietnameseText

/// A value that can write itself as JSON.
package protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

extension String: JSONWritable {
  package func write(to json: inout JSONWriter) { json.append(string: self) }
}

extension Int: JSONWritable {
  package func write(to json: inout JSONWriter) { json.append(integer: self) }
}

extension Double: JSONWritable {
  package func write(to json: inout JSONWriter) { json.append(number: self) }
}

extension Bool: JSONWritable {
  package func write(to json: inout JSONWriter) { json.append(literal: self ? "true" : "false") }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  package func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.append(literal: "null") }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to json: inout JSONWriter) {
    // Most lists of a record are empty.
    guard !isEmpty else { return json.append(empty: UInt8(ascii: "[")) }
    json.append(byte: UInt8(ascii: "["))
    withUnsafeBufferPointer { elements in
      for index in elements.indices {
        if index > 0 { json.append(byte: UInt8(ascii: ",")) }
        elements[index].write(to: &json)
      }
    }
    json.append(byte: UInt8(ascii: "]"))
  }
}

/// Keys in the order of their bytes, so that the same values give the same text.
extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  package func write(to json: inout JSONWriter) {
    guard !isEmpty else { return json.append(empty: UInt8(ascii: "{")) }
    json.append(byte: UInt8(ascii: "{"))
    var isFirst = true
    for (key, value) in sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if !isFirst { json.append(byte: UInt8(ascii: ",")) }
      isFirst = false
      json.append(string: key)
      json.append(byte: UInt8(ascii: ":"))
      value.write(to: &json)
    }
    json.append(byte: UInt8(ascii: "}"))
  }
}

extension JSONWritable where Self: RawRepresentable<String> {
  package func write(to json: inout JSONWriter) { json.append(string: rawValue) }
}

extension TextOrigin: JSONWritable {}

extension Page.Unit: JSONWritable {}

extension ReviewReason: JSONWritable {}
