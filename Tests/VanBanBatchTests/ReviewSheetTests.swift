import Testing
import VanBan

@testable import VanBanBatch

@Suite("Sheet of what a person should check")
struct ReviewSheetTests {
  @Test("each reason has words of its own that are not its code", arguments: ReviewReason.allCases)
  func words(_ reason: ReviewReason) {
    let words = ReviewSheet.words(of: reason)
    #expect(words.contains(" "))
    #expect(ReviewReason.allCases.count { ReviewSheet.words(of: $0) == words } == 1)
  }

  @Test("the schema lists all reasons")
  func schema() throws {
    let text = try RecordSchema.text()
    for reason in ReviewReason.allCases { #expect(text.contains("\"\(reason.rawValue)\"")) }
  }
}
