internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// The decree has khoản and điểm, and no `1.1.1`.
struct NumbersAreNotNested: CheckingRule {
  static let page = RulePage(
    "B6-17",
    "Không đánh số kiểu 1.1, 1.1.1",
    clause: Clause.practice("bố cục của Nghị định chỉ có khoản, điểm"),
    levels: [.note],
    reads: .words,
    passes: "1.",
    fails: "1.1."
  )

  var wakes: Wake { .oddities(.typedLabel) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for item in subject.document.typedItems {
      guard case .numbers(let numbers) = item.label, numbers.count > 1 else { continue }
      findings.append(
        Self.finding(
          "đánh số kiểu “\(numbers.map(String.init).joined(separator: "."))”",
          at: DocumentSpan(item.path, bytes: 0..<item.length),
          expected: "khoản 1. 2. 3., điểm a) b) c)",
          hint: "dùng <khoan>, <diem> trong mẫu"
        )
      )
    }
  }
}
