import Testing
import VanBan

@testable import VanBanBatch

/// Every `yes` and `no` of the built-in rules, in up to seven forms.
@Suite("Examples of the rules") struct RuleExampleTests {
  private static let check = Result { try RuleCheck(Extractor()) }

  @Test("the example comes out as its rule file says", arguments: (try? check.get().cases) ?? [])
  func example(_ example: RuleCheck.Case) throws {
    let failures = try Self.check.get().failures(of: example)
    #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
  }

  @Test("every rule has a text that it takes and one that it leaves alone")
  func bothSides() throws {
    for rule in try Extractor().rules.rules {
      #expect(rule.examples.contains { $0.isPositive }, "\(rule.file): \(rule.id) has no 'yes'")
      #expect(rule.examples.contains { !$0.isPositive }, "\(rule.file): \(rule.id) has no 'no'")
    }
  }
}
