import VietnameseText

/// Points a later, shorter mention at the fuller one before it (`same_as`).
enum BackReferences {
  /// A number that was mentioned before, or a bare number that is the serial of one of its kind.
  ///
  /// - Complexity: O(references).
  static func link(_ references: inout [DocumentRecord.Reference]) {
    guard references.count > 1 else { return }
    var byNumber: [TextKey: Int] = [:]
    var bySerial: [TextKey: Int] = [:]
    for index in references.indices {
      guard let number = references[index].number else { continue }
      let kind = references[index].kind
      let key = TextKey(number)
      if let earlier = byNumber[key] {
        references[index].sameAs = earlier
      } else if references[index].symbol == nil, let kind,
        let earlier = bySerial[TextKey(kind, number)]
      {
        references[index].sameAs = earlier
      } else {
        byNumber[key] = index
      }
      guard let kind else { continue }
      let digits = number.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      let serial = TextKey(kind, String(Substring(digits)))
      if bySerial[serial] == nil { bySerial[serial] = index }
    }
  }

  /// A body of a name that was mentioned before, in whatever case.
  ///
  /// - Parameter names: for each organization the number of its name, or -1; bodies of one number
  ///   have one name.
  /// - Complexity: O(organizations + names).
  static func link(_ organizations: inout [DocumentRecord.Organization], names: [Int32]) {
    guard organizations.count > 1 else { return }
    var first: [CaselessKey: Int] = [:]
    first.reserveCapacity(organizations.count)
    // The first body of each name: only a new name is compared with the others.
    var firstOfName = [Int32](repeating: -1, count: Int(names.max() ?? -1) + 1)
    for index in organizations.indices {
      let name = Int(names[index])
      if name >= 0, firstOfName[name] >= 0 {
        organizations[index].sameAs = Int(firstOfName[name])
        continue
      }
      let key = CaselessKey(organizations[index].canonical)
      let earlier = first[key]
      if let earlier { organizations[index].sameAs = earlier } else { first[key] = index }
      if name >= 0 { firstOfName[name] = Int32(truncatingIfNeeded: earlier ?? index) }
    }
  }
}
