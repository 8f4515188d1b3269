import VanBanBatch

/// The documents that a command was given.
enum DocumentArguments {
  /// - Throws: where there are none.
  static func inputs(in paths: [String]) throws -> [BatchInput] {
    var finder = FileFinder()
    let inputs = finder.inputs(in: paths)
    guard !inputs.isEmpty else {
      throw SetUpError(
        "\(paths.joined(separator: ", ")): there is no document in it; "
          + "VanBan reads files of these types: \(FileFinder.knownTypes)")
    }
    return inputs
  }
}
