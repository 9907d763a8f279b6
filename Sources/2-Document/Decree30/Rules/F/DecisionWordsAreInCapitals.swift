internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Authority line and operative words stand in capitals.
struct DecisionWordsAreInCapitals: MendingRule {
  static let page = RulePage(
    "F-01",
    "Quyết định có thẩm quyền ban hành, rồi căn cứ, rồi “QUYẾT ĐỊNH:” in hoa, đậm, căn giữa",
    clause: Clause.form("Mẫu 1.2, Mẫu 1.3"),
    levels: [.warning],
    reads: [.words, .structure],
    passes: "CHỦ TỊCH … ⏎ Căn cứ … ⏎ QUYẾT ĐỊNH:",
    fails: "Quyết định (không có dấu hai chấm)"
  )

  static func mend(_ document: inout OfficialDocument) {
    document.decisionAuthority?.setInCapitals()
    document.enactingPhrase?.setInCapitals()
  }
}
