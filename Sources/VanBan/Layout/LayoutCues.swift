import VietnameseText

/// The words that show how a document is laid out, as the rules' vocabulary numbers them.
public struct LayoutCues: Sendable {
  public init(vocabulary: inout Vocabulary) {}
}
