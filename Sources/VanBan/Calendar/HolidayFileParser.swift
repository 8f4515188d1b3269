/// Reads one file of holidays; collects mistakes instead of stopping at the first.
struct HolidayFileParser {
  private let file: HolidayFile
  private(set) var errors: [HolidayFileError] = []
  /// Where each choice of this file stands, so that a second one can be told.
  private var lineOfChoice: [String: Int] = [:]

  init(_ file: HolidayFile) { self.file = file }

  /// Adds what the file says to `choices`; what it says of a year takes the place of what was there.
  mutating func read(into choices: inout HolidayChoices) {
    var bytes = Array(file.text.utf8)
    // A byte-order mark is no part of the first line.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let words = HolidayWord.words(of: line)
      guard let keyword = words.first else { continue }
      let line = HolidayLine(number: index + 1, keyword: keyword, rest: Array(words.dropFirst()))
      switch keyword.text {
      case "tet": readTet(line, into: &choices)
      case "national-day": readNationalDay(line, into: &choices)
      case "swap": readSwap(line, into: &choices)
      case "day-off":
        guard let days = days(of: line, joinedBy: nil) else { continue }
        choices.daysOff.insert(days[0])
      default:
        report(
          "unknown word '\(keyword.text)'", "write 'tet', 'national-day', 'swap' or 'day-off'",
          at: keyword, line)
      }
    }
  }

  // MARK: Lines

  private mutating func readTet(_ line: HolidayLine, into choices: inout HolidayChoices) {
    guard let days = days(of: line, joinedBy: "to") else { return }
    let newYear = LunarCalendar.newYear(days[0].year)
    guard days[0] <= newYear, newYear <= days[1] else {
      return report(
        "the lunar new year, \(newYear), is not among these days",
        "give the first and the last day off, days off in lieu left out", at: line.rest[0], line)
    }
    let count = days[1].julianDay - days[0].julianDay + 1
    let lawful = HolidayYear.tetCount(newYear.year)
    guard count == lawful else {
      return report(
        "these are \(count) days, and the law gives \(lawful)",
        "leave out weekends before and days off in lieu, which follow by themselves",
        at: line.rest[2], line)
    }
    guard isNew("tet \(newYear.year)", line) else { return }
    choices.tet[newYear.year] = days[0]...days[1]
  }

  private mutating func readNationalDay(_ line: HolidayLine, into choices: inout HolidayChoices) {
    guard let days = days(of: line, joinedBy: nil) else { return }
    let (year, month, day) = days[0].parts
    guard month == 9, day == 1 || day == 3 else {
      return report(
        "\(days[0]) does not lie beside 2 September", "write \(year)-09-01 or \(year)-09-03",
        at: line.rest[0], line)
    }
    guard isNew("national-day \(year)", line) else { return }
    choices.nationalDay[year] = days[0]
  }

  private mutating func readSwap(_ line: HolidayLine, into choices: inout HolidayChoices) {
    guard let days = days(of: line, joinedBy: "for") else { return }
    guard !days[0].weekday.isWeekend else {
      return report(
        "\(days[0]) is a \(days[0].weekday.name), which is off anyway",
        "write first the working day that is off, then the day on which it is worked",
        at: line.rest[0], line)
    }
    guard days[1].weekday.isWeekend else {
      return report(
        "\(days[1]) is a \(days[1].weekday.name), which is worked anyway",
        "write first the working day that is off, then the Saturday on which it is worked",
        at: line.rest[2], line)
    }
    guard isNew("swap \(days[0])", line) else { return }
    choices.addSwap(off: days[0], worked: days[1])
  }

  /// The day or the two days that must stand behind the keyword, and nothing else.
  private mutating func days(of line: HolidayLine, joinedBy word: String?) -> [CalendarDay]? {
    let form = word.map { "\(line.keyword.text) 2026-08-31 \($0) 2026-09-01" }
    let hint = "write '\(form ?? "\(line.keyword.text) 2026-09-01")'"
    let count = word == nil ? 1 : 3
    guard line.rest.count >= count else {
      report("a day is missing", hint, at: line.rest.last ?? line.keyword, line)
      return nil
    }
    if line.rest.count > count {
      report("'\(line.rest[count].text)' is too much", hint, at: line.rest[count], line)
      return nil
    }
    if let word, line.rest[1].text != word {
      report("'\(line.rest[1].text)' where '\(word)' must stand", hint, at: line.rest[1], line)
      return nil
    }
    var days: [CalendarDay] = []
    for index in stride(from: 0, to: count, by: 2) {
      let text = line.rest[index].text
      if let day = CalendarDay(iso: text) {
        days.append(day)
      } else {
        report("there is no day '\(text)'", "write days as 2026-09-02", at: line.rest[index], line)
      }
    }
    guard days.count == (count + 1) / 2 else { return nil }
    guard word != "to" || days[0] <= days[1] else {
      report("\(days[1]) lies before \(days[0])", "exchange them", at: line.rest[2], line)
      return nil
    }
    return days
  }

  private mutating func isNew(_ choice: String, _ line: HolidayLine) -> Bool {
    if let old = lineOfChoice[choice] {
      report("line \(old) already says it", "keep one of the two lines", at: line.keyword, line)
      return false
    }
    lineOfChoice[choice] = line.number
    return true
  }

  private mutating func report(
    _ message: String, _ hint: String, at word: HolidayWord, _ line: HolidayLine
  ) {
    errors.append(
      HolidayFileError(
        file: file.name, line: line.number, column: word.column, message: message, hint: hint))
  }
}

/// A line of a file of holidays that is not empty.
private struct HolidayLine {
  /// Counted from 1.
  var number: Int
  var keyword: HolidayWord
  var rest: [HolidayWord]
}
