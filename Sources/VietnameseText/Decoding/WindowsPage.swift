/// The code pages of Windows that old Vietnamese text is most often decoded with by mistake.
enum WindowsPage: CaseIterable {
  case western
  case vietnamese

  /// The byte that this page decodes to `scalar`. Control codes 80–9F count as bytes too: Latin-1
  /// decodes to them.
  func byte(for scalar: UInt32) -> UInt8? {
    if scalar < 0x80 { return UInt8(scalar) }
    let bytes = self == .western ? Self.westernBytes : Self.vietnameseBytes
    return bytes[scalar] ?? (scalar < 0xA0 ? UInt8(scalar) : nil)
  }

  private static let westernBytes = inverse(LegacyTables.windows1252)
  private static let vietnameseBytes = inverse(LegacyTables.windows1258)

  private static func inverse(_ table: [UInt32]) -> [UInt32: UInt8] {
    var bytes: [UInt32: UInt8] = [:]
    for (byte, scalar) in table.enumerated() where byte >= 0x80 { bytes[scalar] = UInt8(byte) }
    return bytes
  }
}
