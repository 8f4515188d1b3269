import VietnameseText

/// Points a later, shorter mention at the fuller one before it (`same_as`).
enum BackReferences {
  /// - Complexity: O(mentions).
  static func link(_ record: inout DocumentRecord) {
    linkReferences(&record.references)
    linkOrganizations(&record.organizations)
  }

  /// A number that was mentioned before, or a bare number that is the serial of one of its kind.
  private static func linkReferences(_ references: inout [DocumentRecord.Reference]) {
    var byNumber: [String: Int] = [:]
    var bySerial: [String: Int] = [:]
    for index in references.indices {
      guard let number = references[index].number else { continue }
      if let earlier = byNumber[number] {
        references[index].sameAs = earlier
      } else if references[index].symbol == nil, let kind = references[index].kind,
        let earlier = bySerial[kind + " " + number]
      {
        references[index].sameAs = earlier
      } else {
        byNumber[number] = index
      }
      let serial = String(number.prefix { $0.isNumber })
      if let kind = references[index].kind, bySerial[kind + " " + serial] == nil {
        bySerial[kind + " " + serial] = index
      }
    }
  }

  private static func linkOrganizations(_ organizations: inout [DocumentRecord.Organization]) {
    var first: [CaselessKey: Int] = [:]
    for index in organizations.indices {
      let key = CaselessKey(organizations[index].canonical)
      if let earlier = first[key] {
        organizations[index].sameAs = earlier
      } else {
        first[key] = index
      }
    }
  }
}
