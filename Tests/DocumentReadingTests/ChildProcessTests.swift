import Testing

@testable import DocumentReading

@Suite("Child processes")
struct ChildProcessTests {
  private func run(
    _ script: String, timeLimit: Duration = .seconds(20), outputLimit: Int = 1 << 20
  ) async throws -> ChildProcess.Result {
    let programs = try TemporaryPrograms(["pdfsig": script])
    defer { withExtendedLifetime(programs) {} }
    return try await ChildProcess(searchPath: programs.path)
      .run(.pdfsig, ["a b", "ữ"], timeLimit: timeLimit, outputLimit: outputLimit)
  }

  @Test("output, messages and exit code come back")
  func result() async throws {
    let result = try await run(
      "echo \"$2|$1|$OMP_THREAD_LIMIT|$LC_ALL|$TZ\"; echo one >&2; echo >&2; echo two >&2; exit 3")
    #expect(String(decoding: result.output, as: UTF8.self) == "ữ|a b|1|C|ICT-7\n")
    #expect(result.messages == ["one", "two"])
    #expect(result.exitCode == 3)
  }

  @Test("a program that takes too long is killed")
  func timeout() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let error = await #expect(throws: ReadingError.self) {
      try await run("exec sleep 900", timeLimit: .milliseconds(300))
    }
    #expect(error?.category == .timeout)
    // Far below the program's own end, far above what a busy machine takes to run all tests at once.
    #expect(clock.now - start < .seconds(450))
  }

  @Test("a program that prints without end is stopped")
  func endless() async throws {
    let error = await #expect(throws: ReadingError.self) {
      try await run("exec yes", outputLimit: 100_000)
    }
    #expect(error?.category == .killed)
  }

  @Test("a program that dies from a signal was killed")
  func signal() async throws {
    let error = await #expect(throws: ReadingError.self) { try await run("kill -9 $$") }
    #expect(error?.category == .killed)
    #expect(error?.reason.contains("signal 9") == true)
  }

  @Test("a program that may have no more memory says so")
  func memory() async throws {
    let error = await #expect(throws: ReadingError.self) {
      try await run("echo \"terminate called after throwing 'std::bad_alloc'\" >&2; exit 1")
    }
    #expect(error?.category == .outOfMemory)
  }

  @Test("a missing program names its package and the set-up script")
  func missing() async throws {
    let children = ChildProcess(searchPath: "/nowhere:")
    let error = await #expect(throws: ReadingError.self) {
      try await children.run(.tesseract, [], timeLimit: .seconds(1))
    }
    #expect(error?.category == .toolMissing)
    #expect(error?.description.contains("tesseract-ocr-vie") == true)
    #expect(error?.description.contains("Scripts/setup") == true)
  }
}
