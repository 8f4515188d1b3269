import ArgumentParser
import Foundation

/// How many documents a command works on at a time.
struct JobOptions: ParsableArguments {
  @Option(
    name: .customLong("jobs"),
    help: ArgumentHelp("How many documents to work on at a time.", valueName: "n"))
  var count: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard count >= 1 else {
      throw ValidationError("--jobs \(count): at least one document must be worked on at a time.")
    }
  }
}
