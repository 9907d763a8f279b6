internal import DocumentModel
internal import Rules

/// A number below ten has a zero before it; one not yet given leaves white space.
struct NumberHasItsZero: MendingRule {
  static let page = RulePage(
    "N3-02",
    "Số nhỏ hơn 10 có một số 0 đứng trước, từ 10 trở lên thì không",
    clause: Clause.part("3c"),
    reads: .words,
    passes: "Số: 05/KH-UBND",
    fails: "Số: 5/KH-UBND"
  )

  static func mend(_ document: inout OfficialDocument) {
    document.number?.number.padNumber(upTo: 9)
    document.number?.number.leaveGaps()
  }
}
