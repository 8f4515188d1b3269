import VietnameseText

/// The references of a record: the document's own number in its header is none, and an issuer that
/// closes a list is that of each member without one. A short mention counts where a document of its
/// kind and serial was named before, or is this one.
struct ReferenceLists {
  private struct Item {
    /// Index of the mention.
    var mention: Int
    var reference: Reference
    var evidence: MentionEvidence
    /// Whether its issuer is that of its list.
    var hasIssuerOfList = false
  }

  private let header: DocumentRecord.Header
  private let ownNumber: [SourceRange]
  private var items: [Item] = []
  /// Kinds and serials of the documents so far.
  private var serials: Set<TextKey> = []
  /// What is odd about the references, in text order.
  private(set) var warnings: [DocumentRecord.Warning] = []

  init(header: DocumentRecord.Header) {
    self.header = header
    if let kind = header.kind, let number = header.number {
      serials.insert(Self.key(kind, number))
    }
    ownNumber = header.spans["number"] ?? []
  }

  /// Adds the next reference of the text, unless it is the document's own number.
  mutating func add(_ reference: Reference, _ mention: Int, of assembler: RecordAssembler) {
    guard !isOwnNumber(reference, assembler.mentions[mention].tokens, assembler) else { return }
    if let kind = reference.kind, let number = reference.code.number {
      if reference.isShort {
        guard serials.contains(Self.key(kind, number)) else { return }
      } else {
        serials.insert(Self.key(kind, number))
      }
    }
    items.append(
      Item(
        mention: mention, reference: reference, evidence: assembler.mentions[mention].evidence))
  }

  /// A kind and the serial of a number: `Quyết định` and `4393` of `4393/QĐ-UBND`.
  private static func key(_ kind: String, _ number: String) -> TextKey {
    TextKey(kind, BackReferences.serial(of: number))
  }

  /// All that were added.
  mutating func records(of assembler: RecordAssembler) -> [DocumentRecord.Reference] {
    closeLists(assembler)
    for item in items where item.reference.disagrees {
      let span = assembler.span(assembler.mentions[item.mention].tokens)
      warnings.append(
        .init(
          code: "reference.kind-mismatch",
          message: "'\(assembler.document.text(in: span))': the symbol is that of another kind",
          span: span))
    }
    return items.map { item in
      let mention = assembler.mentions[item.mention]
      let span = assembler.span(mention.tokens)
      let confidence = assembler.words.confidence(of: span)
      let rules =
        item.hasIssuerOfList ? mention.rules + ["reference.issuer-of-list"] : mention.rules
      return DocumentRecord.Reference(
        span: span, text: assembler.document.text(in: span), kind: item.reference.kind,
        number: item.reference.code.number, symbol: item.reference.code.symbol,
        title: item.reference.title, date: item.reference.date, issuer: item.reference.issuer,
        evidence: assembler.evidence(item.evidence), rules: assembler.uniqued(rules),
        confidence: confidence, boxes: assembler.words.boxes(of: span),
        review: assembler.review(mention.review, span, confidence))
    }
  }

  /// The number that stands in the header, or in a web copy's table of metadata, is the document's
  /// own.
  private func isOwnNumber(
    _ reference: Reference, _ tokens: TokenRange, _ assembler: RecordAssembler
  ) -> Bool {
    let span = assembler.span(tokens)
    if ownNumber.contains(where: { $0.overlaps(span) }) { return true }
    let region = assembler.layout.region(ofToken: tokens.lowerBound)
    return (region == .furniture || region == .header) && reference.kind == nil
      && header.number != nil && reference.code.number == header.number
  }

  /// `Chỉ thị số 31-CT/TU …, Kế hoạch số 134-KH/TU … của Ban Thường vụ Tỉnh ủy`: the issuer at the
  /// end is that of all.
  private mutating func closeLists(_ assembler: RecordAssembler) {
    guard items.count > 1 else { return }
    for index in stride(from: items.count - 2, through: 0, by: -1) {
      guard items[index].reference.issuer == nil,
        let issuer = items[index + 1].reference.issuer,
        isList(
          assembler.mentions[items[index].mention].tokens,
          assembler.mentions[items[index + 1].mention].tokens, assembler),
        isSameOrder(items[index].reference.code, items[index + 1].reference.code)
      else { continue }
      items[index].reference.issuer = issuer
      items[index].evidence["issuer"] = items[index + 1].evidence["issuer"]
      items[index].hasIssuerOfList = true
    }
  }

  /// Whether nothing but a conjunction stands between the two.
  private func isList(
    _ first: TokenRange, _ second: TokenRange, _ assembler: RecordAssembler
  ) -> Bool {
    let between = TokenRange(first.upperBound, second.lowerBound)
    guard between.count <= 2, !between.isEmpty else { return false }
    return between.indices.allSatisfy { index in
      assembler.tokens.isCharacter(",", at: index) || assembler.tokens.isCharacter(";", at: index)
        || assembler.tokens.isExactly("và", at: index)
    }
  }

  /// Whether both numbers end in the same body: `31-CT/TU` and `134-KH/TU`.
  private func isSameOrder(_ first: DocumentCode, _ second: DocumentCode) -> Bool {
    func body(_ code: DocumentCode) -> Substring? {
      code.symbol?.split(whereSeparator: { $0 == "/" || $0 == "-" }).last
    }
    return body(first) == body(second)
  }
}
