import ArgumentParser
import DocumentReading
import VietnameseText

/// How files are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of all text files, where it is known: "
        + TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        + ". Without it that of each file is found by its words.",
      valueName: "name"),
    transform: { name in
      guard let encoding = TextEncoding(name: name) else {
        throw ValidationError(
          "'\(name)' is no encoding that VanBan knows; it knows "
            + TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))
      }
      return encoding
    })
  var encoding: TextEncoding?

  func reader() -> DocumentReader {
    var configuration = DocumentReader.Configuration()
    configuration.encoding = encoding
    return DocumentReader(configuration: configuration)
  }
}
