import Foundation
import Testing
import VietnameseText

@testable import DocumentReading

/// The letter of `Fixtures/formats`, which `Fixtures/make-formats` writes in each format.
@Suite("Office documents") struct FormatTests {
  private let header = """
    ỦY BAN NHÂN DÂN     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    XÃ PHÚ LỄ           Độc lập - Tự do - Hạnh phúc
    Số: 63/UBND-VHXH    Phú Lễ, ngày 08 tháng 9 năm 2025
    V/v tổ chức Tết Trung thu cho trẻ em

    Kính gửi: Trưởng các thôn.

    Thực hiện Kế hoạch số 51/KH-UBND ngày 29/8/2025, Ủy ban nhân dân xã yêu cầu:

    """
  private let body = """

    1. Trưởng các thôn lập danh sách trẻ em, gửi về Phòng Văn hóa - Xã hội xã trước ngày 20/9/2025.

    2. Công an xã chủ trì, phối hợp với Đoàn Thanh niên xã:

    a) Giữ gìn trật tự tại đêm hội, báo cáo Ủy ban nhân dân xã trước ngày 10/10/2025;

    b) Hướng dẫn nơi để xe.

    | TT | Nội dung | Đơn vị |
    |---|---|---|
    | 1 | Sân khấu | Đoàn Thanh niên xã |

    Yêu cầu các thôn nghiêm túc thực hiện./.

    Nơi nhận:      KT. CHỦ TỊCH
    - Như trên;    PHÓ CHỦ TỊCH
    - Lưu: VT.     Lò Văn Hặc

    """

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/formats").path

  @Test(
    "columns of the header, lists and tables survive",
    arguments: [
      ("docx", MediaType.docx), ("odt", .odt), ("rtf", .rtf), ("html", .html),
    ])
  func letter(_ fileExtension: String, _ type: MediaType) async throws {
    let path = "\(Self.folder)/letter.\(fileExtension)"
    let file = try await DocumentReader().read(path: path)
    #expect(file.mediaType == type)
    #expect(file.document.text == header + body)
    #expect(file.document.origin == .textLayer)
    // A page in Latin-1 whose other letters are character references: its bytes fit several encodings.
    #expect(file.document.warnings.allSatisfy { $0.code == "text.legacy-encoding" })
  }

  @Test("a DOC file, whose list numbers antiword may not know")
  func oldWord() async throws {
    let file = try await DocumentReader().read(path: "\(Self.folder)/letter.doc")
    #expect(file.mediaType == .doc)
    #expect(file.document.text.hasPrefix(header), "\(file.document.text)")
    #expect(file.document.text.contains("Nơi nhận:      KT. CHỦ TỊCH\n"))

    var configuration = DocumentReader.Configuration()
    configuration.programPath = "/nowhere"
    let reader = DocumentReader(configuration: configuration)
    let error = await #expect(throws: ReadingError.self) {
      try await reader.read(path: "\(Self.folder)/letter.doc")
    }
    #expect(error?.category == .toolMissing)
    #expect(error?.description.contains("install antiword") == true)
  }

  @Test("a file that is cut off is truncated", arguments: ["docx", "odt"])
  func truncated(_ fileExtension: String) async throws {
    let bytes = try FileBytes.read(path: "\(Self.folder)/letter.\(fileExtension)", limit: 1 << 20)
    let error = await #expect(throws: ReadingError.self) {
      try await DocumentReader().read(bytes: Array(bytes.dropLast(300)), name: "a")
    }
    #expect(error?.category == .truncated)
  }

  @Test(
    "HTML as it is found",
    arguments: [
      ("<p>S&#7889;: 5<br>a &amp; b</p><p> c\n  d</p>", "Số: 5\na & b\n\nc d\n"),
      ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc\n"),
      ("<ul><li><p>a</p></li><li>b<ol><li>c</ol></ul>d", "- a\n\n- b\n\n1. c\n\nd\n"),
      ("<p style='display: none'>a</p><script>b</script>c", "c\n"),
      ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a    b\nc    d\n"),
      ("<table border=1><tr><td>a<td>b</table>", "| a | b |\n|---|---|\n"),
      ("<table border=1><tr><td><table><tr><td>a</table><td>b</table>", "a\n\nb\n"),
      ("<pre>a\n  b</pre>", "a\n  b\n"), ("<p>a<p>b", "a\n\nb\n"),
      ("<p>" + String(repeating: "<b>", count: 100_000) + "x", nil),
    ])
  func html(_ source: String, _ text: String?) throws {
    let document = try? HTMLReader.document(in: Array(("<html>" + source).utf8))
    if let text { #expect(document?.text == text) }
  }

  @Test("HTML in an old encoding")
  func oldHTML() throws {
    let words = "C¸c c¬ quan, ®¬n vÞ chñ ®éng phèi hîp víi Uû ban nh©n d©n x· thùc hiÖn kÕ ho¹ch"
    let bytes =
      Array("<html><meta charset=windows-1252><p>".utf8)
      + words.unicodeScalars.map { UInt8($0.value) }
    let document = try HTMLReader.document(in: bytes)
    #expect(document.text.hasPrefix("Các cơ quan, đơn vị chủ động phối hợp với"))
    #expect(document.encoding == "tcvn3")
    #expect(document.warnings.map(\.code) == ["text.legacy-encoding"])
  }

  @Test(
    "RTF",
    arguments: [
      (#"{\rtf1\ansi S\u7889 ?: 5\par b\'e9}"#, "Số: 5\n\nbé\n"),
      (#"{\rtf1{\fonttbl{\f0\fcharset163 A;}}\f0 Quy\'ea\'ect}"#, "Quyết\n"),
      (#"{\rtf1{\info{\title x}}{\*\unknown y}a\emdash b\~c\_d}"#, "a—b c-d\n"),
      (#"{\rtf1\uc2 \u7889 ??x\bin3 {{{y}"#, "ốxy\n"),
      (#"{\rtf1\trowd\intbl a\cell b\cell\row\pard c}"#, "a    b\n\nc\n"),
      (
        #"{\rtf1\trowd\clbrdrt\brdrs\intbl a\cell\cell b\cell\row\pard c\par}"#,
        "| a |  | b |\n|---|---|---|\n\nc\n"
      ),
      (#"{\rtf1\u-10180?\u-8448?}"#, "\u{1F300}\n"),
    ])
  func richText(_ source: String, _ text: String) throws {
    #expect(try RichTextReader.document(in: Array(source.utf8)).text == text)
  }

  @Test("RTF without an end is read, with a warning")
  func cutRichText() throws {
    let document = try RichTextReader.document(in: Array(#"{\rtf1 a\par {\b b"#.utf8))
    #expect(document.text == "a\n\nb\n")
    #expect(document.warnings.map(\.code) == ["office.damaged"])
    let deep = "{\\rtf1 " + String(repeating: "{", count: 200_000) + "x"
    #expect(try RichTextReader.document(in: Array(deep.utf8)).text == "x\n")
  }

  @Test("lists number their levels")
  func numbering() {
    var numbering = ListNumbering()
    numbering.levels["1"] = [
      0: .init(style: .upperRoman, start: 1, text: "%1."),
      1: .init(style: .decimal, start: 1, text: "%1.%2"),
      2: .init(style: .bullet, start: 1, text: "\u{F0B7}"),
    ]
    let marks = [0, 1, 1, 2, 0, 1].map { numbering.next(list: "1", level: $0) }
    #expect(marks == ["I.", "I.1", "I.2", "-", "II.", "II.1"])
    #expect(ListNumbering.numeral(28, .lowerLetter) == "bb")
    #expect(ListNumbering.numeral(1_994, .lowerRoman) == "mcmxciv")
  }

  @Test("a list that begins with the largest number there is stops nothing")
  func largestNumber() throws {
    let page = "<html><body><ol start=9223372036854775807><li>Sở Y tế<li>Sở Nội vụ</ol>"
    let text = try HTMLReader.document(in: Array(page.utf8)).text
    #expect(text.contains("100000. Sở Y tế") && text.contains("100001. Sở Nội vụ"), "\(text)")
  }

  @Test("a page in Latin-1 whose Vietnamese letters are entities is no page in VISCII")
  func western() throws {
    let page =
      "<html><head><meta charset=iso-8859-1></head><body><p>\u{D9}y ban nh\u{E2}n d\u{E2}n x\u{E3} "
      + "y\u{EA}u c&#7847;u: tr&#432;&#7899;c ng\u{E0}y 20/9/2025, c&#244;ng an x\u{E3} b&#xE1;o "
      + "c&#225;o; &#272;o\u{E0}n Thanh ni\u{EA}n ph&#7889;i h&#7907;p th&#7921;c hi&#7879;n.</p>"
    let bytes = page.unicodeScalars.map { UInt8($0.value) }
    let document = try HTMLReader.document(in: bytes)
    #expect(document.encoding == "windows-1252")
    #expect(
      document.text.contains("Ùy ban nhân dân xã yêu cầu: trước ngày 20/9/2025, công an xã báo cáo")
    )
    #expect(document.warnings.isEmpty)
  }
}
