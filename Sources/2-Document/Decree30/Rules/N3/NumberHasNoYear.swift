internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No year and no second stroke.
struct NumberHasNoYear: CheckingRule {
  static let page = RulePage(
    "N3-06",
    "Số, ký hiệu không ghi năm, không có dấu gạch chéo thứ hai",
    clause: Clause.part("3a"),
    reads: .words,
    passes: "Số: 12/QĐ-UBND",
    fails: "Số: 12/2026/QĐ-UBND"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let symbol = subject.document.number?.symbol.known, symbol.utf8.contains(0x2F) else { return }
    findings.append(
      Self.finding(
        "ký hiệu “\(symbol)” có dấu gạch chéo",
        at: DocumentSpan(.symbol),
        expected: "một dấu gạch chéo giữa số và ký hiệu, do chương trình ghi; không ghi năm",
        hint: "chỉ ghi phần sau dấu gạch chéo, ví dụ KH-UBND"
      )
    )
  }
}
