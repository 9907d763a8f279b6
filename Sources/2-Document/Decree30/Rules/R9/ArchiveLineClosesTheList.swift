internal import DocumentModel
internal import Rules

/// The archive line closes Nơi nhận.
struct ArchiveLineClosesTheList: MendingRule {
  static let page = RulePage(
    "R9-04",
    "Dòng cuối của nơi nhận là “- Lưu: VT, ….”",
    clause: Clause.part("9d"),
    reads: .words,
    passes: "- Lưu: VT, NV.",
    fails: "Lưu VT;"
  )

  static func mend(_ document: inout OfficialDocument) {
    document.archive?.label = Decree30.dash
    document.archive?.text.begin(with: Decree30.archiveLabel + " ", insteadOf: [Decree30.archiveLabel])
    document.archive?.text.end(with: ".")
  }
}
