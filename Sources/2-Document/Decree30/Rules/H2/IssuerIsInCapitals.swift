internal import DocumentModel
internal import Rules

/// The name of the issuing authority stands in capitals; names of several that issue together are joined by dashes, on which the
/// decree is silent.
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
    for start in document.officeStarts where document.issuingAuthority.indices.contains(start - 1) {
      document.issuingAuthority[start - 1].endWithDash()
    }
  }
}
