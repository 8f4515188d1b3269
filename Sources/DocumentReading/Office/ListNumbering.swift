/// Numbers the paragraphs of the lists of an office document.
struct ListNumbering {
  /// One level of a list: how its numbers are written.
  struct Level: Sendable {
    enum Style: Sendable {
      case decimal, decimalWithZero, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none
    }

    var style = Style.decimal
    var start = 1
    /// Text with `%1` … `%9` where the numbers of the levels stand: `%1.%2)`.
    var text = "%1."
  }

  /// The number that a list begins with, as a file has it; one that nobody can mean is cut.
  static func start(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.map { Swift.min(Swift.max($0, -100_000), 100_000) }
  }

  /// The levels by the name of the list.
  var levels: [String: [Int: Level]] = [:]
  private var counts: [String: [Int: Int]] = [:]

  /// The mark of the next paragraph of a list: `2.`, `a)`, `-`.
  ///
  /// - Parameters:
  ///   - counter: lists that go on where another stopped share its name here.
  ///   - start: of this list alone, instead of that of its level.
  mutating func next(list: String, level: Int, counter: String? = nil, start: Int? = nil) -> String
  {
    let name = counter ?? list
    guard let shape = levels[list]?[level] else { return "-" }
    if shape.style == .bullet { return "-" }
    var counts = counts[name] ?? [:]
    counts[level] = counts[level].map { $0 + 1 } ?? start ?? shape.start
    for deeper in counts.keys where deeper > level { counts[deeper] = nil }
    self.counts[name] = counts
    var mark = shape.text
    for place in 0...8 where mark.contains("%\(place + 1)") {
      let upper = levels[list]?[place] ?? Level()
      let number = counts[place] ?? upper.start
      mark = mark.replacing("%\(place + 1)", with: Self.numeral(number, upper.style))
    }
    return mark
  }

  /// `3` → `3`, `03`, `c`, `C`, `iii`, `III`.
  static func numeral(_ number: Int, _ style: Level.Style) -> String {
    switch style {
    case .decimal: "\(number)"
    case .decimalWithZero: number < 10 ? "0\(number)" : "\(number)"
    case .lowerLetter: letter(number)
    case .upperLetter: letter(number).uppercased()
    case .lowerRoman: roman(number).lowercased()
    case .upperRoman: roman(number)
    case .bullet, .none: ""
    }
  }

  /// Behind `z` come `aa`, `bb`.
  private static func letter(_ number: Int) -> String {
    guard number > 0, number <= 26 * 20 else { return "\(number)" }
    let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4_000).contains(number) else { return "\(number)" }
    let parts = [
      (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in parts {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
