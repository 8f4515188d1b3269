/// What the first words of a line announce; the words are in the lexicon `layout-cue`.
enum LayoutCue: String, Sendable {
  /// The name of the state above the motto, `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`.
  case nation
  case motto
  /// `ĐẢNG CỘNG SẢN VIỆT NAM`
  case party
  /// `Số:`
  case number
  /// `V/v`
  case subject
  /// `Kính gửi`
  case addressees
  /// `Căn cứ`
  case ground
  /// Words that a first sentence begins with and no subject does.
  case opening
  /// `Nơi nhận`
  case recipients
  case annex
  /// `(Kèm theo Quyết định …)`
  case enclosed
  case urgency
  case secrecy
  /// A line of an electronic signature.
  case stamp
  /// A running head of the gazette.
  case runningHead = "running-head"
  /// `(Đã ký)`
  case signed
  case draft
  /// The stamp of the office that received the document.
  case arrival
  /// Words that a last paragraph begins with.
  case closing

  /// Whether the words may be known by their letters alone, whatever their marks. Short words may
  /// not: `HỘI` is not `hồi`.
  var survivesMisreading: Bool {
    switch self {
    case .nation, .motto, .party, .number, .subject, .addressees, .ground, .recipients, .stamp,
      .annex:
      true
    default: false
    }
  }
}
