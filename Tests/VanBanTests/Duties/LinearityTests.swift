import Foundation
import Testing

@testable import VanBan

@Suite("Work grows with the document and no faster")
struct LinearityTests {
  /// Nested lists with tasks, lead-ins, deadlines and conditions, of about `bytes` bytes.
  private static func nestedLists(bytes: Int) -> String {
    var text = "KẾ HOẠCH\nVề công tác thủy lợi\n\nII. TỔ CHỨC THỰC HIỆN\n\n"
    var number = 0
    while text.utf8.count < bytes {
      number += 1
      text += """
        \(number). Giao Phòng Nông nghiệp chủ trì, phối hợp với Ủy ban nhân dân các xã:

        a) Rà soát các hồ chứa, kênh mương; báo cáo trước ngày 25/12/2024:

        - Lập danh sách hồ chứa cần sửa chữa, nâng cấp;

        + Trường hợp thiếu kinh phí thì Phòng Tài chính có trách nhiệm bố trí trong quý II/2025.

        b) Công an huyện tăng cường tuần tra, nếu có sự cố thì báo cáo Ủy ban nhân dân huyện.


        """
    }
    return text
  }

  /// The least processor time of this thread over several runs, in seconds.
  private static func time(_ text: String, runs: Int) throws -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let extractor = try StandardExtractor.get()
    return (0..<runs).map { _ in
      let start = now()
      _ = extractor.extract(from: text)
      return now() - start
    }.min() ?? 0
  }

  @Test("ten times the nested lists take at most twelve times the work")
  func nestedLists() throws {
    let small = try Self.time(Self.nestedLists(bytes: 20_000), runs: 5)
    let large = try Self.time(Self.nestedLists(bytes: 200_000), runs: 3)
    #expect(large <= 12 * small, "\(large) s against \(small) s")
  }

  @Test("marks and colons without end", arguments: ["(", "/", "Số: 1/QĐ-UBND "])
  func withoutEnd(_ part: String) throws {
    let small = try Self.time(String(repeating: part, count: 2_000), runs: 3)
    let large = try Self.time(String(repeating: part, count: 20_000), runs: 1)
    // Far below the hundred times of work that begins anew at each of them.
    #expect(large <= 30 * small, "\(large) s against \(small) s")
  }
}
