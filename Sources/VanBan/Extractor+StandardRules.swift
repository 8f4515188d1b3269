import RuleMatching
import StandardRules

extension Extractor {
  /// The files of the built-in rules, in the order in which they are read.
  public static var standardRules: [RuleFile] {
    StandardRules.files.map { RuleFile(name: $0.name, text: $0.text) }
  }
}
