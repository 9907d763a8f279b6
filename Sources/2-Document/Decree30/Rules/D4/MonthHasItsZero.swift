internal import DocumentModel
internal import Rules

/// The first two months have a zero before them; a blank one leaves white space.
struct MonthHasItsZero: MendingRule {
  static let page = RulePage(
    "D4-03",
    "Tháng 1, tháng 2 có số 0 đứng trước; các tháng khác thì không",
    clause: Clause.part("4b"),
    reads: .words,
    passes: "tháng 01, tháng 3",
    fails: "tháng 1, tháng 03"
  )

  static func mend(_ document: inout OfficialDocument) {
    document.issued?.month.padNumber(upTo: 2)
    document.issued?.month.leaveGaps()
  }
}
