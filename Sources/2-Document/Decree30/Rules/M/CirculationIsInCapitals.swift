internal import DocumentModel
internal import Rules

/// The circulation instruction stands in capitals.
struct CirculationIsInCapitals: MendingRule {
  static let page = RulePage(
    "M-03",
    "Chỉ dẫn lưu hành chữ in hoa cỡ 13 đến 14, đứng, đậm, trong khung một nét",
    clause: Clause.other("2c"),
    reads: [.words, .style],
    passes: "LƯU HÀNH NỘI BỘ (trong khung)",
    fails: "Lưu hành nội bộ"
  )

  static func mend(_ document: inout OfficialDocument) {
    document.circulation?.setInCapitals()
  }
}
