/// What begins at a position between two tokens.
///
/// `start-of-line` of a rule holds where a line begins, `end-of-line` where one begins or the text
/// ends; likewise for nodes and sentences.
public struct Boundary: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let lineStart = Boundary(rawValue: 1)
  public static let nodeStart = Boundary(rawValue: 2)
  public static let sentenceStart = Boundary(rawValue: 4)

  public static let all: Boundary = [.lineStart, .nodeStart, .sentenceStart]
}
