import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs programs: each with a time limit, bounded output, and its error messages kept.
struct ChildProcess: Sendable {
  /// How the program ended, and what it printed.
  struct Result: Sendable {
    let exitCode: Int
    /// The signal that it died from.
    var signal: Int?
    let output: [UInt8]
    /// Lines of standard error that are not blank.
    let messages: [String]
  }

  /// Where to look for programs; `nil` is the `PATH` of this process, which is asked for only where
  /// a program runs: most files need none.
  let searchPath: String?
  /// Whether programs see nothing of the machine but themselves and ``folder``.
  var isSandboxed = false
  /// Where programs read and write.
  private(set) var folder: PrivateFolder?
  /// Where the time of each program is counted.
  var times: StageTimes?

  init(searchPath: String?, isSandboxed: Bool = false, times: StageTimes? = nil) {
    self.searchPath = searchPath
    self.isSandboxed = isSandboxed
    self.times = times
  }

  /// The same, for programs that read and write in `folder`.
  func working(in folder: PrivateFolder) -> ChildProcess {
    var children = self
    children.folder = folder
    return children
  }

  /// Runs `program` to its end and returns what it printed, whatever its exit code.
  ///
  /// Input goes to programs as files, not through a pipe: a child that dies early would raise
  /// SIGPIPE in this process.
  ///
  /// - Throws: `toolMissing`; `timeout` after `timeLimit`, when the child has been killed;
  ///   `outOfMemory`; `killed` when it died from a signal, printed more than `outputLimit` bytes, or
  ///   reading was cancelled.
  func run(
    _ program: Program, _ arguments: [String], timeLimit: Duration, outputLimit: Int = 256 << 20
  ) async throws(ReadingError) -> Result {
    let command = try fenced([try find(program)] + arguments, program)
    let configuration = Subprocess.Configuration(
      executable: .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
      environment: .inherit.updating(Self.environment))
    let start = ContinuousClock.now
    defer { times?.add(ContinuousClock.now - start, to: program.rawValue) }
    let finished: Result?
    do {
      finished = try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await Self.collect(configuration, outputLimit: outputLimit) }
        group.addTask {
          try await Task.sleep(for: timeLimit)
          return nil
        }
        // Leaving the group cancels the other task: a child that is still running is killed.
        defer { group.cancelAll() }
        return try await group.next() ?? nil
      }
    } catch let error as SubprocessError {
      throw Self.failure(of: program, error)
    } catch {
      throw ReadingError(.killed, "reading was cancelled", remedy: "read the file again")
    }
    guard let finished else {
      throw ReadingError(
        .timeout, "\(program.rawValue) took longer than \(timeLimit.components.seconds) s",
        remedy: "raise the time limit, or scan the file again")
    }
    if finished.exitCode != 0, finished.messages.contains(where: Self.tellsOfMemory) {
      throw ReadingError(
        .outOfMemory,
        "\(program.rawValue) needs more than \(program.memoryLimit >> 20) MiB of memory",
        remedy: "check the file, or scan it again at 200 to 300 pixels an inch")
    }
    // A sandbox tells the death of its program by its exit code.
    let hidden = isSandboxed && finished.exitCode > 128 ? finished.exitCode - 128 : nil
    if let signal = finished.signal ?? hidden {
      throw ReadingError(
        .killed, "\(program.rawValue) died from signal \(signal)",
        remedy: "check the file and the free memory")
    }
    return finished
  }

  private static func tellsOfMemory(_ message: String) -> Bool {
    ["bad_alloc", "Out of memory", "Cannot allocate memory"].contains { message.contains($0) }
  }

  /// The command with its limits before it, and the sandbox around it.
  private func fenced(
    _ command: [String], _ program: Program
  ) throws(ReadingError) -> [String] {
    var command = command
    if isSandboxed { command = [try find(.bwrap)] + Sandbox.arguments(folder: folder) + command }
    guard let limiter = try? find(.prlimit) else { return command }
    return [
      limiter, "--as=\(program.memoryLimit)", "--fsize=\(Self.fileLimit)", "--core=0", "--",
    ] + command
  }

  /// The largest file that a program may write, in bytes.
  private static let fileLimit = 1 << 30

  /// One thread for OpenMP: more of them spin, and cost twenty times the CPU on a busy machine. The
  /// other two make messages English and times Vietnamese (UTC+7 needs no zone data).
  private static let environment: [Environment.Key: String?] = [
    "OMP_THREAD_LIMIT": "1", "LC_ALL": "C", "TZ": "ICT-7",
  ]

  /// Whether a program that is not always needed is there.
  func isInstalled(_ program: Program) -> Bool { (try? find(program)) != nil }

  private func find(_ program: Program) throws(ReadingError) -> String {
    let path = searchPath ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
    for folder in path.split(separator: ":") {
      let path = "\(folder)/\(program.rawValue)"
      if access(path, X_OK) == 0 { return path }
    }
    throw program.isMissing
  }

  private static func collect(
    _ configuration: Subprocess.Configuration, outputLimit: Int
  ) async throws -> Result {
    let result = try await Subprocess.run(
      configuration, output: .bytes(limit: outputLimit), error: .bytes(limit: 16 << 20))
    let messages = String(decoding: result.standardError, as: UTF8.self)
      .split(whereSeparator: \.isNewline).map(String.init)
    let (code, signal): (Int, Int?) =
      switch result.terminationStatus {
      case .exited(let code): (Int(code), nil)
      case .signaled(let signal): (128 + Int(signal), Int(signal))
      }
    return Result(
      exitCode: code, signal: signal, output: result.standardOutput, messages: messages)
  }

  private static func failure(of program: Program, _ error: SubprocessError) -> ReadingError {
    switch error.code {
    case .executableNotFound: program.isMissing
    case .outputLimitExceeded:
      ReadingError(
        .killed, "\(program.rawValue) printed without end and was stopped",
        remedy: "check the file, or scan it again")
    default:
      ReadingError(
        .killed,
        "\(program.rawValue) could not be run: \(error)".split(separator: "\n")
          .joined(separator: " "), remedy: "check the free memory and processes")
    }
  }
}
