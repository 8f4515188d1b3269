/// What decoding the bytes of a file gives.
struct DecodedText {
  /// Valid UTF-8.
  var bytes: [UInt8]
  /// From these bytes back to those of the file.
  var map = FileOffsetMap.identity
  /// The name of the encoding; two names joined by `+` where a file has both.
  var encoding = TextEncoding.utf8.rawValue
  var warnings: [TextWarning] = []
}
