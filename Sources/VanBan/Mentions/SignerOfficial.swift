import VietnameseText

/// The signer of a document as one of its officials: the name in the signature block is the mention,
/// and the block above it, which the header reads as a whole, gives the position.
struct SignerOfficial {
  private let name: TokenRange
  private let title: TokenRange?
  private let official: Official

  /// `nil` where the block names nobody.
  init?(signer: DocumentRecord.Signer?, block: SignatureBlock) {
    guard let signer, let person = signer.name, let name = block.name else { return nil }
    self.name = name
    title = block.title.first.flatMap { first in
      block.title.last.map { TokenRange(first.lowerBound, $0.upperBound) }
    }
    official = Official(
      name: person, honorific: nil, positions: signer.title.map { [$0] } ?? [], isPlural: false)
  }

  /// Gives the mention at the name what the block says, or adds one where no rule knew the name.
  func complete(_ mentions: inout [Mention]) {
    var evidence = MentionEvidence()
    evidence["name"] = [name]
    if !official.positions.isEmpty, let title { evidence["positions"] = [title] }
    let index = mentions.firstIndex { mention in
      guard case .official = mention.value else { return false }
      return mention.tokens.lowerBound < name.upperBound
        && mention.tokens.upperBound > name.lowerBound
    }
    if let index {
      mentions[index].tokens = name
      mentions[index].value = .official(official)
      mentions[index].evidence = evidence
      mentions[index].rules.append("official.signature-block")
    } else {
      mentions.append(
        Mention(
          field: OfficialInterpreter.field, tokens: name, value: .official(official),
          rules: ["official.signature-block"], evidence: evidence))
    }
  }
}
