import CICU

/// Normalization Form C by ICU: the only file that calls it.
enum CanonicalComposition {
  /// The NFC form of `bytes` with its map, or `nil` where they are NFC already.
  ///
  /// - Parameter bytes: valid UTF-8.
  static func compose(_ bytes: [UInt8]) -> (bytes: [UInt8], map: OffsetMap)? {
    bytes.withUnsafeBufferPointer { buffer -> (bytes: [UInt8], map: OffsetMap)? in
      if isPlainlyComposed(buffer) { return nil }
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
  private static func isPlainlyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = bytes.count
    var i = 0
    while i < count {
      if i + 8 <= count,
        UnsafeRawPointer(bytes.baseAddress! + i).loadUnaligned(as: UInt64.self)
          & 0x8080_8080_8080_8080 == 0
      {
        i += 8
        continue
      }
      let lead = bytes[i]
      if lead < 0x80 {
        i += 1
      } else if lead <= 0xCB {
        i += 2
      } else if lead == 0xE1, bytes[i + 1] >= 0xB8, bytes[i + 1] <= 0xBB {
        i += 3
      } else if lead == 0xE2, bytes[i + 1] == 0x80, bytes[i + 2] >= 0x90 {
        i += 3
      } else {
        return false
      }
    }
    return true
  }
}
