internal import DocumentModel
internal import Rules

/// Authority and post of a signer stand in capitals; the name stays as it is written.
struct PostIsInCapitals: MendingRule {
  static let page = RulePage(
    "S7-04",
    "Quyền hạn, chức vụ của người ký chữ in hoa, cỡ 13 đến 14, đứng, đậm, căn giữa",
    clause: Clause.part("7đ"),
    reads: [.words, .style],
    passes: "CHỦ TỊCH (đậm)",
    fails: "Chủ tịch"
  )

  static func mend(_ document: inout OfficialDocument) {
    for block in document.signatures.indices {
      for line in document.signatures[block].lines.indices {
        document.signatures[block].lines[line].text.setInCapitals()
        document.signatures[block].lines[line].text.dropEnding()
      }
    }
  }
}
