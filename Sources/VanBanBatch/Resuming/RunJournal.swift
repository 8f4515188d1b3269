import DocumentReading
import Foundation
import GRDB

/// What became of each input of a run, kept in an SQLite file beside the output, so that the next run
/// does only what is missing or changed.
///
/// A line is written before an input is worked on, and its outcome as soon as it is known. Whenever a
/// run is killed, the next one goes on from there and writes the same bytes.
public final class RunJournal: Sendable {
  /// What is done again although it is in the journal.
  public enum Policy: Sendable {
    case missingOrChanged
    /// Also what failed.
    case failed
    case everything
  }

  private let queue: DatabaseQueue
  private let settings: String
  private let policy: Policy

  public static let fileName = "journal.sqlite"

  /// Opens the journal in the file at `path`, or begins one. One that cannot be read is
  /// thrown away: it only saves time.
  ///
  /// - Parameter settings: what outcomes depend on besides the files: program, rules, options. Those
  ///   of other settings are not used.
  /// - Throws: where no file can be written there.
  public init(path file: String, settings: String, policy: Policy) throws {
    self.settings = settings
    self.policy = policy
    do {
      queue = try Self.open(file)
    } catch {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file + suffix)
      }
      queue = try Self.open(file)
    }
  }

  private static func open(_ file: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Survives the death of the program; a cut of power may cost the last lines.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    let queue = try DatabaseQueue(path: file, configuration: configuration)
    try queue.write { database in
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS input (
            path TEXT PRIMARY KEY NOT NULL,
            settings TEXT NOT NULL,
            stamp TEXT,
            sha256 TEXT,
            status TEXT NOT NULL,     -- working, ok, partial, failed
            class TEXT,               -- of the first failure
            started REAL NOT NULL,    -- seconds since 1970
            seconds REAL,
            outcomes BLOB             -- JSON
          ) WITHOUT ROWID
          """)
      _ = try Row.fetchOne(
        database, sql: "SELECT path, settings, stamp, sha256, status, outcomes FROM input LIMIT 1")
    }
    return queue
  }

  /// The outcomes of the input at `path`, where they need not be found again.
  func outcomes(of path: String) -> [BatchOutcome]? {
    guard policy != .everything, let stamp = FileStamp(path: path), let row = row(of: path) else {
      return nil
    }
    guard row["settings"] == settings, let status: String = row["status"], status != "working",
      status == "ok" || policy == .missingOrChanged, let data: Data = row["outcomes"],
      let kept = try? JSONDecoder().decode([KeptOutcome].self, from: data)
    else { return nil }
    if row["stamp"] != stamp.text {
      // Copied or touched, but perhaps not changed.
      guard let known: String = row["sha256"], known == FileHash.sha256(ofFile: path) else {
        return nil
      }
      write("UPDATE input SET stamp = ? WHERE path = ?", [stamp.text, path])
    }
    return kept.map(\.outcome)
  }

  private func row(of path: String) -> Row? {
    try? queue.read { database in
      return try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM input WHERE path = ?"), arguments: [path])
    }
  }

  /// Notes that the input is being worked on, and what it is now.
  func begin(_ path: String) -> Entry {
    let entry = Entry(
      path: path, stamp: FileStamp(path: path)?.text, sha256: FileHash.sha256(ofFile: path),
      started: Date().timeIntervalSince1970)
    write(
      """
      INSERT OR REPLACE INTO input (path, settings, stamp, sha256, status, started)
      VALUES (?, ?, ?, ?, 'working', ?)
      """, [path, settings, entry.stamp, entry.sha256, entry.started])
    return entry
  }

  /// An input that is being worked on.
  struct Entry: Sendable {
    let path: String
    let stamp: String?
    let sha256: String?
    let started: Double
  }

  /// Keeps the outcomes of an input.
  func finish(_ entry: Entry, _ outcomes: [BatchOutcome]) {
    guard let data = try? JSONEncoder().encode(outcomes.map(KeptOutcome.init)) else { return }
    let failures = outcomes.compactMap { outcome in
      if case .failed(let failure) = outcome { failure } else { nil }
    }
    let isPartial = failures.count < outcomes.count
    let status = failures.isEmpty ? "ok" : isPartial ? "partial" : "failed"
    write(
      "UPDATE input SET status = ?, class = ?, seconds = ?, outcomes = ? WHERE path = ?",
      [
        status, failures.first?.category, Date().timeIntervalSince1970 - entry.started, data,
        entry.path,
      ])
  }

  /// Forgets inputs that are not among `paths`, and closes the file.
  public func close(keeping paths: Set<String>) {
    try? queue.write { database in
      let known = try String.fetchAll(database, sql: "SELECT path FROM input")
      for path in known where !paths.contains(path) {
        try database.execute(sql: "DELETE FROM input WHERE path = ?", arguments: [path])
      }
    }
    close()
  }

  public func close() { try? queue.close() }

  /// A journal that cannot be written only costs the time that it would have saved.
  private func write(_ sql: String, _ arguments: StatementArguments) {
    try? queue.write { database in
      try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
  }
}
