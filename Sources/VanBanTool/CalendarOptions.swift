import ArgumentParser
import Foundation
import VanBan

/// The days off that a command counts by.
struct CalendarOptions: ParsableArguments {
  @Option(
    name: .customLong("holidays"), parsing: .singleValue,
    help: ArgumentHelp(
      "A file of days off to add to those that are known; may be given again.",
      valueName: "file"))
  var files: [String] = []

  /// The calendar with the days off of the files.
  func calendar() throws -> WorkingCalendar {
    guard !files.isEmpty else { return .vietnam }
    return try WorkingCalendar(adding: files.map(Self.file(at:)))
  }

  private static func file(at path: String) throws -> HolidayFile {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw SetUpError("\(path): there is no such file; check the spelling")
    }
    guard !isFolder.boolValue, let bytes = FileManager.default.contents(atPath: path) else {
      throw SetUpError("\(path): cannot be read; name a file that you may read")
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw SetUpError("\(path): is not UTF-8; save it again as UTF-8")
    }
    return HolidayFile(name: path, text: text)
  }
}
