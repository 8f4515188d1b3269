import Testing

@testable import VanBan

/// Dates in whole texts; what one rule does alone stands beside it in its file.
@Suite("Dates")
struct DateTests {
  private func dates(in text: String) throws -> [String] {
    try StandardExtractor.get().extract(from: text).record.dates.map {
      $0.text + ": " + ($0.edtf ?? "-")
    }
  }

  @Test("a day that does not exist is a mention with a warning and without a value")
  func impossible() throws {
    let record = try StandardExtractor.get().extract(
      from: "Họp ngày 31/02/2024; báo cáo trước ngày 31/6; ngày 32 tháng 13 năm 2024."
    ).record
    #expect(record.dates.map(\.edtf) == [nil, nil, nil])
    #expect(record.dates.allSatisfy { $0.review == [.impossibleDate] })
    #expect(
      record.warnings.map(\.code) == ["date.impossible", "date.impossible", "date.impossible"])
    #expect(record.warnings.map(\.span) == record.dates.map(\.span))
    #expect(record.deadlines.map(\.due) == [nil])
    #expect(record.deadlines.map(\.reason) == ["date.impossible"])
  }

  @Test("the days, months and years of a list are one item each")
  func lists() throws {
    #expect(
      try dates(in: "các ngày 05, 06 và 07 tháng 8 năm 2022")
        == ["ngày 05: 2022-08-05", "06: 2022-08-06", "07 tháng 8 năm 2022: 2022-08-07"])
    #expect(try dates(in: "trong các năm 2022, 2023") == ["năm 2022: 2022", "2023: 2023"])
    #expect(try dates(in: "trong tháng 5, 6 năm 2024").last == "6 năm 2024: 2024-06")
  }

  @Test("figures that are no dates")
  func none() throws {
    #expect(
      try dates(in: "Trực 24/24, trẻ 16-17 tuổi, đạt 12/15 chỉ tiêu, hồ sơ số 45/13/2020.") == [])
  }
}
