internal import DocumentModel
internal import Rules

/// The title of an appendix stands in capitals.
struct AppendixTitleIsInCapitals: MendingRule {
  static let page = RulePage(
    "A1-03",
    "“Phụ lục” chữ in thường cỡ 14, đậm, căn giữa; tên phụ lục chữ in hoa cỡ 13 đến 14, đậm, căn giữa",
    clause: Clause.other("1b"),
    reads: [.words, .style],
    passes: "Phụ lục I ⏎ DANH SÁCH",
    fails: "PHỤ LỤC 01"
  )

  static func mend(_ document: inout OfficialDocument) {
    for index in document.appendices.indices where !document.appendices[index].isPromulgated {
      document.appendices[index].title.setInCapitals()
    }
  }
}
