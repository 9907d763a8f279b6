internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The symbol of a công văn has no code of a kind.
struct LetterHasNoKindCode: CheckingRule {
  static let page = RulePage(
    "N3-05",
    "Ký hiệu công văn không có chữ viết tắt tên loại",
    clause: Clause.part("3b"),
    reads: .words,
    passes: "Số: 05/BNV-VP",
    fails: "Số: 05/CV-BNV"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard subject.document.kind == .officialLetter, let symbol = subject.document.number?.symbol.known,
      symbol.prefix(while: { $0 != "-" && $0 != " " }) == "CV"
    else { return }
    findings.append(
      Self.finding(
        "ký hiệu “\(symbol)” có chữ “CV”",
        at: DocumentSpan(.symbol),
        expected: "chữ viết tắt tên cơ quan rồi đơn vị soạn thảo, ví dụ UBND-VX",
        hint: "bỏ “CV”: công văn không có chữ viết tắt tên loại"
      )
    )
  }
}
