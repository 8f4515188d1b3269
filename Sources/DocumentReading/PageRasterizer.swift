/// Draws pages of PDF files.
struct PageRasterizer: Sendable {
  let children: ChildProcess
  let timeLimit: Duration

  /// A page as an image, and its pixels an inch.
  struct Raster: Sendable {
    let image: PixelImage
    let resolution: Int
    /// What the program complained about while drawing the page.
    let messages: [String]
  }

  /// Draws page `number` of the PDF at `path` at `resolution` pixels an inch, fewer for posters.
  ///
  /// - Parameters:
  ///   - width: of the page in points.
  ///   - height: of the page in points.
  func draw(
    _ path: String, page number: Int, width: Double, height: Double, resolution: Int = 200
  ) async throws(ReadingError) -> Raster {
    let squareInches = Swift.max(width * height / (72 * 72), 1)
    let fitting = (Self.pixelLimit / squareInches).squareRoot()
    let resolution = Swift.max(Swift.min(resolution, Int(fitting)), 1)
    let result = try await children.run(
      .pdftoppm,
      // Annotations are where signing programs draw their stamps, over the heading.
      [
        "-r", "\(resolution)", "-hide-annotations", "-cropbox", "-f", "\(number)", "-l",
        "\(number)", path,
      ], timeLimit: timeLimit)
    guard let image = PixelImage(netpbm: result.output) else {
      let message = result.messages.first ?? "exit code \(result.exitCode)"
      throw ReadingError(
        .unreadable, "pdftoppm cannot draw page \(number) (\(message))",
        remedy: "export or scan the file again")
    }
    return Raster(image: image, resolution: resolution, messages: result.messages)
  }

  /// Ten A4 pages at 200 pixels an inch.
  private static let pixelLimit = 40_000_000.0
}
