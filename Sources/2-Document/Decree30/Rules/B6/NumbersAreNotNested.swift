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

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    Self.findPinned(in: document.body, DocumentPath(.body), &findings)
    for (index, appendix) in document.appendices.enumerated() {
      Self.findPinned(in: appendix.body, DocumentPath(.appendix(index)), &findings)
    }
    for item in document.typedItems {
      guard case .numbers(let numbers) = item.label, numbers.count > 1 else { continue }
      findings.append(
        Self.finding(
          "đánh số kiểu “\(numbers.map(String.init).joined(separator: "."))”",
          at: DocumentSpan(item.path, bytes: 0..<item.length),
          expected: Self.expected,
          hint: "dùng <khoan>, <diem> trong mẫu"
        )
      )
    }
  }

  private static let expected = "khoản 1. 2. 3., điểm a) b) c)"

  /// Items that a template has given such labels (`kieu="1.1."`).
  private static func findPinned(
    in blocks: [Block],
    _ above: DocumentPath,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    for (index, block) in blocks.enumerated() {
      guard case .item(let item) = block else { continue }
      let path = DocumentPath(above.part, blocks: above.blocks + [index])
      if item.pinned == .dotted {
        findings.append(
          Self.finding(
            "đánh số kiểu “\(item.label)”",
            at: DocumentSpan(path),
            expected: expected,
            hint: "bỏ kieu=\"\(LabelStyle.dotted.rawValue)\" trong mẫu"
          )
        )
      }
      if !item.children.isEmpty { findPinned(in: item.children, path, &findings) }
    }
  }
}
