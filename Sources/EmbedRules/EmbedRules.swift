import Foundation
import PackagePlugin

/// Turns the rule, lexicon and holiday files of `StandardRules` into one Swift file of string
/// literals.
///
/// Resources of a bundle would be lost when the tool is copied without its bundle; a literal cannot
/// be.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let inputs = ["Lexicons", "Rules", "Holidays"].flatMap { folder in
      let directory = target.directoryURL.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
      return names.filter { $0.hasSuffix(".rules") || $0.hasSuffix(".holidays") }.sorted()
        .map { directory.appending(path: $0) }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "StandardRuleFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) files of rules and holidays",
        executable: try context.tool(named: "EmbedRulesGenerator").url,
        arguments: [output.path] + inputs.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
