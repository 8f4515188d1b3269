import Foundation

/// A result file: what was measured, on what, where and when.
struct Report {
  let corpus: Corpus
  let measurements: [Measurement]
  let note: String

  /// Writes the report under a name of date and machine, and returns its path. A file that is
  /// already there is kept: the next gets a number.
  func write(to folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let machine = processor.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let name = "\(day)-" + String(machine).split(separator: "-").prefix(6).joined(separator: "-")
    var path = "\(folder)/\(name).md"
    var number = 2
    while FileManager.default.fileExists(atPath: path) {
      path = "\(folder)/\(name)-\(number).md"
      number += 1
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private var text: String {
    var lines = ["# Benchmark of \(day)", ""]
    if !note.isEmpty { lines += [note, ""] }
    lines += [
      "- Machine: \(processor), \(ProcessInfo.processInfo.activeProcessorCount) cores, "
        + ProcessInfo.processInfo.operatingSystemVersionString,
      "- Compiler: \(output(of: "swift", "--version"))",
      "- Commit: \(output(of: "git", "describe", "--always", "--dirty"))",
      "- Text: \(corpus.description)",
      "- MB = 10^6 bytes of source text; CPU time of one thread; median of "
        + "\(measurements[0].seconds.count) runs",
      "", "| stage | MB/s | spread | count |", "|---|---:|---:|---:|",
    ]
    for each in measurements {
      lines.append(
        "| \(each.stage.rawValue) | \(decimal(each.megabytesPerSecond, 1)) "
          + "| \(decimal(each.spread * 100, 0)) % | \(each.count) \(each.stage.counted) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var day: String {
    let date = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return String(format: "%04d-%02d-%02d", date.year ?? 0, date.month ?? 0, date.day ?? 0)
  }

  private var processor: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = lines.split(separator: "\n").first { $0.hasPrefix("model name") }
    return model?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces) ?? "unknown"
  }

  /// The first line that a program prints.
  private func output(of program: String, _ arguments: String...) -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return "unknown" }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").first.map(String.init)
      ?? "unknown"
  }
}
