import VietnameseText

extension TokenizedText {
  /// Whether `các` or `những` stands at token `index`: what follows is a class.
  func startsClass(at index: Int) -> Bool { isWord(["các", "những"], at: index) }
}
