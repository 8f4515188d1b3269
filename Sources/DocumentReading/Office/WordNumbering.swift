/// The lists of a DOCX file: its `numbering.xml`, and the styles that put paragraphs into lists.
struct WordNumbering: MarkupHandler {
  /// Which list a style or a paragraph is in.
  struct Place: Sendable {
    var list: String?
    var level = 0
  }

  private(set) var styles: [String: Place] = [:]
  private var numbering = ListNumbering()
  /// The abstract list of each list, and the first numbers that the list has for itself.
  private var abstractLists: [String: String] = [:]
  private var starts: [String: [Int: Int]] = [:]
  private var usedStarts: Set<String> = []

  private var list: String?
  private var level = 0
  private var isAbstract = false
  private var style: String?

  /// The mark of the next paragraph at `place`; `nil` where it is in no list.
  mutating func mark(at place: Place) -> String? {
    guard let list = place.list, let abstract = abstractLists[list] else { return nil }
    let start = starts[list]?[place.level]
    // A list with a first number of its own does not go on where another stopped.
    let counter = start == nil ? abstract : "\(abstract)#\(list)"
    return numbering.next(list: abstract, level: place.level, counter: counter, start: start)
  }

  mutating func start(_ element: MarkupElement) {
    let value = element.attribute("w:val")
    switch element.name {
    case "w:abstractNum":
      list = element.attribute("w:abstractNumId")
      isAbstract = true
    case "w:num":
      list = element.attribute("w:numId")
      isAbstract = false
    case "w:abstractNumId": if let list, let value { abstractLists[list] = value }
    case "w:lvl", "w:lvlOverride":
      level = element.attribute("w:ilvl").flatMap { Int($0) } ?? 0
      if isAbstract, let list { numbering.levels[list, default: [:]][level] = .init() }
    case "w:startOverride":
      if let list, let value = ListNumbering.start(value) {
        starts[list, default: [:]][level] = value
      }
    case "w:start": change { $0.start = ListNumbering.start(value) ?? 1 }
    case "w:numFmt": change { $0.style = Self.style(value ?? "") }
    case "w:lvlText": change { $0.text = value ?? "" }
    case "w:style": style = element.attribute("w:styleId")
    case "w:numId" where style != nil: styles[style ?? "", default: Place()].list = value
    case "w:ilvl" where style != nil:
      styles[style ?? "", default: Place()].level = value.flatMap { Int($0) } ?? 0
    default: break
    }
  }

  mutating func text(_ text: String) {}

  mutating func end(_ name: String) {
    switch name {
    case "w:style": style = nil
    case "w:abstractNum", "w:num": list = nil
    default: break
    }
  }

  private mutating func change(_ change: (inout ListNumbering.Level) -> Void) {
    guard isAbstract, let list else { return }
    change(&numbering.levels[list, default: [:]][level, default: .init()])
  }

  private static func style(_ name: String) -> ListNumbering.Level.Style {
    switch name {
    case "bullet": .bullet
    case "none": .none
    case "decimalZero": .decimalWithZero
    case "lowerLetter": .lowerLetter
    case "upperLetter": .upperLetter
    case "lowerRoman": .lowerRoman
    case "upperRoman": .upperRoman
    default: .decimal
    }
  }
}
