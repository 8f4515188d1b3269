import ArgumentParser
import VanBanBatch

/// `vanban schema`: the form of a record.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (2020-12) of a record.",
    discussion: "  vanban schema > vanban.record.schema.json")

  func run() throws { print(try RecordSchema.text(), terminator: "") }
}
