import Dispatch
import Foundation

/// Ctrl-C and the wish of the system that the program ends.
enum Interruption {
  /// Calls `body` at the first of them, instead of ending the program; a second one ends it.
  static func onSignal(_ body: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      // Children that are started now ignore it too: they are ended by the program, not half-way.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        signal(number, SIG_DFL)
        body()
      }
      source.resume()
      return source
    }
  }
}
