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
    mend(&document.signatures)
    for index in document.appendices.indices { mend(&document.appendices[index].signatures) }
  }

  private static func mend(_ signatures: inout [SignatureBlock]) {
    for block in signatures.indices {
      for line in signatures[block].lines.indices {
        signatures[block].lines[line].text.setInCapitals()
        signatures[block].lines[line].text.dropEnding()
      }
    }
  }
}
