internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No word of a subject is slanted or underlined.
struct SubjectIsSetAsOne: CheckingRule {
  static let page = RulePage(
    "T5-02",
    "Trích yếu cỡ 13 đến 14, đứng, đậm, canh giữa, ngay dưới tên loại",
    clause: Clause.part("5b"),
    reads: .style,
    passes: "đậm",
    fails: "nghiêng"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard subject.document.kind != .officialLetter, let text = subject.document.subject,
      let span = text.span(of: [.italic, .underline])
    else { return }
    findings.append(
      Self.finding(
        "trích yếu có chữ nghiêng hoặc gạch chân",
        at: DocumentSpan(.subject, bytes: span),
        expected: "cả trích yếu đứng, đậm",
        hint: "bỏ <nghieng>, <gach-chan> trong <trich-yeu> của mẫu"
      )
    )
  }
}
