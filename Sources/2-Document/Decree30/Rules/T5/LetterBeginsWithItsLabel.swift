internal import DocumentModel
internal import Rules

/// The subject of a công văn begins with `V/v`.
struct LetterBeginsWithItsLabel: MendingRule {
  static let page = RulePage(
    "T5-04",
    "Công văn không ghi tên loại; trích yếu bắt đầu bằng “V/v”",
    clause: Clause.part("5b"),
    reads: .words,
    passes: "V/v nâng bậc lương",
    fails: "CÔNG VĂN; Về việc nâng bậc lương"
  )

  static func mend(_ document: inout OfficialDocument) {
    guard document.kind == .officialLetter else { return }
    document.subject?.begin(with: Decree30.subjectLabel + " ", insteadOf: others, andAgain: labels)
  }

  /// Ways to write the label.
  private static let labels = ["V/v", "v/v", "V/V", "Về việc"]
  /// Those, and words that behind a label are the author's: `V/v về việc làm`.
  private static let others = labels + ["về việc"]
}
