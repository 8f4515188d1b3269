import CICU

/// Normalization Form C by ICU: the only file that calls it.
enum CanonicalComposition {
  /// The NFC form of `bytes` with its map, or `nil` where they are NFC already.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - start: the bytes before it are known to be plainly composed.
  static func compose(
    _ bytes: [UInt8], from start: Int = 0
  ) -> (bytes: [UInt8], map: OffsetMap)? {
    bytes.withUnsafeBufferPointer { buffer -> (bytes: [UInt8], map: OffsetMap)? in
      if isPlainlyComposed(buffer, from: start) { return nil }
      guard let base = buffer.baseAddress, !vb_nfc_is_normalized(base, buffer.count),
        let result = vb_nfc_normalize(base, buffer.count)
      else { return nil }
      defer { vb_nfc_free(result) }
      var length = 0
      guard let composed = vb_nfc_bytes(result, &length) else { return nil }
      var count = 0
      var map = OffsetMap.identity
      if let edits = vb_nfc_edits(result, &count) {
        for edit in UnsafeBufferPointer(start: edits, count: count) {
          map.append(
            OffsetMap.Edit(
              sourceStart: Int(edit.old_start), sourceEnd: Int(edit.old_start + edit.old_length),
              textStart: Int(edit.new_start), textEnd: Int(edit.new_start + edit.new_length)))
        }
      }
      return (Array(UnsafeBufferPointer(start: composed, count: length)), map)
    }
  }

  /// A quick yes: all code points are among those that ICU's data gives as NFC_Quick_Check=Yes with
  /// combining class 0 without exception: U+0000–02FF (leads 00–7F, C2–CB), U+1E00–1EFF (E1 B8–BB),
  /// and U+2010–203F (E2 80 90–BF), the dashes, quotes and ellipsis of ordinary text.
  ///
  /// The text is valid, so continuation bytes need no look: they are below CC.
  private static func isPlainlyComposed(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var i = start
    while i + 18 <= bytes.count {
      let lead = ByteVector(at: base + i)
      let second = ByteVector(at: base + i + 1)
      let third = ByteVector(at: base + i + 2)
      let isLetter = lead.equals(0xE1) .& (second & .all(0xFC)).equals(0xB8)
      let isMark = lead.equals(0xE2) .& second.equals(0x80) .& (third .>= .all(0x90))
      if ((lead .>= .all(0xCC)) .& .!(isLetter .| isMark)).hasAny { return false }
      i += 16
    }
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      guard byte >= 0xCC else { continue }
      if byte == 0xE1, bytes[i] >= 0xB8, bytes[i] <= 0xBB { continue }
      if byte == 0xE2, bytes[i] == 0x80, bytes[i + 1] >= 0x90 { continue }
      return false
    }
    return true
  }
}
