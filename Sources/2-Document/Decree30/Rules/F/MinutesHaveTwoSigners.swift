internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A biên bản has two signers and no place and date above.
struct MinutesHaveTwoSigners: CheckingRule {
  static let page = RulePage(
    "F-04",
    "Biên bản có thư ký và chủ tọa cùng ký, không có ô địa danh và thời gian",
    clause: Clause.form("Mẫu 1.9"),
    levels: [.warning],
    reads: .structure,
    passes: "THƯ KÝ, CHỦ TỌA",
    fails: "Biên bản một người ký"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    guard document.kind == .minutes else { return }
    if document.signatures.count == 1 {
      findings.append(
        Self.finding(
          "biên bản chỉ có một người ký",
          at: DocumentSpan(.signature(0)),
          expected: "thư ký ký bên trái, chủ tọa ký bên phải",
          hint: "thêm <chu-ky> của thư ký vào mẫu"
        )
      )
    }
    if document.issued != nil {
      findings.append(
        Self.finding(
          "biên bản có địa danh và thời gian dưới Tiêu ngữ",
          at: DocumentSpan(.place),
          expected: "thời gian, địa điểm ghi trong nội dung",
          hint: "bỏ <dia-danh-ngay> khỏi mẫu"
        )
      )
    }
  }
}
