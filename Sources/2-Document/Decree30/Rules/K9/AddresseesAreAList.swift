internal import DocumentModel
internal import Rules

/// Several addressees stand as a list.
struct AddresseesAreAList: MendingRule {
  static let page = RulePage(
    "K9-03",
    "Gửi nhiều nơi thì mỗi nơi một dòng, có gạch đầu dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm",
    clause: Clause.part("9d"),
    reads: [.words, .structure],
    passes: "- Sở Nội vụ; ⏎ - Sở Tài chính.",
    fails: "Sở Nội vụ, Sở Tài chính"
  )

  static func mend(_ document: inout OfficialDocument) {
    if document.addressees.count > 1 { document.addressees.makeList(isWhole: true) }
  }
}
