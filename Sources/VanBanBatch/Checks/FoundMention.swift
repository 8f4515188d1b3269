import VanBan
import VietnameseText

/// Something that was found in the text of an example, whatever its field, in a form to compare.
struct FoundMention {
  var field: String
  /// The rule that found it.
  var rule: String
  /// Where it stands; a duty stands in several places: as a whole, its cue and its action.
  var spans: [SourceRange]
  /// The values by the keys of the record.
  var values: [String: String]

  /// All that was found in a text: the items of its record, and the mentions that make no item.
  static func all(in extraction: Extraction) -> [FoundMention] {
    let record = extraction.record
    var items =
      record.references.map { item("reference", $0) } + record.dates.map { item("date", $0) }
      + record.organizations.map { item("organization", $0) }
      + record.officials.map { item("official", $0) }
      + record.deadlines.map { item("deadline", $0) } + duties(of: record)
    for (name, mentions) in record.custom {
      items += mentions.map { mention in
        var item = item("custom." + name, mention)
        item.values.merge(mention.captures) { own, _ in own }
        return item
      }
    }
    return items + extraction.trace.mentions.map { mention(for: $0, in: extraction) }
  }

  private static func item<Item: RecordedMention & RecordPart>(
    _ field: String, _ item: Item
  ) -> FoundMention {
    FoundMention(
      field: field, rule: item.rules.first ?? "", spans: [item.span],
      values: FieldValues.of(item))
  }

  private static func duties(of record: DocumentRecord) -> [FoundMention] {
    record.duties.map { duty in
      var found = item("duty", duty)
      found.spans.append(duty.actionSpan)
      found.values["deadlines"] =
        duty.deadlines.map { record.deadlines[$0].text }.joined(separator: ", ")
      return found
    }
  }

  /// A mention of the trace, with what it says beyond its item in the record.
  private static func mention(for mention: Mention, in extraction: Extraction) -> FoundMention {
    FoundMention(
      field: mention.field, rule: mention.rules.first ?? "",
      spans: [extraction.trace.tokens.sourceRange(of: mention.tokens)],
      values: values(of: mention.value, extraction.trace.lastDays))
  }

  private static func values(
    of value: MentionValue, _ lastDays: LastDayFinder
  ) -> [String: String] {
    switch value {
    case .code(let code):
      [
        "number": code.number ?? "null", "symbol": code.symbol ?? "null",
        "serial": code.serial ?? "null", "year": code.year.map { "\($0)" } ?? "null",
      ]
    case .organization(let organization):
      [
        "name": organization.name, "canonical": organization.canonical,
        "members": organization.members.joined(separator: ", "),
      ]
    case .dutyCue(let cue): ["cue": cue.kind.rawValue]
    case .area(let area): ["name": area.name, "plural": "\(area.isPlural)"]
    case .person(let person): ["name": person.name]
    case .position(let position):
      [
        "position": position.names.first ?? "null",
        "positions": position.names.joined(separator: ", "), "plural": "\(position.isPlural)",
      ]
    // A record has only the deadlines that bind somebody.
    case .deadline(let deadline): values(of: deadline, lastDays)
    case .date, .official, .reference, .custom: [:]
    }
  }

  private static func values(
    of deadline: Deadline, _ lastDays: LastDayFinder
  ) -> [String: String] {
    var lastDays = lastDays
    let last = lastDays.lastDay(of: deadline)
    return [
      "last_day": last.day?.description ?? "null", "computed": "\(last.isComputed)",
      "reason": last.reason ?? "null",
      "kind": deadline.kind.rawValue, "due": deadline.due ?? "null",
      "time": deadline.time ?? "null", "soft": "\(deadline.isSoft)",
      "duration": deadline.period?.iso ?? "null",
      "working_days": deadline.period.map { "\($0.isWorking)" } ?? "null",
      "anchor": deadline.anchor ?? "null", "recurrence": deadline.recurrence ?? "null",
    ]
  }
}
