/// The steps that complete a duty, by their names in a record's `rules`.
enum DutyStep: String, Sendable {
  /// A verb at the beginning of an item or a sentence below an order.
  case bareAction = "duty.bare-action"
  /// A party and a verb behind it, below an order.
  case subjectVerb = "duty.subject-verb"
  /// `phải`, `cần` behind what is no party (`Việc sắp xếp phải bảo đảm …`).
  case modal = "duty.modal"
  /// An item that says until when: `Hoàn thành tuyển sinh trước ngày 31/7`.
  case datedItem = "duty.dated-item"
  /// A paper that has to be sent by a day: `Báo cáo gửi về Sở trước ngày …`.
  case sending = "duty.sending"
  /// The sentence itself names who acts.
  case ownSubject = "assignee.own-subject"
  /// The last sentence of the same paragraph or item that names a subject.
  case sentenceBefore = "assignee.sentence-before"
  /// `Giao Ủy ban nhân dân huyện:` above the item.
  case leadIn = "assignee.lead-in"
  /// A heading that is, or ends in, the name of a body: `2. Văn phòng`, `Trách nhiệm của Sở Y tế`.
  case heading = "assignee.heading"
  /// `Đơn vị chủ trì: …` below or beside the item.
  case performerLine = "assignee.performer-line"
  /// The cell of a table row under `Đơn vị thực hiện`.
  case tableCell = "assignee.table-cell"
  /// The heading or the lead-in says that tasks follow, and nobody is named.
  case taskList = "duty.task-list"
  /// A speaker's order that the paragraph goes on with.
  case speaker = "assigner.speaker"
  /// `Thời gian hoàn thành: …` of the item.
  case itemDeadline = "deadline.item"
}
