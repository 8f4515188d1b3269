import Foundation

/// The terminal that standard output goes to.
enum Terminal {
  /// Its width in characters; that of `COLUMNS`, or else 100, where there is none.
  static var width: Int {
    var size = winsize()
    if ioctl(FileHandle.standardOutput.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 100
  }
}
