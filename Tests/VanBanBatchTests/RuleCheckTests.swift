import Foundation
import RuleMatching
import Testing
import VanBan
import VietnameseText

@testable import VanBanBatch

@Suite("Checking rules") struct RuleCheckTests {
  /// The failures of a rule of its own, whose examples are `examples`.
  private func failures(_ examples: String, region: String = "") throws -> [String] {
    let text = """
      stage custom.budget
      rule custom.budget.test
        field custom.budget
        \(region)
        match "dự toán" [ <amount:number> <unit:("đồng" | "triệu")> ]
      \(examples)
      """
    let extractor = try Extractor(rules: [RuleFile(name: "mine.rules", text: text)])
    let check = RuleCheck(extractor)
    return check.cases.filter { $0.rule.file == "mine.rules" }
      .flatMap { check.failures(of: $0) }.map(\.description)
  }

  @Test("what the file says and what comes out agree")
  func agreement() throws {
    let failures = try failures(
      """
        yes xã có dự toán [[12 triệu]] cho việc này => amount: 12; unit: triệu
        yes dự toán [[7 đồng]]
        no  xã có 12 triệu
      """)
    #expect(failures == [])
  }

  @Test("an example that names a region stands in it, whatever it looks like")
  func region() throws {
    let failures = try failures(
      """
        yes in signature dự toán [[12 triệu]] => amount: 12
        no  dự toán 12 triệu
      """, region: "in signature")
    #expect(failures == [])
  }

  @Test(
    "what does not agree is told with its place and both sides",
    arguments: [
      (
        "  yes dự toán [[12]] triệu",
        """
        mine.rules:6: custom.budget.test, as written: expected a mention at "12"; got custom.budget \
        by custom.budget.test at "12 triệu" (amount: 12; unit: triệu)
        """
      ),
      (
        "  yes dự toán [[12 triệu]] => amount: 13",
        """
        mine.rules:6: custom.budget.test, as written: expected amount: 13; got custom.budget \
        by custom.budget.test at "12 triệu" (amount: 12; unit: triệu)
        """
      ),
      (
        "  yes [[12 triệu]]",
        """
        mine.rules:6: custom.budget.test, as written: expected a mention at "12 triệu"; got none
        """
      ),
      (
        "  no dự toán 12 triệu",
        """
        mine.rules:6: custom.budget.test, as written: expected no mention by this rule; got \
        custom.budget by custom.budget.test at "12 triệu" (amount: 12; unit: triệu)
        """
      ),
    ])
  func disagreement(example: String, failure: String) throws {
    #expect(try failures(example) == [failure])
  }

  @Test("the forms of an example keep its marks on the same words")
  func forms() throws {
    let text = "Ủy ban\nhọp [[ngày mồng 3]] và [[chiều]] nay"
    let example = try #require(
      try RuleSet(files: [
        RuleFile(
          name: "a.rules",
          text: """
            stage day
            rule a.b
              field day
              match [ "ngày" ]
              yes
              | \(text.replacing("\n", with: "\n  | "))
              no đêm
            """)
      ]).rules.first?.examples.first)
    for form in ExampleForm.allCases {
      let written = try #require(form.text(of: example))
      let marked = written.marks.map {
        written.string(in: $0).precomposedStringWithCanonicalMapping
          .replacing("\u{A0}", with: " ").lowercased()
      }
      #expect(marked == ["ngày mồng 3", "chiều"], "\(form.rawValue)")
      #expect(written.string(in: written.scope).count >= text.count - 8 - 1)
    }
  }
}
