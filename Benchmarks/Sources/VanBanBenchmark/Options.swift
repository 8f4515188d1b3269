/// What the command line asks for.
struct Options {
  var files: [String] = []
  var fixtures = "../Fixtures/inbox"
  /// Size of the generated text in units of 10^6 bytes.
  var megabytes = 8
  var seed: UInt64 = 1
  var runs = 5
  /// The folder for the result file; nil writes none.
  var results: String? = "results"
  var note = ""
  var wantsHelp = false

  static let help = """
    usage: vanban-benchmark [FILE…] [options]      (from the folder Benchmarks)

    Measures normalize, tokenize, match, extract and extract to JSON in MB/s of thread CPU time
    (MB = 10^6 bytes of source text; the median of the runs), on text generated from the fixtures
    or on the UTF-8 files given, split into documents of about 8 kB at the ends of paragraphs.

      --megabytes N    size of the generated text (8)
      --seed N         seed of the generated text (1)
      --runs N         runs of each stage (5)
      --fixtures DIR   text to generate from (../Fixtures/inbox)
      --results DIR    folder for the result file (results); 'none' writes none
      --note TEXT      a line for the result file: what was changed
    """

  init(arguments: [String]) throws {
    var rest = arguments[...]
    func value(of option: String) throws -> String {
      guard let value = rest.popFirst() else { throw BenchmarkError("\(option) needs a value") }
      return value
    }
    func number(of option: String) throws -> Int {
      let text = try value(of: option)
      guard let number = Int(text), number > 0 else {
        throw BenchmarkError("\(option) needs a number above 0, not '\(text)'")
      }
      return number
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--help", "-h": wantsHelp = true
      case "--megabytes": megabytes = try number(of: argument)
      case "--seed": seed = UInt64(try number(of: argument))
      case "--runs": runs = try number(of: argument)
      case "--fixtures": fixtures = try value(of: argument)
      case "--note": note = try value(of: argument)
      case "--results":
        let folder = try value(of: argument)
        results = folder == "none" ? nil : folder
      case _ where argument.hasPrefix("-"):
        throw BenchmarkError("unknown option '\(argument)'; see --help")
      default: files.append(argument)
      }
    }
  }
}
