import Testing
import VietnameseText

@testable import VanBan

@Suite("Mention ranges")
struct MentionRangesTests {
  @Test("a token is inside where a range begins before it and holds it")
  func inside() {
    let ranges = MentionRanges([TokenRange(7, 9), TokenRange(2, 5)])
    let inside = (0..<11).filter { ranges.contains($0) }
    #expect(inside == [3, 4, 8])
  }

  @Test("no ranges hold nothing")
  func empty() {
    #expect(!MentionRanges([TokenRange]()).contains(0))
  }
}
