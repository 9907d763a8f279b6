internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No word of a công văn's subject is bold, slanted or underlined.
struct LetterSubjectIsPlain: CheckingRule {
  static let page = RulePage(
    "T5-05",
    "Trích yếu công văn cỡ 12 đến 13, đứng, không đậm, canh giữa dưới số",
    clause: Clause.part("5b"),
    reads: .style,
    passes: "V/v (đứng)",
    fails: "V/v (nghiêng, đậm)"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard subject.document.kind == .officialLetter, let text = subject.document.subject,
      let span = text.span(of: [.bold, .italic, .underline])
    else { return }
    findings.append(
      Self.finding(
        "trích yếu có chữ đậm, nghiêng hoặc gạch chân",
        at: DocumentSpan(.subject, bytes: span),
        expected: "cả trích yếu của công văn đứng, không đậm",
        hint: "bỏ <dam>, <nghieng>, <gach-chan> trong <trich-yeu> của mẫu"
      )
    )
  }
}
