import ArgumentParser
import Foundation
import VanBanBatch

/// How records are extracted and written.
struct ExtractionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The form of the records: jsonl, csv (a file each for documents, duties, deadlines …) or "
        + "sqlite (with search and the views documents and tasks).",
      valueName: "name"))
  var format: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "How many documents, and pages of scans, to work on at a time.", valueName: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp("A folder for the decoded text of each document.", valueName: "dir"))
  var textOut: String?

  @Option(
    help: ArgumentHelp(
      "A folder for a picture of the place of each value under review; review.csv names them.",
      valueName: "dir"))
  var crops: String?

  @Flag(
    help: "Tell what happens on standard error as JSON, one object a line, in place of words.")
  var jsonProgress = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var calendar: CalendarOptions

  func validate() throws {
    guard jobs >= 1 else {
      throw ValidationError("--jobs \(jobs): at least one document must be worked on at a time.")
    }
    for path in [textOut, crops].compactMap({ $0 }) where path.isEmpty {
      throw ValidationError("A path is empty; use '.' for the folder you are in.")
    }
  }
}
