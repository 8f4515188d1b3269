import Testing

@testable import VanBan

@Suite("Days of the lunar calendar")
struct LunarDayTests {
  @Test(
    "a day in its lunar year",
    arguments: [
      (1, 1, 2024, "2024-02-10"), (10, 3, 2024, "2024-04-18"), (15, 7, 2024, "2024-08-18"),
      (23, 12, 2023, "2024-02-02"), (1, 1, 2007, "2007-02-17"),
    ])
  func inYear(_ day: Int, _ month: Int, _ year: Int, _ expected: String) throws {
    let lunar = try #require(LunarDay(day: day, month: month))
    #expect(lunar.solar(inYear: year)?.edtf == expected)
  }

  @Test("the twelfth month of Giáp Thìn had no thirtieth day")
  func shortMonth() {
    #expect(LunarDay(day: 30, month: 12)?.solar(inYear: 2024) == nil)
    #expect(LunarDay(day: 29, month: 12)?.solar(inYear: 2024)?.edtf == "2025-01-28")
    #expect(LunarDay(day: 31, month: 12) == nil)
  }

  @Test("a year of the cycle is the nearest one; half of the pairs are no year")
  func cycle() throws {
    let rabbit = try #require(LunarDay.cycle(stem: 9, branch: 3))
    let day = try #require(LunarDay(day: 23, month: 12, cycle: rabbit))
    #expect(day.solar(near: .init(year: 2024, month: 1, day: 5))?.edtf == "2024-02-02")
    #expect(day.solar(inYear: 2024) == nil)
    #expect(LunarDay.cycle(stem: 0, branch: 1) == nil)
  }

  @Test("without a year it is the day nearest to the document's own")
  func nearest() throws {
    let text = """
      Đông Lĩnh, ngày 20 tháng 12 năm 2023

      KẾ HOẠCH
      Tổ chức lễ hội

      Khai hội ngày 10/3 âm lịch, cúng ngày 23 tháng Chạp; giỗ ngày 10/3 âm lịch hằng năm.
      """
    let dates = try StandardExtractor.get().extract(from: text).record.dates
    #expect(dates.map(\.edtf).suffix(3) == ["2024-04-18", "2024-02-02", "XXXX"])
  }
}
