/// The text of one rule file.
///
/// A rule file is read by ``RuleSet/init(files:regions:fields:vocabulary:)``; nothing here touches
/// the disk.
public struct RuleFile: Sendable, Hashable {
  /// Stands in error messages and nowhere else: `dates.rules`.
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
