import VietnameseText

/// The references of a record: the document's own number in its header is none, and an issuer that
/// closes a list is that of each member without one.
enum ReferenceLists {
  /// - Parameter order: the indices of the mentions in text order.
  static func references(
    in order: [Int], of assembler: RecordAssembler, header: DocumentRecord.Header
  ) -> [DocumentRecord.Reference] {
    var items: [(mention: Mention, reference: Reference)] = []
    for index in order {
      guard case .reference(let reference) = assembler.mentions[index].value else { continue }
      let mention = assembler.mentions[index]
      if isOwnNumber(reference, mention, assembler, header) { continue }
      items.append((mention, reference))
    }
    closeLists(&items, assembler)
    return items.map { mention, reference in
      assembler.finish(
        DocumentRecord.Reference(
          span: assembler.span(mention.tokens), text: "", kind: reference.kind,
          number: reference.code.number, symbol: reference.code.symbol, date: reference.date,
          issuer: reference.issuer, evidence: assembler.evidence(mention)), mention)
    }
  }

  /// The number that stands in the header, or in a web copy's table of metadata, is the document's
  /// own.
  private static func isOwnNumber(
    _ reference: Reference, _ mention: Mention, _ assembler: RecordAssembler,
    _ header: DocumentRecord.Header
  ) -> Bool {
    let span = assembler.span(mention.tokens)
    if (header.spans["number"] ?? []).contains(where: { $0.overlaps(span) }) { return true }
    guard reference.code.number == header.number, header.number != nil else { return false }
    let region = assembler.layout.region(ofToken: mention.tokens.lowerBound)
    return (region == .furniture || region == .header) && reference.kind == nil
  }

  /// `Chỉ thị số 31-CT/TU …, Kế hoạch số 134-KH/TU … của Ban Thường vụ Tỉnh ủy`: the issuer at the
  /// end is that of all.
  private static func closeLists(
    _ items: inout [(mention: Mention, reference: Reference)], _ assembler: RecordAssembler
  ) {
    guard items.count > 1 else { return }
    for index in stride(from: items.count - 2, through: 0, by: -1) {
      let next = items[index + 1]
      guard items[index].reference.issuer == nil, let issuer = next.reference.issuer,
        isList(items[index].mention.tokens, next.mention.tokens, assembler),
        isSameOrder(items[index].reference.code, next.reference.code)
      else { continue }
      items[index].reference.issuer = issuer
      items[index].mention.evidence["issuer"] = next.mention.evidence["issuer"]
      items[index].mention.rules.append("reference.issuer-of-list")
    }
  }

  /// Whether nothing but a conjunction stands between the two.
  private static func isList(
    _ first: TokenRange, _ second: TokenRange, _ assembler: RecordAssembler
  ) -> Bool {
    let between = TokenRange(first.upperBound, second.lowerBound)
    guard between.count <= 2, !between.isEmpty else { return false }
    return between.indices.allSatisfy { index in
      [",", ";", "và"].contains(assembler.tokens.string(at: index))
    }
  }

  /// Whether both numbers end in the same body: `31-CT/TU` and `134-KH/TU`.
  private static func isSameOrder(_ first: DocumentCode, _ second: DocumentCode) -> Bool {
    func body(_ code: DocumentCode) -> Substring? {
      code.symbol?.split(whereSeparator: { $0 == "/" || $0 == "-" }).last
    }
    return body(first) == body(second)
  }
}
