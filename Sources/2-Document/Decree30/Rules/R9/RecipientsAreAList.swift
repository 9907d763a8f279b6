internal import DocumentModel
internal import Rules

/// Recipients stand as a list that the archive line closes.
struct RecipientsAreAList: MendingRule {
  static let page = RulePage(
    "R9-03",
    "Mỗi nơi nhận một dòng, cỡ 11, đứng, có gạch đầu dòng sát lề trái, cuối dòng dấu chấm phẩy",
    clause: Clause.part("9d"),
    reads: [.words, .style],
    passes: "- Sở Nội vụ;",
    fails: "Sở Nội vụ"
  )

  static func mend(_ document: inout OfficialDocument) {
    document.recipients.makeList(isWhole: document.archive == nil)
  }
}
