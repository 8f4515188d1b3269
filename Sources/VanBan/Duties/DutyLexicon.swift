/// The word lists of `duty-.rules` that the readers of duties ask, each by its own question.
enum DutyLexicon: Int, CaseIterable, Sendable {
  // What is done, and what is no verb though it looks like one.
  case verb, verbInitial, titleVerb, relativeVerb, carryOut, adverb, urgent, noun, thing, things
  // Who does it.
  case agent, article, honorific, classHead, vague, relative, tail, joined, with, reportTo
  // What stands before, between and behind.
  case and, connective, frame, condition, then, purpose, basis, between, link, announcement
  case enumeration
  case subjectEnd
  // What is said instead of ordered.
  case define, norm, modalSubject, past, report, documentKind, sent, opinion, office
  // Titles.
  case headingSilent, headingAlone, headingTask, headingOf, address
  // Tables.
  case column

  /// Its name in the rules.
  var name: String {
    switch self {
    case .verb: "duty-verb"
    case .verbInitial: "duty-verb-initial"
    case .titleVerb: "duty-title-verb"
    case .relativeVerb: "duty-relative-verb"
    case .carryOut: "duty-carry-out"
    case .adverb: "duty-adverb"
    case .urgent: "duty-urgent"
    case .noun: "duty-noun"
    case .thing: "duty-thing"
    case .things: "duty-things"
    case .agent: "duty-agent"
    case .article: "duty-article"
    case .honorific: "duty-honorific"
    case .classHead: "duty-class"
    case .vague: "duty-vague"
    case .relative: "duty-relative"
    case .tail: "duty-tail"
    case .joined: "duty-joined"
    case .with: "duty-with"
    case .reportTo: "duty-report-to"
    case .and: "duty-and"
    case .connective: "duty-connective"
    case .frame: "duty-frame"
    case .condition: "duty-condition"
    case .then: "duty-then"
    case .purpose: "duty-purpose"
    case .basis: "duty-basis"
    case .between: "duty-between"
    case .link: "duty-link"
    case .announcement: "duty-announcement"
    case .enumeration: "duty-enumeration"
    case .subjectEnd: "duty-subject-end"
    case .define: "duty-define"
    case .norm: "duty-norm"
    case .modalSubject: "duty-modal-subject"
    case .past: "duty-past"
    case .report: "duty-report"
    case .documentKind: "document-kind"
    case .sent: "duty-sent"
    case .opinion: "duty-opinion"
    case .office: "duty-office"
    case .headingSilent: "duty-heading-silent"
    case .headingAlone: "duty-heading-alone"
    case .headingTask: "duty-heading-task"
    case .headingOf: "duty-heading-of"
    case .address: "duty-address"
    case .column: "duty-column"
    }
  }
}
