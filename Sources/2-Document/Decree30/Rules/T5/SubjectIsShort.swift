internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The subject fits the field that other systems have for it.
struct SubjectIsShort: CheckingRule {
  static let page = RulePage(
    "T5-08",
    "Trích yếu không quá 500 ký tự",
    clause: "Nghị định 30, Phụ lục VI, phần II, mục I",
    levels: [.warning],
    reads: .words,
    passes: "60 ký tự",
    fails: "620 ký tự"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let limit = MetadataName.subject.limit
    guard let text = subject.document.subject?.known, text.utf8.count > limit, text.count > limit else { return }
    findings.append(
      Self.finding(
        "trích yếu dài \(text.count) ký tự",
        at: DocumentSpan(.subject),
        expected: "nhiều nhất \(limit) ký tự, để gửi được trên hệ thống quản lý văn bản",
        hint: "viết gọn trích yếu"
      )
    )
  }
}
