internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No stop closes a subject.
struct SubjectHasNoEndMark: MendingRule {
  static let page = RulePage(
    "T5-07",
    "Trích yếu không có dấu chấm ở cuối; sau “V/v” không có dấu hai chấm",
    clause: Clause.part("5b"),
    levels: [.warning],
    reads: .words,
    passes: "V/v nâng bậc lương",
    fails: "V/v: nâng bậc lương."
  )

  static func mend(_ document: inout OfficialDocument) {
    document.subject?.dropEnding()
  }
}
