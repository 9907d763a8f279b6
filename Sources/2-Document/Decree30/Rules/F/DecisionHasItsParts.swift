internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A decision has its authority line, căn cứ, `QUYẾT ĐỊNH:` and Điều.
///
/// A template that has no room for one of them is refused when it is compiled, by the same table.
struct DecisionHasItsParts: MendingRule, CheckingRule {
  static let page = RulePage(
    "F-01",
    "Quyết định có thẩm quyền ban hành, rồi căn cứ, rồi “QUYẾT ĐỊNH:” in hoa, đậm, căn giữa",
    clause: Clause.form("Mẫu 1.2, Mẫu 1.3"),
    levels: [.warning],
    reads: [.words, .structure],
    passes: "CHỦ TỊCH … ⏎ Căn cứ … ⏎ QUYẾT ĐỊNH:",
    fails: "Quyết định (không có dấu hai chấm)"
  )

  var wakes: Wake { .always }

  static func mend(_ document: inout OfficialDocument) {
    document.decisionAuthority?.setInCapitals()
    document.enactingPhrase?.setInCapitals()
  }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    guard document.kind == .decision else { return }
    for part in [Decree30.MainPart.decisionAuthority, .legalBases, .enactingPhrase, .article] where !document.has(part)
    {
      findings.append(
        Self.finding(
          "quyết định không có \(part.rawValue)",
          at: DocumentSpan(.document),
          expected: "thẩm quyền ban hành, các căn cứ, “\(Self.words)” rồi các điều, theo thứ tự ấy",
          hint: "ghi phần này trong dữ liệu, hoặc bỏ điều kiện ở mẫu"
        )
      )
    }
    guard let phrase = document.enactingPhrase?.known, !phrase.isEmpty, phrase != Self.words else { return }
    findings.append(
      Self.finding(
        "lệnh ban hành ghi “\(phrase)”",
        at: DocumentSpan(.enactingPhrase),
        expected: "“\(Self.words)”, có dấu hai chấm",
        hint: "sửa <lenh-ban-hanh> của mẫu"
      )
    )
  }

  private static let words = "QUYẾT ĐỊNH:"
}
