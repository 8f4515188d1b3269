import CSystemZlib

/// Unpacks compressed bytes, up to a limit.
enum Inflater {
  enum Failure: Error {
    /// The data is not what zlib packed.
    case damaged
    /// More than the limit comes out.
    case tooLarge
  }

  /// The content of a raw deflate stream.
  ///
  /// - Complexity: O(*n*) in what comes out, never more than `limit` bytes and a block.
  static func inflate(_ packed: ArraySlice<UInt8>, limit: Int) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    guard vanban_inflateInitRaw(&stream) == Z_OK else { throw .damaged }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 << 10)
    var input = Array(packed)
    let failure = input.withUnsafeMutableBufferPointer { input -> Failure? in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      while true {
        let (status, count) = block.withUnsafeMutableBufferPointer { block in
          stream.next_out = block.baseAddress
          stream.avail_out = UInt32(block.count)
          let status = CSystemZlib.inflate(&stream, Z_NO_FLUSH)
          return (status, block.count - Int(stream.avail_out))
        }
        output += block[..<count]
        if output.count > limit { return .tooLarge }
        if status == Z_STREAM_END { return nil }
        // No progress: the end of the stream is missing.
        if status != Z_OK || count == 0 && stream.avail_in == 0 { return .damaged }
      }
    }
    if let failure { throw failure }
    return output
  }
}
