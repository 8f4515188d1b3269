/// A word of a file of holidays.
struct HolidayWord {
  var text: String
  /// In characters of the line, counted from 1.
  var column: Int

  /// The words of a line, without its comment.
  static func words(of line: ArraySlice<UInt8>) -> [HolidayWord] {
    var words: [HolidayWord] = []
    var index = line.startIndex
    while index < line.endIndex, line[index] != UInt8(ascii: "#") {
      if isSpace(line[index]) {
        index += 1
        continue
      }
      let start = index
      while index < line.endIndex, !isSpace(line[index]), line[index] != UInt8(ascii: "#") {
        index += 1
      }
      let before = String(decoding: line[line.startIndex..<start], as: UTF8.self)
      words.append(
        HolidayWord(
          text: String(decoding: line[start..<index], as: UTF8.self), column: before.count + 1))
    }
    return words
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
