/// Finds the name that was meant by a misspelt one.
package enum Suggestion {
  /// `did you mean 'month-name'?`, or `fallback` where no name of `names` is near.
  package static func hint(
    for word: String, among names: some Sequence<String>, otherwise fallback: String
  ) -> String {
    guard let nearest = nearest(to: word, among: names) else { return fallback }
    return "did you mean '\(nearest)'?"
  }

  /// The nearest name that differs from `word` in at most a third of its letters; of equally near
  /// ones the first in alphabetical order.
  package static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    let limit = Swift.max(1, word.unicodeScalars.count / 3)
    var best: (distance: Int, name: String)?
    for name in names {
      let distance = distance(Array(word.unicodeScalars), Array(name.unicodeScalars))
      guard distance <= limit else { continue }
      if let current = best, (current.distance, current.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// The number of letters to insert, delete, replace or swap with their neighbour.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...right.count)]
    for i in 0..<left.count {
      var row = [i + 1]
      for j in 0..<right.count {
        var cost = rows[i][j] + (left[i] == right[j] ? 0 : 1)
        cost = Swift.min(cost, row[j] + 1, rows[i][j + 1] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = Swift.min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
