import RuleMatching
import VietnameseText

/// The text of an example in one of its forms, with the places that count in it.
struct ExampleText {
  private(set) var text: String
  /// What the rule must mark.
  private(set) var marks: [SourceRange]
  /// The example itself, without what a form puts around it.
  private(set) var scope: SourceRange

  init(_ example: RuleExample) {
    text = example.text
    marks = example.marks
    scope = SourceRange(0, example.text.utf8.count)
  }

  /// The text with each piece between two ends of marks changed by `change`.
  func mapped(_ change: (String) -> String) -> ExampleText {
    let ends = marks.flatMap { [$0.lowerBound, $0.upperBound] }
    let bytes = Array(text.utf8)
    var result = self
    result.text = ""
    var places: [Int] = []
    for (lower, upper) in zip([0] + ends, ends + [bytes.count]) {
      result.text += change(String(decoding: bytes[lower..<upper], as: UTF8.self))
      places.append(result.text.utf8.count)
    }
    result.marks = marks.indices.map { SourceRange(places[2 * $0], places[2 * $0 + 1]) }
    result.scope = SourceRange(0, result.text.utf8.count)
    return result
  }

  func framed(before: String, after: String) -> ExampleText {
    let shift = before.utf8.count
    func shifted(_ range: SourceRange) -> SourceRange {
      SourceRange(range.lowerBound + shift, range.upperBound + shift)
    }
    var result = self
    result.text = before + text + after
    result.marks = marks.map(shifted)
    result.scope = shifted(scope)
    return result
  }

  func string(in range: SourceRange) -> String {
    range.range(in: text).map { String(text[$0]) } ?? ""
  }
}
