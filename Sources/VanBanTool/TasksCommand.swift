import ArgumentParser
import Foundation
import VanBan
import VanBanBatch

/// `vanban tasks`: who has to do what, the most urgent first.
struct TasksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: "Lists who has to do what by when, the most urgent first.",
    discussion: """
      Reads documents like 'vanban extract', and files of records (*.jsonl) that it wrote. One line \
      a duty: its last day, who, what, the document and the section; those without a last day come \
      last. A duty with several deadlines has the first of them.

        vanban tasks inbox
        vanban tasks records/records.jsonl --assignee 'so y te'
        vanban tasks inbox --due-before 2025-10-01
        vanban tasks inbox --overdue-on 15/11/2025
        vanban tasks inbox --format csv > tasks.csv
        vanban tasks inbox --format ics > tasks.ics

      The last day of 'trước ngày 20/9' is 19/9; a month ends with its last day; periods (05 ngày \
      làm việc kể từ ngày ký) are counted where the day of the event is known. In place of a day, a \
      table has the recurrence, '?' where the day cannot be known, and '-' where there is no \
      deadline.
      """)

  @Argument(
    help:
      "Files, folders (with all folders in them), files of records (*.jsonl), or '-' for standard input."
  )
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Only duties of this body or person: words of its name, with or without marks.",
      valueName: "text"))
  var assignee: String?

  @Option(
    help: ArgumentHelp(
      "Only duties whose last day comes before this one (2025-10-01 or 1/10/2025).",
      valueName: "date"), transform: TasksCommand.day)
  var dueBefore: CalendarDay?

  @Option(
    help: ArgumentHelp(
      "Only duties whose last day has passed on this day; the table says by how many days.",
      valueName: "date"), transform: TasksCommand.day)
  var overdueOn: CalendarDay?

  @Option(
    help: ArgumentHelp(
      "table, csv (with a byte-order mark, for spreadsheets), json (one object a line) or ics "
        + "(to-dos for a calendar).", valueName: "format"))
  var format: TaskFormat = .table

  @Option(help: ArgumentHelp("How many documents to work on at a time.", valueName: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var calendar: CalendarOptions

  func validate() throws {
    guard jobs >= 1 else {
      throw ValidationError("--jobs \(jobs): at least one document must be worked on at a time.")
    }
    guard !paths.contains("") else {
      throw ValidationError("A path is empty; use '.' for the folder you are in.")
    }
    if let assignee, !assignee.contains(where: { $0.isLetter || $0.isNumber }) {
      throw ValidationError("--assignee '\(assignee)': there is no word in it.")
    }
  }

  func run() async throws {
    var list = TaskList()
    var failures = 0
    func failed(_ failure: FileFailure) {
      failures += 1
      StandardError.write(line: failure.description)
    }
    for path in paths where Self.isRecordFile(path) {
      RecordFile.read(path, body: { list.add($0) }, failed: failed)
    }
    let documents = paths.filter { !Self.isRecordFile($0) }
    if !documents.isEmpty {
      let inputs = try findInputs(documents)
      let extractor = try rules.extractor(calendar: calendar.calendar())
      var progress = ProgressLine(total: inputs.count)
      let run = BatchRun(
        extractor: extractor, reader: try await reading.reader(pages: jobs), jobs: jobs)
      try await run.records(
        of: inputs, finished: { progress.advance() },
        emit: { result in
          switch result {
          case .success(let record): list.add(record)
          case .failure(let failure):
            progress.clear()
            failed(failure)
          }
        })
      progress.clear()
    } else {
      // A mistake in a file is told even where nothing is counted by it.
      _ = try calendar.calendar()
    }
    if !calendar.files.isEmpty, documents.count < paths.count {
      StandardError.write(
        line:
          "--holidays: the last days in a file of records stay as 'vanban extract' counted them; "
          + "name the documents, or extract them again with --holidays")
    }
    let tasks = list.tasks(
      TaskFilter(assignee: assignee, dueBefore: dueBefore, overdueOn: overdueOn))
    try write(tasks)
    StandardError.write(line: TaskSummary(tasks, of: list, failures: failures).description)
    if failures > 0 { throw ExitCode(1) }
  }

  private func write(_ tasks: [DutyTask]) throws {
    let text: String
    switch format {
    case .table:
      text = TaskTable(tasks, width: Terminal.width, overdueOn: overdueOn).text
    case .csv: text = TaskCSV(tasks).text
    case .json: text = tasks.map { $0.json + "\n" }.joined()
    case .ics: text = TaskCalendar(tasks).text
    }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw SetUpError("standard output: cannot be written: \(error.localizedDescription)")
    }
  }

  private func findInputs(_ documents: [String]) throws -> [BatchInput] {
    var finder = FileFinder()
    let inputs = finder.inputs(in: documents)
    guard !inputs.isEmpty else {
      throw SetUpError(
        "\(documents.joined(separator: ", ")): there is no document in it; "
          + "VanBan reads files of these types: \(FileFinder.knownTypes); "
          + "name a file of records (*.jsonl) itself")
    }
    return inputs
  }

  private static func isRecordFile(_ path: String) -> Bool {
    (path as NSString).pathExtension.lowercased() == RecordFile.fileExtension
  }

  /// A day as ISO 8601 has it or as people write it in Vietnam.
  @Sendable
  private static func day(_ text: String) throws -> CalendarDay {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    if let day = CalendarDay(iso: text) { return day }
    if numbers.count == 3, let day = numbers[0], let month = numbers[1], let year = numbers[2],
      let day = CalendarDay(year: year, month: month, day: day)
    {
      return day
    }
    throw ValidationError("there is no day '\(text)'; write 2025-10-01 or 1/10/2025.")
  }
}

extension TaskFormat: ExpressibleByArgument {}
