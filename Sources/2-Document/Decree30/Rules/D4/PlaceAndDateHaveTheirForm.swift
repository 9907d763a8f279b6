internal import DocumentModel
internal import Rules

/// Place and date have one form; a blank year leaves white space.
struct PlaceAndDateHaveTheirForm: MendingRule {
  static let page = RulePage(
    "D4-01",
    "Địa danh, ngày, tháng, năm ghi theo mẫu “Địa danh, ngày … tháng … năm …”",
    clause: Clause.part("4c"),
    reads: .words,
    passes: "Sơn Hà, ngày 05 tháng 01 năm 2026",
    fails: "sơn hà ngày 5/1/2026"
  )

  static func mend(_ document: inout OfficialDocument) {
    document.issued?.year.leaveGaps()
  }
}
