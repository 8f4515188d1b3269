import Foundation
import Testing
import VanBan
import VietnameseText

@Suite("Record") struct DocumentRecordTests {
  @Test("JSONEncoder and JSONDecoder give the record back", arguments: [full, DocumentRecord()])
  func roundTrip(_ record: DocumentRecord) throws {
    let encoded = try JSONEncoder().encode(record)
    #expect(try JSONDecoder().decode(DocumentRecord.self, from: encoded) == record)
  }

  @Test("the line that we write decodes to the record", arguments: [full, DocumentRecord()])
  func written(_ record: DocumentRecord) throws {
    let line = record.json()
    #expect(!line.contains(UInt8(ascii: "\n")))
    #expect(try JSONDecoder().decode(DocumentRecord.self, from: Data(line)) == record)
  }

  @Test("both ways of writing have the same keys and values")
  func sameForm() throws {
    let ours = try JSONSerialization.jsonObject(with: Data(full.json())) as? NSDictionary
    let theirs =
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(full)) as? NSDictionary
    #expect(ours == theirs)
  }

  @Test("every key of the contract is written, in its order, with or without a value")
  func keys() {
    #expect(Self.keys(of: full.json()) == Self.contract)
    let empty = String(decoding: DocumentRecord().json(), as: UTF8.self)
    #expect(
      empty == """
        {"schema":"vanban.record/1","producer":{"version":"0.1.0","rules_sha256":""},\
        "source":{"path":null,"part":null,"sha256":null,"bytes":0,"media_type":"text/plain",\
        "encoding":"utf-8","text_origin":"plain","status":"ok","signature":null},\
        "header":{"kind":null,"number":null,"symbol":null,"date":null,"place":null,"issuer":null,\
        "issuer_canonical":null,"parent_issuer":null,"subject":null,"signer":null,"addressees":[],\
        "recipients":[],"urgency":null,"secrecy":null,"effective_date":null,"arrival":null,\
        "spans":{},"confidence":{},"boxes":{},"review":{}},"references":[],"dates":[],\
        "organizations":[],"officials":[],"duties":[],"deadlines":[],"custom":{},"pages":[],\
        "warnings":[]}
        """)
  }

  /// The keys of a JSON text in the order in which they stand, objects flattened.
  private static func keys(of json: [UInt8]) -> [String] {
    String(decoding: json, as: UTF8.self).matches(of: /"([^"]*)":/).map { String($0.1) }
  }

  /// The keys of the contract's example, in its order.
  private static let contract = """
    schema producer version rules_sha256 \
    source path part sha256 bytes media_type encoding text_origin status signature certificate time \
    header kind number symbol date place issuer issuer_canonical parent_issuer subject signer name \
    title authority addressees recipients urgency secrecy effective_date arrival number date spans \
    issuer number confidence number boxes number page box review number \
    references span text kind number symbol title date issuer same_as evidence rules confidence \
    boxes page box review \
    dates span text edtf part time inferred rules confidence boxes review \
    organizations span text canonical same_as rules confidence boxes review \
    officials span text name honorific positions plural same_as evidence name positions rules \
    confidence boxes review \
    duties span text action_span action assignees assigner collaborators report_to deadlines \
    section evidence assignees rules confidence boxes review \
    deadlines span text kind due last_day computed reason time soft duration working_days anchor \
    recurrence evidence rules confidence boxes review \
    custom budget span text captures amount evidence amount rules confidence boxes review \
    pages number span width height unit origin valid_syllables confidence \
    warnings code message span
    """.split(separator: " ").map(String.init)
}

/// A record with a value in every field.
private let full: DocumentRecord = {
  let box = DocumentRecord.PageBox(
    page: 1, box: Box(left: 210, top: 402.5, width: 190, height: 31))
  return DocumentRecord(
    producer: .init(version: "0.1.0", rulesSHA256: "ab12"),
    source: .init(
      path: "inbox/qd-12.pdf", part: "a.zip!/b.pdf", sha256: "cd34", bytes: 81_234,
      mediaType: "application/pdf", textOrigin: .ocr,
      signature: .init(certificate: "UBND xã Thanh Lộc", time: "2021-09-06T16:55:01+07:00")),
    header: .init(
      kind: "Quyết định", number: "12/QĐ-UBND", symbol: "QĐ-UBND", date: "2021-09-06",
      place: "Thanh Lộc", issuer: "UBND xã Thanh Lộc",
      issuerCanonical: "Ủy ban nhân dân xã Thanh Lộc", parentIssuer: "Huyện Sông Trà",
      subject: "lập tổ \"Áo\\vàng\"\n\u{2028}",
      signer: .init(name: "Lê Thị Bưởi", title: "Chủ tịch", authority: "TM."),
      addressees: ["Các thôn"], recipients: ["Như Điều 3"], urgency: "Khẩn", secrecy: "Mật",
      effectiveDate: "2021-09-07", arrival: .init(number: "812", date: "2021-09-08"),
      spans: [
        "number": [SourceRange(120, 139)], "issuer": [SourceRange(0, 18), SourceRange(40, 61)],
      ],
      confidence: ["number": 0.61], boxes: ["number": [box]],
      review: ["number": [.lowConfidence]]),
    references: [
      .init(
        span: SourceRange(10, 80), text: "Công văn số 7/UBND-VX", kind: "Công văn",
        number: "7/UBND-VX", symbol: "UBND-VX", title: "về lúa", date: "2021-11-21",
        issuer: "UBND huyện", sameAs: 0, rules: ["reference.numbered"], confidence: 0.97,
        boxes: [box], review: [.repaired])
    ],
    dates: [
      .init(
        span: SourceRange(0, 20), text: "Sáng ngày 30/11/2021", edtf: "2021-11-30", part: "morning",
        time: "08:00", inferred: true, rules: ["date.day"], confidence: 0.97)
    ],
    organizations: [
      .init(
        span: SourceRange(0, 9), text: "UBND xã", canonical: "Ủy ban nhân dân xã", sameAs: 1,
        rules: ["organization.committee"], confidence: 0.5)
    ],
    officials: [
      .init(
        span: SourceRange(0, 50), text: "ông Trần Mận - Trưởng thôn", name: "Trần Mận",
        honorific: "ông", positions: ["Trưởng thôn"], plural: true, sameAs: 2,
        evidence: ["name": [[SourceRange(10, 21)]], "positions": [[SourceRange(22, 41)]]],
        rules: ["official.named"], confidence: 0.5)
    ],
    duties: [
      .init(
        span: SourceRange(0, 200), text: "…", actionSpan: SourceRange(40, 190), action: "rà soát",
        assignees: ["Trạm Y tế xã"], assigner: "UBND xã", collaborators: ["Công an xã"],
        reportTo: ["UBND huyện"], deadlines: [0], section: "III.2.a",
        evidence: ["assignees": [[SourceRange(0, 24)]]],
        rules: ["duty.responsible", "assignee.lead-in"], confidence: 0.97)
    ],
    deadlines: [
      .init(
        span: SourceRange(0, 30), text: "chậm nhất ngày 03/12/2021", kind: "by", due: "2021-12-03",
        lastDay: "2021-12-03", computed: true, reason: "anchor.unknown", time: "17:00", soft: true,
        duration: "P5D", workingDays: false, anchor: "ngày ký", recurrence: "monthly",
        rules: ["deadline.no-later-than"], confidence: 0.97)
    ],
    custom: [
      "budget": [
        .init(
          span: SourceRange(0, 10), text: "12.000.000", captures: ["amount": "12.000.000"],
          evidence: ["amount": [[SourceRange(4, 14)]]], rules: ["custom.budget.vnd"])
      ]
    ],
    pages: [
      .init(
        number: 1, span: SourceRange(0, 2400), width: 1654, height: 2339, unit: .pixel,
        origin: .ocr,
        validSyllables: 0.984, confidence: 0.93)
    ],
    warnings: [.init(code: "text.invalid-utf8", message: "…", span: SourceRange(0, 10))])
}()
