import VietnameseText

/// Where the parts of a signature block and of the list of recipients stand.
struct SignatureParts: Sendable {
  /// One line of the block above the name: whose title it is, and on whose behalf.
  struct Line: Sendable {
    /// `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`
    var authority: String?
    var authorityTokens: TokenRange?
    /// Something that cannot be read stands before the title.
    var isDamaged = false
    /// The words behind, wrapped lines in parts.
    var words: [TokenRange]
  }

  var lines: [Line] = []
  var name: TokenRange?
  /// Each recipient, its wrapped lines in parts.
  var recipients: [[TokenRange]] = []
}
