internal import DocumentModel
internal import Rules

/// The name of the issuing authority stands in capitals.
struct IssuerIsInCapitals: MendingRule {
  static let page = RulePage(
    "H2-01",
    "Tên cơ quan ban hành chữ in hoa, cỡ 12 đến 13, đứng, đậm",
    clause: Clause.part("2b"),
    reads: [.words, .style],
    passes: "SỞ NỘI VỤ (đậm)",
    fails: "Sở Nội vụ"
  )

  static func mend(_ document: inout OfficialDocument) {
    for index in document.issuingAuthority.indices { document.issuingAuthority[index].setInCapitals() }
  }
}
