import VietnameseText

/// Points a later, shorter mention at the fuller one before it (`same_as`).
enum BackReferences {
  /// - Parameter names: for each organization the number of its name; bodies of one number have
  ///   one name.
  /// - Complexity: O(mentions).
  static func link(_ record: inout DocumentRecord, names: [Int?]) {
    linkReferences(&record.references)
    linkOrganizations(&record.organizations, names: names)
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
      let digits = number.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      let serial = String(Substring(digits))
      if let kind = references[index].kind, bySerial[kind + " " + serial] == nil {
        bySerial[kind + " " + serial] = index
      }
    }
  }

  private static func linkOrganizations(
    _ organizations: inout [DocumentRecord.Organization], names: [Int?]
  ) {
    var first: [CaselessKey: Int] = [:]
    // The first body of each name: only a new name is compared with the others.
    var firstOfName = [Int](repeating: -1, count: organizations.count)
    for index in organizations.indices {
      let name = names[index]
      if let name, name < firstOfName.count, firstOfName[name] >= 0 {
        organizations[index].sameAs = firstOfName[name]
        continue
      }
      let key = CaselessKey(organizations[index].canonical)
      let earlier = first[key]
      if let earlier { organizations[index].sameAs = earlier } else { first[key] = index }
      if let name, name < firstOfName.count { firstOfName[name] = earlier ?? index }
    }
  }
}
