import RuleMatching
import VanBan

/// One extractor with the standard rules for all tests: to compile the rules takes seconds without
/// optimization.
enum StandardExtractor {
  private static let result = Result { try Extractor() }

  static func get() throws -> Extractor { try result.get() }
}
