import VietnameseText

/// An item of an annotation or of a record, with its place.
struct AnnotatedItem {
  let value: JSONValue
  /// `nil` where the annotation gives values alone, as for scans.
  let span: SourceRange?

  func text(_ key: String) -> String? { value[key]?.text }

  /// Canonical; `nil` where there is no value.
  func comparable(_ key: String) -> String? { text(key).map(ComparableText.of) }

  /// The canonical values of a list, each once.
  func names(_ key: String) -> Set<String> {
    let names = value[key]?.elements.compactMap(\.text) ?? []
    return Set(names.filter { !$0.isEmpty }.map(ComparableText.of))
  }

  /// Whether both have a byte in common; values without a place stand anywhere.
  func overlaps(_ other: AnnotatedItem) -> Bool {
    guard let span, let theirs = other.span else { return true }
    return SpanMatching.overlap(span, theirs) > 0
  }

  func share(_ other: AnnotatedItem) -> Double {
    guard let span, let theirs = other.span else { return 0 }
    return SpanMatching.overlap(span, theirs)
  }
}

extension AnnotatedItem {
  /// The items of a list of a record.
  static func found(_ list: JSONValue?, span key: String = "span") -> [AnnotatedItem] {
    (list?.elements ?? []).map { item in
      AnnotatedItem(value: item, span: SourceRange(item[key]) ?? SourceRange(0, 0))
    }
  }

  /// The items of a list of an annotation. Each stands at the `nth` occurrence of its words, or else
  /// at the first that no item before it took.
  ///
  /// - Parameters:
  ///   - key: of the words.
  ///   - field: for messages.
  static func annotated(
    _ list: JSONValue?, words key: String, field: String, in text: [UInt8], path: String
  ) throws(ExpectationError) -> [AnnotatedItem] {
    var taken: Set<SourceRange> = []
    var items: [AnnotatedItem] = []
    for (index, item) in (list?.elements ?? []).enumerated() {
      guard let words = item[key]?.text, !words.isEmpty else {
        items.append(AnnotatedItem(value: item, span: nil))
        continue
      }
      let spans = occurrences(of: Array(words.utf8), in: text)
      guard let first = spans.first else {
        throw ExpectationError(
          "\(path): \(field)[\(index)].\(key): the document has no \"\(words.oneLine)\"; "
            + "copy the words exactly as they stand in it")
      }
      var span = spans.first { !taken.contains($0) } ?? first
      if let nth = item["nth"]?.integer, nth != 0 {
        guard spans.indices.contains(nth - 1) else {
          throw ExpectationError(
            "\(path): \(field)[\(index)].nth: the words stand \(spans.count) times in the document, "
              + "not \(nth) times")
        }
        span = spans[nth - 1]
      }
      taken.insert(span)
      items.append(AnnotatedItem(value: item, span: span))
    }
    return items
  }

  /// From left to right, none over another.
  private static func occurrences(of words: [UInt8], in text: [UInt8]) -> [SourceRange] {
    var found: [SourceRange] = []
    var position = 0
    while position + words.count <= text.count {
      if text[position] == words[0], text[position...].starts(with: words) {
        found.append(SourceRange(position, position + words.count))
        position += words.count
      } else {
        position += 1
      }
    }
    return found
  }
}

extension SourceRange {
  /// `[start, end]` of a JSON text; `nil` for everything else.
  init?(_ value: JSONValue?) {
    let bounds = value?.elements.compactMap(\.integer) ?? []
    guard bounds.count == 2 else { return nil }
    self.init(bounds[0], bounds[1])
  }
}
