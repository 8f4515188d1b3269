import RuleMatching
import VietnameseText

/// The word lists of `duty-words.rules`.
final class DutyWords: Sendable {
  let verb: Lexicon?
  let verbInitial: Lexicon?
  let adverb: Lexicon?
  let noun: Lexicon?
  let and: Lexicon?
  let connective: Lexicon?
  let frame: Lexicon?
  let purpose: Lexicon?
  let between: Lexicon?
  let agent: Lexicon?
  let article: Lexicon?
  let honorific: Lexicon?
  let thing: Lexicon?
  let tail: Lexicon?
  let joined: Lexicon?
  let relative: Lexicon?
  let link: Lexicon?
  let define: Lexicon?
  let condition: Lexicon?
  let modalSubject: Lexicon?
  let norm: Lexicon?
  let urgent: Lexicon?
  let relativeVerb: Lexicon?
  let enumeration: Lexicon?
  let past: Lexicon?
  let titleVerb: Lexicon?
  let carryOut: Lexicon?
  let things: Lexicon?
  let documentKind: Lexicon?
  let classHead: Lexicon?
  let subjectEnd: Lexicon?
  let report: Lexicon?
  let with: Lexicon?
  let reportTo: Lexicon?
  let announcement: Lexicon?
  let headingSilent: Lexicon?
  let headingTask: Lexicon?
  let headingOf: Lexicon?

  init(rules: RuleSet) {
    verb = rules.lexicon("duty-verb")
    verbInitial = rules.lexicon("duty-verb-initial")
    adverb = rules.lexicon("duty-adverb")
    noun = rules.lexicon("duty-noun")
    and = rules.lexicon("duty-and")
    connective = rules.lexicon("duty-connective")
    frame = rules.lexicon("duty-frame")
    purpose = rules.lexicon("duty-purpose")
    between = rules.lexicon("duty-between")
    agent = rules.lexicon("duty-agent")
    article = rules.lexicon("duty-article")
    honorific = rules.lexicon("duty-honorific")
    thing = rules.lexicon("duty-thing")
    tail = rules.lexicon("duty-tail")
    joined = rules.lexicon("duty-joined")
    relative = rules.lexicon("duty-relative")
    link = rules.lexicon("duty-link")
    define = rules.lexicon("duty-define")
    condition = rules.lexicon("duty-condition")
    modalSubject = rules.lexicon("duty-modal-subject")
    norm = rules.lexicon("duty-norm")
    urgent = rules.lexicon("duty-urgent")
    relativeVerb = rules.lexicon("duty-relative-verb")
    enumeration = rules.lexicon("duty-enumeration")
    past = rules.lexicon("duty-past")
    titleVerb = rules.lexicon("duty-title-verb")
    carryOut = rules.lexicon("duty-carry-out")
    things = rules.lexicon("duty-things")
    documentKind = rules.lexicon("document-kind")
    classHead = rules.lexicon("duty-class")
    subjectEnd = rules.lexicon("duty-subject-end")
    report = rules.lexicon("duty-report")
    with = rules.lexicon("duty-with")
    reportTo = rules.lexicon("duty-report-to")
    announcement = rules.lexicon("duty-announcement")
    headingSilent = rules.lexicon("duty-heading-silent")
    headingTask = rules.lexicon("duty-heading-task")
    headingOf = rules.lexicon("duty-heading-of")
  }
}
