/// Which inputs of a run have the content of an earlier one.
struct Duplicates: Sendable {
  /// For the place of each copy, the place of the first input with its content.
  let firsts: [Int: Int]
  /// For the place of an input that has copies, that of the last of them.
  let lastCopies: [Int: Int]

  /// Reads files only where another has the same size, and the same ending: what a file claims to be
  /// decides with its content whether it can be read.
  ///
  /// - Complexity: O(*n*) in the inputs, and in the bytes of those that share a size.
  init(of inputs: [BatchInput]) {
    var groups: [Claim: [Int]] = [:]
    for (place, input) in inputs.enumerated() where input.origin == .file {
      guard let size = FileStamp.size(ofFile: input.path), size > 0 else { continue }
      let claim = Claim(
        size: size, ending: PathParts.fileExtension(of: input.path).lowercased())
      groups[claim, default: []].append(place)
    }
    var firsts: [Int: Int] = [:]
    var lastCopies: [Int: Int] = [:]
    for group in groups.values where group.count > 1 {
      var known: [String: Int] = [:]
      for place in group {
        guard let hash = FileHash.sha256(ofFile: inputs[place].path) else { continue }
        if let first = known[hash] {
          firsts[place] = first
          lastCopies[first] = place
        } else {
          known[hash] = place
        }
      }
    }
    self.firsts = firsts
    self.lastCopies = lastCopies
  }

  private struct Claim: Hashable {
    let size: Int
    let ending: String
  }
}
