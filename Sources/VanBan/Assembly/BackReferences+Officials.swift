import VietnameseText

extension BackReferences {
  /// A person whose name was mentioned before, or an office that a person named before has: the same
  /// person. An office that two persons named before have stands for neither.
  ///
  /// - Complexity: O(officials + positions).
  static func link(_ officials: inout [DocumentRecord.Official]) {
    guard officials.count > 1, officials.contains(where: { $0.name != nil }) else { return }
    var persons: [String: Int] = [:]
    // For each given name the full name that ends in it, or "" where several do.
    var fullNames: [Substring: String] = [:]
    // For each office the person that has it, or -1 where several do.
    var holders: [CaselessKey: Int] = [:]
    for index in officials.indices where !officials[index].plural {
      guard let name = officials[index].name else {
        officials[index].sameAs = holder(of: officials[index], holders)
        continue
      }
      if !name.utf8.contains(UInt8(ascii: " ")) {
        officials[index].sameAs = fullNames[name[...]].flatMap { persons[$0] }.flatMap {
          isSame(officials[$0].honorific, officials[index].honorific) ? $0 : nil
        }
        continue
      }
      if let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) {
        let given = name[name.utf8.index(after: space)...]
        fullNames[given] = fullNames[given].map { $0 == name ? name : "" } ?? name
      }
      let earlier = persons[name]
      if let earlier, !officials[earlier].positions.isEmpty || officials[index].positions.isEmpty {
        officials[index].sameAs = earlier
      } else {
        persons[name] = index
      }
      for position in officials[index].positions {
        let key = CaselessKey(position)
        if let holder = holders[key], holder < 0 || officials[holder].name != name {
          holders[key] = -1
        } else if holders[key] == nil {
          holders[key] = persons[name] ?? index
        }
      }
    }
  }

  /// Whether one person may be addressed in both ways.
  private static func isSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    return one == other || one == "đồng chí" || other == "đồng chí"
  }

  /// Offices that a body has several of: without an honorific they may be another's.
  private static let deputies = ["Phó ", "Thứ trưởng", "Ủy viên", "Thành viên"]

  /// The person who has all offices of a mention; `nil` for an office that many bodies have.
  private static func holder(
    of official: DocumentRecord.Official, _ holders: [CaselessKey: Int]
  ) -> Int? {
    var holder: Int?
    for position in official.positions {
      guard position.utf8.contains(UInt8(ascii: " ")),
        official.honorific != nil || !deputies.contains(where: position.hasPrefix),
        let next = holders[CaselessKey(position)],
        next >= 0, holder == nil || holder == next
      else { return nil }
      holder = next
    }
    return holder
  }
}
