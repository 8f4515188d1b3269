import Foundation

/// Text without marks, as people type it in a hurry.
enum PlainSpelling {
  /// `Quyết định` → `quyet dinh`.
  ///
  /// - Complexity: O(*n*).
  static func of(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\u{300}"..."\u{36F}": continue
      case "đ", "Đ", "ð", "Ð": plain.append("d")
      default: plain.append(scalar)
      }
    }
    return String(plain).lowercased()
  }
}
