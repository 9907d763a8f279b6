internal import DocumentModel
internal import Rules

/// A day below ten has a zero before it; a blank one leaves white space.
struct DayHasItsZero: MendingRule {
  static let page = RulePage(
    "D4-02",
    "Ngày nhỏ hơn 10 có số 0 đứng trước",
    clause: Clause.part("4b"),
    reads: .words,
    passes: "ngày 05",
    fails: "ngày 5"
  )

  static func mend(_ document: inout OfficialDocument) {
    document.issued?.day.padNumber(upTo: 9)
    document.issued?.day.leaveGaps()
  }
}
