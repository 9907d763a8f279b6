internal import DocumentModel
internal import Rules

/// The name of the superior authority stands in capitals.
struct SuperiorIsInCapitals: MendingRule {
  static let page = RulePage(
    "H2-02",
    "Tên cơ quan chủ quản chữ in hoa, cỡ 12 đến 13, đứng, không đậm",
    clause: Clause.part("2b"),
    reads: [.words, .style],
    passes: "UBND TỈNH SƠN HÀ (không đậm)",
    fails: "UBND tỉnh Sơn Hà (đậm)"
  )

  static func mend(_ document: inout OfficialDocument) {
    for index in document.superiorAuthority.indices { document.superiorAuthority[index].setInCapitals() }
  }
}
