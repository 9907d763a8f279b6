internal import DocumentModel
internal import Rules

/// Căn cứ end with a semicolon, the last with a stop.
struct BasesEndInOrder: MendingRule {
  static let page = RulePage(
    "B6-07",
    "Căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối cùng bằng dấu chấm",
    clause: Clause.part("6a"),
    reads: .words,
    passes: "…; …; ….",
    fails: "…, …, …"
  )

  static func mend(_ document: inout OfficialDocument) {
    let last = document.legalBases.count - 1
    for index in document.legalBases.indices { document.legalBases[index].end(with: index == last ? "." : ";") }
  }
}
