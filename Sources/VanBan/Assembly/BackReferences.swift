import VietnameseText

/// Points a later, shorter mention at the fuller one before it (`same_as`).
enum BackReferences {
  /// A number that was mentioned before, or a bare number that is the serial of one of its kind.
  ///
  /// - Complexity: O(references).
  static func link(_ references: inout [DocumentRecord.Reference]) {
    guard references.count > 1 else { return }
    var byNumber = FirstPlaces(count: references.count)
    var bySerial = FirstPlaces(count: references.count)
    // The kind and serial of each reference that has both.
    var serials = [TextKey?](repeating: nil, count: references.count)
    // Laws by their titles, which may be cited by their dates or years.
    var byTitle = FirstPlaces(count: references.count)
    for index in references.indices {
      guard let number = references[index].number else {
        link(&references, lawAt: index, &byTitle)
        continue
      }
      let kind = references[index].kind
      let hash = TextKey(number).hash
      let sameNumber = byNumber.place(hash: hash) { place in
        references[place].number.map { $0.utf8.elementsEqual(number.utf8) } ?? false
      }
      if let sameNumber {
        references[index].sameAs = sameNumber
      } else if references[index].symbol == nil, let kind,
        case let key = TextKey(kind, number),
        let earlier = bySerial.place(hash: key.hash, where: { serials[$0] == key })
      {
        references[index].sameAs = earlier
      } else {
        byNumber.insert(hash: hash, place: index)
      }
      guard let kind else { continue }
      let serial = TextKey(kind, Self.serial(of: number))
      if bySerial.place(hash: serial.hash, where: { serials[$0] == serial }) == nil {
        serials[index] = serial
        bySerial.insert(hash: serial.hash, place: index)
      }
    }
  }

  /// A law of a kind, title and date that was cited before.
  private static func link(
    _ references: inout [DocumentRecord.Reference], lawAt index: Int, _ byTitle: inout FirstPlaces
  ) {
    guard let kind = references[index].kind, references[index].symbol == nil else { return }
    let title = references[index].title ?? ""
    let date = references[index].date ?? ""
    let key = TextKey(kind + " " + title, date)
    let earlier = byTitle.place(hash: key.hash) { place in
      references[place].kind == kind && references[place].title ?? "" == title
        && references[place].date ?? "" == date
    }
    if let earlier {
      references[index].sameAs = earlier
    } else {
      byTitle.insert(hash: key.hash, place: index)
    }
  }

  /// The running number of a number: `4393` of `4393/QĐ-UBND`, `66.7` of `66.7/2025/NQ-CP`.
  static func serial(of number: String) -> String {
    String(number.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "-") }) ?? number
  }

  /// A body of a name that was mentioned before, in whatever case.
  ///
  /// - Parameter names: for each organization the number of its name, or -1; bodies of one number
  ///   have one name.
  /// - Complexity: O(organizations + names).
  static func link(_ organizations: inout [DocumentRecord.Organization], names: [Int32]) {
    guard organizations.count > 1 else { return }
    var keys: [CaselessKey] = []
    var placeOfKey: [Int] = []
    var known = FirstPlaces(count: organizations.count)
    // The first body of each name: only a new name is compared with the others.
    var firstOfName = [Int32](repeating: -1, count: Int(names.max() ?? -1) + 1)
    for index in organizations.indices {
      let name = Int(names[index])
      if name >= 0, firstOfName[name] >= 0 {
        organizations[index].sameAs = Int(firstOfName[name])
        continue
      }
      let key = CaselessKey(organizations[index].canonical)
      let earlier = known.place(hash: key.hash) { keys[$0] == key }.map { placeOfKey[$0] }
      if let earlier {
        organizations[index].sameAs = earlier
      } else {
        known.insert(hash: key.hash, place: keys.count)
        keys.append(key)
        placeOfKey.append(index)
      }
      if name >= 0 { firstOfName[name] = Int32(truncatingIfNeeded: earlier ?? index) }
    }
  }
}
