internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Drafter's initials, a full stop, the number of copies in brackets.
struct DrafterMarkHasItsForm: CheckingRule {
  static let page = RulePage(
    "M-04",
    "Ký hiệu người soạn viết hoa, dấu chấm, số lượng bản trong ngoặc",
    clause: Clause.other("3"),
    levels: [.warning],
    reads: .words,
    passes: "PL.(300)",
    fails: "pl 300"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let text = subject.document.drafterMark?.known, !Self.isMark(text) else { return }
    findings.append(
      Self.finding(
        "ký hiệu người soạn ghi “\(text)”",
        at: DocumentSpan(.drafterMark),
        expected: "chữ viết tắt viết hoa, dấu chấm, số lượng bản trong ngoặc, ví dụ PL.(300)",
        hint: "sửa “nguoi_soan”"
      )
    )
  }

  private static func isMark(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let behind = scalars.drop { $0.properties.isUppercase }
    guard behind.startIndex > scalars.startIndex, behind.starts(with: ".(".unicodeScalars), behind.last == ")" else {
      return false
    }
    let digits = behind.dropFirst(2).dropLast()
    return !digits.isEmpty && digits.allSatisfy { "0"..."9" ~= $0 }
  }
}
