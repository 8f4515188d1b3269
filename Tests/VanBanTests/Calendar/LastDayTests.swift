import Testing

@testable import VanBan

@Suite("The last day in time")
struct LastDayTests {
  private func lastDay(
    _ deadline: Deadline, date: String? = "2025-08-27", kind: String? = "Kế hoạch",
    effect: String? = nil, review: [ReviewReason] = []
  ) -> LastDay {
    var header = DocumentRecord.Header(kind: kind, date: date, effectiveDate: effect)
    if !review.isEmpty { header.review["date"] = review }
    var finder = LastDayFinder(calendar: .vietnam, header: header)
    return finder.lastDay(of: deadline)
  }

  @Test(
    "what the text says, its last day (art. 146); a written day never moves off a holiday",
    arguments: [
      (Deadline.Kind.by, CalendarDate(start: .init(year: 2021, month: 12, day: 3)), "2021-12-03"),
      // A Sunday; the first of the lunar year.
      (.by, CalendarDate(start: .init(year: 2021, month: 12, day: 5)), "2021-12-05"),
      (.by, CalendarDate(start: .init(year: 2025, month: 1, day: 29)), "2025-01-29"),
      (.before, CalendarDate(start: .init(year: 2024, month: 3, day: 1)), "2024-02-29"),
      (.before, CalendarDate(start: .init(year: 2026, month: 1, day: 1)), "2025-12-31"),
      (.before, CalendarDate(start: .init(year: 2026, month: 6)), "2026-05-31"),
      (.before, CalendarDate(start: .init(year: 2026, quarter: 2)), "2026-03-31"),
      (.before, CalendarDate(start: .init(year: 2026, month: 6), part: "end"), "2026-06-29"),
      (.during, CalendarDate(start: .init(year: 2021, month: 11)), "2021-11-30"),
      (.during, CalendarDate(start: .init(year: 2026, quarter: 1)), "2026-03-31"),
      (.during, CalendarDate(start: .init(year: 2026, half: 1)), "2026-06-30"),
      (
        .during,
        CalendarDate(
          start: .init(year: 2021, month: 7), end: .init(year: 2021, month: 9)), "2021-09-30"
      ),
      (.by, CalendarDate(start: .init(year: 2024, month: 2), part: "end"), "2024-02-29"),
      (.by, CalendarDate(start: .init(year: 2024, month: 2), part: "middle"), "2024-02-15"),
      (.by, CalendarDate(start: .init(year: 2024, month: 2), part: "start"), "2024-02-01"),
      (.by, CalendarDate(start: .init(year: 2024), part: "middle"), "2024-06-30"),
      (.by, CalendarDate(start: .init(year: 2024)), "2024-12-31"),
    ])
  func written(_ kind: Deadline.Kind, _ date: CalendarDate, _ expected: String) {
    let last = lastDay(Deadline(kind: kind, due: date.edtf, date: date))
    #expect(last.day?.description == expected)
    #expect(!last.isComputed)
  }

  @Test("before an hour of a day is that day; before midnight the one before")
  func hours() {
    let date = CalendarDate(start: .init(year: 2024, month: 2, day: 20))
    for (time, expected) in [("17:00", "2024-02-20"), ("00:00", "2024-02-19")] {
      let last = lastDay(Deadline(kind: .before, due: date.edtf, date: date, time: time))
      #expect(last.day?.description == expected)
    }
  }

  @Test("a period from the issue of the document, its effect, or a day in the text is counted")
  func counted() {
    let period = Period(count: 10, unit: .day)
    func last(_ event: CountedEvent) -> String? {
      let last = lastDay(
        Deadline(kind: .within, period: period, event: event), effect: "2025-10-15")
      #expect(last.isComputed == (last.day != nil))
      return last.day?.description ?? last.reason
    }
    // Saturday 6 September 2025.
    #expect(last(.issue(kind: nil)) == "2025-09-08")
    #expect(last(.issue(kind: "Kế hoạch")) == "2025-09-08")
    #expect(last(.issue(kind: "Quyết định")) == "anchor.unknown-date")
    #expect(last(.effect(kind: nil)) == "2025-10-27")
    #expect(last(.effect(kind: "Kế hoạch")) == "2025-10-27")
    #expect(last(.effect(kind: "Luật")) == "anchor.unknown-date")
    #expect(last(.date(CalendarDate(start: .init(year: 2025, month: 9, day: 1)))) == "2025-09-11")
    #expect(last(.date(CalendarDate(start: .init(year: 2025, month: 9)))) == "anchor.unknown-date")
    #expect(last(.other) == "anchor.unknown-date")
  }

  @Test("where no day can be known, the reason says why")
  func reasons() {
    func reason(_ deadline: Deadline, date: String? = "2025-08-27") -> String? {
      let last = lastDay(deadline, date: date)
      #expect(last.day == nil)
      return last.reason
    }
    let period = Period(count: 5, unit: .day, isWorking: true)
    let own = CountedEvent.issue(kind: nil)
    #expect(reason(Deadline(kind: .within, period: period)) == "anchor.unstated")
    #expect(
      reason(Deadline(kind: .within, period: period, event: own), date: nil)
        == "document-date.unknown")
    #expect(
      reason(Deadline(kind: .within, period: period, event: own), date: "2025-08")
        == "document-date.unknown")
    #expect(
      reason(Deadline(kind: .within, period: Period(count: 24, unit: .hour), event: own))
        == "anchor.unknown-time")
    #expect(
      reason(Deadline(kind: .within, period: period, isMinimum: true, event: own))
        == "period.minimum")
    #expect(
      reason(Deadline(kind: .within, period: Period(count: .max, unit: .year), event: own))
        == "period.too-long")
    #expect(reason(Deadline(kind: .recurring, recurrence: "monthly")) == "recurring")
    #expect(reason(Deadline(kind: .immediately)) == "anchor.unknown-date")
    #expect(
      reason(
        Deadline(
          kind: .during, date: CalendarDate(start: .init(year: 2025), isOpen: true)))
        == "open-period")
    #expect(
      reason(Deadline(kind: .by, date: CalendarDate(start: .init(month: 3, day: 25))))
        == "year.unknown")
  }

  @Test("a day that rests on a doubtful date, or on days off not announced yet, is to be checked")
  func review() {
    let deadline = Deadline(
      kind: .within, period: Period(count: 10, unit: .day), event: .issue(kind: nil))
    #expect(lastDay(deadline, review: [.lowConfidence]).review == [.lowConfidence])
    #expect(lastDay(deadline, date: "2027-01-27").review == [.unannouncedCalendar])
    #expect(lastDay(deadline).review == [])
  }

  // MARK: From the text

  private func deadlines(of sentence: String) throws -> [DocumentRecord.Deadline] {
    let text = """
      ỦY BAN NHÂN DÂN XÃ PHÚ LỄ
      Số: 63/KH-UBND
      Phú Lễ, ngày 27 tháng 8 năm 2025
      KẾ HOẠCH
      Tổ chức Tết Trung thu

      1. \(sentence)
      """
    return try StandardExtractor.get().extract(from: text).record.deadlines
  }

  @Test(
    "which event the words mean",
    arguments: [
      ("gửi báo cáo trong vòng 10 ngày kể từ ngày ký.", "2025-09-08"),
      ("gửi báo cáo trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này.", "2025-09-08"),
      ("gửi báo cáo trong vòng 10 ngày kể từ ngày ký ban hành văn bản này.", "2025-09-08"),
      ("gửi báo cáo trong vòng 10 ngày kể từ ngày Kế hoạch này được ban hành.", "2025-09-08"),
      ("gửi báo cáo trong vòng 10 ngày kể từ ngày ban hành Kế hoạch.", "2025-09-08"),
      ("trả lời trong thời hạn 02 tháng kể từ ngày 31/12/2025.", "2026-03-02"),
      ("gửi danh sách chậm nhất 05 ngày trước ngày 20/9/2025.", "2025-09-15"),
      ("gửi hợp đồng trong thời hạn 15 ngày kể từ ngày ký.", "anchor.unknown-date"),
      ("trả lời trong thời hạn 15 ngày kể từ ngày ban hành Quyết định.", "anchor.unknown-date"),
      ("gửi báo cáo trong vòng 10 ngày kể từ ngày ban hành Quy chế này.", "2025-09-08"),
      ("trả lời trong thời hạn 15 ngày kể từ ngày ký hợp đồng.", "anchor.unknown-date"),
      ("trả lời trong thời hạn 15 ngày kể từ ngày ký Hợp đồng này.", "anchor.unknown-date"),
      ("trả lời trong thời hạn 15 ngày kể từ ngày ban hành Luật này.", "anchor.unknown-date"),
      ("trả lời trong thời hạn 15 ngày kể từ ngày nhận được Kế hoạch này.", "anchor.unknown-date"),
      ("công bố sau 15 ngày kể từ ngày ban hành.", "period.minimum"),
      ("thẩm định không quá 90 ngày.", "anchor.unstated"),
    ])
  func events(_ sentence: String, _ expected: String) throws {
    let found = try deadlines(of: "Công an xã " + sentence)
    let deadline = try #require(found.first)
    #expect(found.count == 1)
    #expect(deadline.lastDay ?? deadline.reason == expected)
    #expect(deadline.computed == (deadline.lastDay != nil))
    #expect(deadline.due == nil)
  }

  @Test("another calendar is a parameter")
  func calendar() throws {
    let own = HolidayFile(name: "own.holidays", text: "day-off 2025-08-29")
    let extractor = try Extractor(calendar: WorkingCalendar(adding: [own]))
    let text = "Công an xã gửi báo cáo trong thời hạn 02 ngày làm việc kể từ ngày 27/8/2025."
    #expect(extractor.extract(from: text).record.deadlines.first?.lastDay == "2025-09-03")
    #expect(extractor.rulesHash != (try StandardExtractor.get().rulesHash))
  }
}
