import Foundation

/// Results of tests in the XML form of JUnit, which the systems of continuous integration read.
public struct JUnitReport: Sendable {
  /// One test.
  public struct Case: Sendable {
    /// What the test belongs to: a rule, a folder.
    public var group: String
    public var name: String
    public var duration: Duration
    /// What is wrong, each in one line or more; empty where all is well.
    public var failures: [String]
    /// Why the test could not run.
    public var error: String?

    public init(
      group: String, name: String, duration: Duration = .zero, failures: [String] = [],
      error: String? = nil
    ) {
      self.group = group
      self.name = name
      self.duration = duration
      self.failures = failures
      self.error = error
    }
  }

  private let name: String
  private var cases: [Case] = []

  /// - Parameter name: of all tests together: `vanban check`.
  public init(name: String) { self.name = name }

  public mutating func add(_ testCase: Case) { cases.append(testCase) }

  /// The document, valid XML 1.0 whatever the texts of the tests hold.
  public var xml: String {
    let seconds = cases.reduce(Duration.zero) { $0 + $1.duration }
    let counts =
      "tests=\"\(cases.count)\" failures=\"\(cases.count { !$0.failures.isEmpty })\" "
      + "errors=\"\(cases.count { $0.error != nil })\" time=\"\(Self.figure(seconds))\""
    let lines = cases.flatMap(Self.lines)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(counts)>
        <testsuite name="\(Self.escaped(name))" \(counts)>
      \(lines.map { "    " + $0 + "\n" }.joined())  </testsuite>
      </testsuites>

      """
  }

  /// Writes the document to the file at `path`, whole or not at all, with the folders above it.
  ///
  /// - Throws: the system's error.
  public func write(to path: String) throws {
    let file = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(xml.utf8).write(to: file, options: .atomic)
  }

  private static func lines(of testCase: Case) -> [String] {
    let start =
      "<testcase classname=\"\(escaped(testCase.group))\" name=\"\(escaped(testCase.name))\" "
      + "time=\"\(figure(testCase.duration))\""
    var inner: [String] = []
    if let error = testCase.error { inner.append(element("error", error)) }
    inner += testCase.failures.map { element("failure", $0) }
    return inner.isEmpty
      ? [start + "/>"] : [start + ">"] + inner.map { "  " + $0 } + ["</testcase>"]
  }

  private static func element(_ name: String, _ text: String) -> String {
    let first = text.prefix { !$0.isNewline }
    return "<\(name) message=\"\(escaped(String(first)))\">\(escaped(text, inText: true))</\(name)>"
  }

  /// Seconds with three decimals.
  private static func figure(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let thousandths = attoseconds / 1_000_000_000_000_000
    return "\(seconds)." + String("\(1000 + thousandths)".dropFirst())
  }

  /// - Parameter inText: where line breaks and tabs may stand as they are.
  static func escaped(_ text: String, inText: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      // `]]>` must not stand in text.
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += inText ? String(scalar) : "&#\(scalar.value);"
      case "\r": result += "&#13;"
      // XML 1.0 has no way of writing these.
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
