import ArgumentParser
import Foundation
import VanBan

/// The tool `vanban`: parses arguments, prints, sets the exit code.
@main
struct VanBanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vanban",
    abstract: "Turns Vietnamese administrative documents into records.",
    discussion: """
      Finds number, date, issuer, subject and signer, the documents, dates, bodies and officials \
      that a text mentions, who has to do what, and by when. Every value keeps the bytes it came \
      from.

        vanban extract inbox --out records    a folder, into records/records.jsonl
        vanban watch scans --out records      the same, for each file that comes
        vanban tasks inbox                    who has to do what, the most urgent first
        vanban explain inbox/qd-15.pdf        where each value came from
        vanban rules deadline                 the manual of the rules
        vanban try '"trước" @date' inbox      what a pattern hits
        vanban check --rules my-rules         the examples of the rules
        vanban test letters                   what documents give, against what is expected
        vanban compare inbox --against my-rules
                                              what a change of rules gains and loses
        vanban schema                         the JSON Schema of a record

      Exit codes: 0 all good, 1 a file or an example failed or a document differs, 2 wrong \
      arguments or set-up, 130 interrupted.
      """,
    version: DocumentRecord.Producer.currentVersion,
    subcommands: [
      ExtractCommand.self, WatchCommand.self, TasksCommand.self, ExplainCommand.self,
      CheckCommand.self,
      RulesCommand.self, TryCommand.self, TestCommand.self, CompareCommand.self,
      SchemaCommand.self,
    ])

  /// Runs the command of the arguments. ArgumentParser would exit with 64 for wrong arguments and
  /// with 1 for every error that is thrown; here a failed file is 1 and a wrong set-up is 2.
  static func main() async {
    let work = Task { await run() }
    let signals = Interruption.onSignal { work.cancel() }
    await work.value
    withExtendedLifetime(signals) {}
  }

  private static func run() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let message = fullMessage(for: error)
      guard exitCode(for: error).isSuccess else {
        StandardError.write(line: message)
        Foundation.exit(2)
      }
      // `--help` and `--version` arrive as errors too.
      print(message)
    }
  }
}
