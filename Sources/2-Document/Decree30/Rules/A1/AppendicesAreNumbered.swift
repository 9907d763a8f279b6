internal import DocumentModel
internal import Rules

/// `Phụ lục` for the only one, `Phụ lục I`, `Phụ lục II` … for several.
struct AppendicesAreNumbered: MendingRule {
  static let page = RulePage(
    "A1-02",
    "Từ hai phụ lục trở lên thì đánh số La Mã theo thứ tự; chỉ một phụ lục thì không đánh số",
    clause: Clause.other("1a"),
    reads: .words,
    passes: "Phụ lục I, Phụ lục II",
    fails: "Phụ lục 1, Phụ lục 2"
  )

  static func mend(_ document: inout OfficialDocument) {
    let isOnlyOne = document.appendices.count == 1
    for index in document.appendices.indices {
      let word = Decree30.appendixWord
      document.appendices[index].label = isOnlyOne ? word : word + " " + romanNumeral(index + 1)
    }
  }
}
