import VietnameseText

/// The items of a record, each made of one mention at once: they are many, and large to copy.
extension RecordAssembler {
  func organization(_ body: Organization, _ index: Int) -> DocumentRecord.Organization {
    let span = span(mentions[index].tokens)
    let confidence = words.confidence(of: span)
    return DocumentRecord.Organization(
      span: span, text: document.text(in: span, known: body.name), canonical: body.canonical,
      rules: uniqued(mentions[index].rules), confidence: confidence, boxes: words.boxes(of: span),
      review: review(mentions[index].review, span, confidence))
  }

  func date(_ date: CalendarDate, _ index: Int) -> DocumentRecord.Date {
    let span = span(mentions[index].tokens)
    let confidence = words.confidence(of: span)
    return DocumentRecord.Date(
      span: span, text: document.text(in: span), edtf: date.isImpossible ? nil : date.edtf,
      part: date.part,
      time: date.time, inferred: date.isInferred, rules: uniqued(mentions[index].rules),
      confidence: confidence, boxes: words.boxes(of: span),
      review: review(mentions[index].review, span, confidence))
  }

  func official(_ official: Official, _ index: Int) -> DocumentRecord.Official {
    let span = span(mentions[index].tokens)
    let confidence = words.confidence(of: span)
    return DocumentRecord.Official(
      span: span, text: document.text(in: span), name: official.name,
      honorific: official.honorific, positions: official.positions, plural: official.isPlural,
      evidence: evidence(mentions[index].evidence), rules: uniqued(mentions[index].rules),
      confidence: confidence, boxes: words.boxes(of: span),
      review: review(mentions[index].review, span, confidence))
  }

  func custom(_ captures: [String: String], _ index: Int) -> DocumentRecord.CustomMention {
    let span = span(mentions[index].tokens)
    let confidence = words.confidence(of: span)
    return DocumentRecord.CustomMention(
      span: span, text: document.text(in: span), captures: captures,
      evidence: evidence(mentions[index].evidence), rules: uniqued(mentions[index].rules),
      confidence: confidence, boxes: words.boxes(of: span),
      review: review(mentions[index].review, span, confidence))
  }

  func deadline(
    _ deadline: Deadline, _ index: Int, _ lastDays: inout LastDayFinder
  ) -> DocumentRecord.Deadline {
    let last = lastDays.lastDay(of: deadline)
    let span = span(mentions[index].tokens)
    let confidence = words.confidence(of: span)
    var review = review(mentions[index].review, span, confidence)
    for reason in last.review where !review.contains(reason) { review.append(reason) }
    return DocumentRecord.Deadline(
      span: span, text: document.text(in: span), kind: deadline.kind.rawValue, due: deadline.due,
      lastDay: last.day?.description, computed: last.isComputed, reason: last.reason,
      time: deadline.time, soft: deadline.isSoft, duration: deadline.period?.iso,
      workingDays: deadline.period?.isWorking, anchor: deadline.anchor,
      recurrence: deadline.recurrence, evidence: evidence(mentions[index].evidence),
      rules: uniqued(mentions[index].rules), confidence: confidence, boxes: words.boxes(of: span),
      review: review)
  }

  func duty(_ duty: Duty, deadlineIndex: [Int32]) -> DocumentRecord.Duty {
    var evidence = Evidence()
    evidence.reserve(duty.assignees.count + duty.collaborators.count + duty.reportTo.count + 1)
    for party in duty.assignees { evidence.add("assignees", party.tokens, in: tokens) }
    if let assigner = duty.assigner { evidence.add("assigner", assigner.tokens, in: tokens) }
    for party in duty.collaborators { evidence.add("collaborators", party.tokens, in: tokens) }
    for party in duty.reportTo { evidence.add("report_to", party.tokens, in: tokens) }
    let whole = span(duty.tokens)
    let action = span(duty.action)
    return DocumentRecord.Duty(
      span: whole, text: document.text(in: whole), actionSpan: action,
      action: document.text(in: action), assignees: duty.assignees.map(\.name),
      assigner: duty.assigner?.name, collaborators: duty.collaborators.map(\.name),
      reportTo: duty.reportTo.map(\.name),
      deadlines: duty.deadlines.compactMap { index in
        deadlineIndex.indices.contains(index) && deadlineIndex[index] >= 0
          ? Int(deadlineIndex[index]) : nil
      },
      section: layout.path(of: duty.node), evidence: evidence, rules: uniqued(duty.rules),
      confidence: words.confidence(of: whole), boxes: words.boxes(of: whole), review: duty.review)
  }
}
