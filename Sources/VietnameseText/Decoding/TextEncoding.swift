/// How the bytes of a text file stand for letters.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable, Codable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Windows-1258: letters with hats are one byte, the marks of tones a byte behind the letter.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993, set VN3, also called ABC: the fonts `.VnTime`, `.VnArial`.
  case tcvn3
  /// VNI for Windows, the fonts `VNI-Times`: most letters with marks are two bytes.
  case vni
  /// VISCII 1.1, RFC 1456.
  case viscii

  /// The encoding that a person calls `name`; case, spaces, `-` and `_` do not matter.
  ///
  ///     TextEncoding(name: "UTF8")     // .utf8
  ///     TextEncoding(name: "cp1258")   // .windows1258
  public init?(name: String) {
    let plain = name.lowercased().filter { !"-_ .".contains($0) }
    switch plain {
    case "utf8": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1258", "cp1258", "1258": self = .windows1258
    case "tcvn3", "tcvn", "tcvn5712", "abc", "vn3": self = .tcvn3
    case "vni", "vniwindows", "vniwin": self = .vni
    case "viscii": self = .viscii
    default: return nil
    }
  }

  /// How messages name the encoding.
  var displayName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16, low byte first"
    case .utf16BigEndian: "UTF-16, high byte first"
    case .windows1258: "Windows-1258"
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .viscii: "VISCII"
    }
  }
}
