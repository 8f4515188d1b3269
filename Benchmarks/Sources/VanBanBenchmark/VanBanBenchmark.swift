import Foundation
import VanBan

/// `vanban-benchmark`: measures each stage on one core and writes what it found.
@main
enum VanBanBenchmark {
  static func main() {
    do {
      let options = try Options(arguments: Array(CommandLine.arguments.dropFirst()))
      if options.wantsHelp { return print(Options.help) }
      let corpus =
        options.files.isEmpty
        ? try Corpus(
          fixtures: options.fixtures, byteCount: options.megabytes * 1_000_000, seed: options.seed)
        : try Corpus(files: options.files)
      print(corpus.description)
      let stages = try Stages(corpus: corpus)
      var measurements: [Measurement] = []
      for stage in Stage.allCases {
        let measurement = try Measurement(
          of: stage, bytes: corpus.byteCount, runs: options.runs
        ) { stages.run(stage) }
        print(measurement.description)
        measurements.append(measurement)
      }
      if let folder = options.results {
        let report = Report(corpus: corpus, measurements: measurements, note: options.note)
        print("written to \(try report.write(to: folder))")
      }
    } catch {
      FileHandle.standardError.write(Data("vanban-benchmark: \(error)\n".utf8))
      exit(1)
    }
  }
}

/// Why a benchmark could not run or cannot be believed.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
