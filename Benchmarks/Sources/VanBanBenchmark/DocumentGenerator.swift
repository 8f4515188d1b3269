/// Makes documents that look like the fixtures but never repeat one: paragraphs of all of them are
/// shuffled, and numbers, dates, people and places are replaced.
///
/// A text that is a few kilobytes repeated would stay in the cache and teach the branch predictor.
struct DocumentGenerator {
  private var random: SeededRandom
  private var heads: [String] = []
  private var bodies: [String] = []
  private var tails: [String] = []

  private static let surnames = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý", "Nông", "Triệu", "Vi", "Lò", "Quách", "Âu", "Mạc",
  ]
  private static let middles = ["Văn", "Thị", "Đức", "Minh", "Quang", "Hữu", "Ngọc", "Xuân", "Bá"]
  private static let given = [
    "Thọ", "Hiên", "Ngân", "Kháng", "Duy", "Lượng", "Thương", "Tuyên", "Lập", "Quỳnh", "Nhã",
    "Đạo", "Chính", "Lâm", "Nghị", "Bách", "Phượng", "Khôi", "Sình", "Lụa", "Thủy", "Hòa",
  ]
  private static let places = [
    "Sơn", "Lộc", "Bình", "Khê", "Thượng", "Ngàn", "Đông", "Lĩnh", "An", "Viễn", "Phú", "Lễ",
    "Tân", "Vạn", "Hòa", "Trường", "Giang", "Thanh", "Quế", "Mai", "Trung", "Nà", "Phong",
  ]

  /// - Parameter texts: documents whose header ends and whose recipients begin at an empty line.
  init(texts: [String], seed: UInt64) {
    random = SeededRandom(seed: seed)
    for text in texts {
      let paragraphs = DocumentGenerator.paragraphs(of: text)
      let tail = paragraphs.lastIndex { $0.contains("Nơi nhận") } ?? paragraphs.count
      heads.append(paragraphs.prefix(3).joined(separator: "\n\n"))
      bodies += paragraphs[min(3, tail)..<tail]
      tails.append(paragraphs[tail...].joined(separator: "\n\n"))
    }
  }

  /// A document of about 8 kB.
  mutating func document() -> String {
    var text = pick(heads)
    while text.utf8.count < 7_000 { text += "\n\n" + pick(bodies) }
    text += "\n\n" + pick(tails) + "\n"
    return replacingNumbers(in: replacingNames(in: text))
  }

  private static func paragraphs(of text: String) -> [String] {
    var result: [String] = []
    var lines: [Substring] = []
    var rest = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    rest.append("")
    for line in rest {
      if line.allSatisfy(\.isWhitespace) {
        if !lines.isEmpty { result.append(lines.joined(separator: "\n")) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    return result
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  /// Replaces numbers by others of as many digits that keep days, months and years possible.
  private mutating func replacingNumbers(in text: String) -> String {
    var result: [UInt8] = []
    var digits: [UInt8] = []
    for byte in Array(text.utf8) + [0] {
      if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
        digits.append(byte)
        continue
      }
      if !digits.isEmpty {
        result += replacement(of: digits)
        digits = []
      }
      if byte != 0 { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func replacement(of digits: [UInt8]) -> [UInt8] {
    guard let value = Int(String(decoding: digits, as: UTF8.self)), digits.count <= 6 else {
      return digits
    }
    let range =
      switch value {
      case 0: 0...0
      case 1...12: 1...12
      case 13...31: 13...28
      case 1900...2100: 2015...2026
      default: value / 2...value + value / 2
      }
    let number = Array(String(Int.random(in: range, using: &random)).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, digits.count - number.count)) + number
  }

  /// Replaces people and places, which are runs of known syllables with capitals.
  private mutating func replacingNames(in text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ", omittingEmptySubsequences: false).map { word in
        let name = word.prefix { $0.isLetter }
        let rest = word[name.endIndex...]
        for list in [Self.surnames, Self.middles, Self.given, Self.places]
        where list.contains(String(name)) {
          return pick(list) + rest
        }
        return String(word)
      }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
