import VietnameseText

/// Where the fields of a document's header stand.
struct HeaderParts: Sendable {
  /// The lines of the issuing bodies, in order.
  var issuerLines: [TokenRange] = []
  /// The line of number and symbol, from the word `Số`.
  var number: TokenRange?
  /// Where the number itself begins.
  var numberStart = 0
  var date: HeaderDate?
  /// The kind line.
  var kind: TokenRange?
  var kindName: String?
  /// The lines of the subject, with `V/v` or `Về việc`.
  var subject: [TokenRange] = []
  /// The lines between the kind line and the subject that name the issuer: `CỦA BAN THƯỜNG VỤ …`.
  var issuerPhrase: [TokenRange] = []
  /// Each body after `Kính gửi`, as its lines.
  var addressees: [[TokenRange]] = []
  var hasAddressees = false
  /// Whether the abstract stands under the number, after `V/v`, as official letters have it.
  var hasLetterSubject = false
  var urgency: (tokens: TokenRange, value: String)?
  var secrecy: (tokens: TokenRange, value: String)?
  var arrivalNumber: TokenRange?
  /// Its value is `nil` where the day does not exist.
  var arrivalDate: (tokens: TokenRange, value: String?)?
  /// Whether the name of the state or the Party stands above.
  var hasState = false
}
