import Foundation

/// Finds documents and what is expected of them: `name.expected.json` or `name.gold.json` beside
/// `name.txt`, `name.pdf` ….
public struct RegressionFolder {
  private let folder: String
  private let documents: String
  private let inputs: [BatchInput]

  /// - Parameters:
  ///   - folder: with the expectations.
  ///   - documents: the folder with the documents, where they do not lie beside.
  /// - Throws: where one of them is no folder.
  public init(_ folder: String, documents: String? = nil) throws(ExpectationError) {
    self.folder = Self.trimmed(folder)
    self.documents = Self.trimmed(documents ?? folder)
    for path in [self.folder, self.documents] {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw ExpectationError("\(path): there is no such folder; check the spelling")
      }
      guard isFolder.boolValue else {
        throw ExpectationError("\(path): is no folder; name the folder that it lies in")
      }
    }
    var finder = FileFinder()
    inputs = finder.inputs(in: [self.documents])
  }

  /// All cases, in the order of the bytes of their paths; documents of which nothing is expected are
  /// among them.
  public func cases() -> [RegressionCase] {
    let names = (FileManager.default.subpaths(atPath: folder) ?? []).filter { name in
      Expectation.suffixes.contains { name.hasSuffix($0) }
        && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    var cases = names.map(regressionCase)
    let claimed = Set(cases.compactMap { $0.input?.path })
    for input in inputs where !claimed.contains(input.path) {
      let name = String(input.path.dropFirst(documents.count + 1))
      let stem = PathParts.withoutExtension(name)
      let isFree = named(stem).count == 1
      cases.append(
        RegressionCase(
          input: input, expectation: nil,
          expectationPath: "\(folder)/\(isFree ? stem : name).expected.json"))
    }
    return cases.sorted {
      ($0.path, $0.expectationPath) < ($1.path, $1.expectationPath)
    }
  }

  private func regressionCase(_ name: String) -> RegressionCase {
    let path = "\(folder)/\(name)"
    do throws(ExpectationError) {
      let expectation = try Expectation(path: path)
      return RegressionCase(
        input: try document(of: expectation, name: name), expectation: .success(expectation),
        expectationPath: path)
    } catch {
      return RegressionCase(input: nil, expectation: .failure(error), expectationPath: path)
    }
  }

  private func document(
    of expectation: Expectation, name: String
  ) throws(ExpectationError) -> BatchInput {
    let suffix = Expectation.suffixes.first { name.hasSuffix($0) } ?? ""
    let stem = String(name.dropLast(suffix.count))
    if let file = expectation.documentName {
      let parent = PathParts.folder(of: stem)
      let path = "\(documents)/" + (parent.isEmpty ? file : "\(parent)/\(file)")
      guard let input = inputs.first(where: { $0.path == path }) else {
        throw ExpectationError(
          "\(expectation.path): there is no document \(path); correct 'file', "
            + "or name the folder of the documents with --documents")
      }
      return input
    }
    let found = named(stem)
    guard let first = found.first else {
      throw ExpectationError(
        "\(expectation.path): there is no document \(documents)/\(stem).*; put one there, "
          + "or name the folder of the documents with --documents")
    }
    guard found.count == 1 else {
      let names = found.map(\.path).joined(separator: ", ")
      throw ExpectationError(
        "\(expectation.path): may belong to \(names); name it "
          + "\(PathParts.name(of: first.path))\(suffix)")
    }
    return first
  }

  /// The documents that go by that name, with or without their extension.
  private func named(_ stem: String) -> [BatchInput] {
    let path = "\(documents)/\(stem)"
    if let exact = inputs.first(where: { $0.path == path }) { return [exact] }
    return inputs.filter { PathParts.withoutExtension($0.path) == path }
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
