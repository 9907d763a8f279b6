internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Công văn, tờ trình and reports to a higher body have Kính gửi, other kinds have not.
struct AddresseesFitTheKind: CheckingRule {
  static let page = RulePage(
    "K9-01",
    "Công văn, tờ trình, báo cáo gửi cấp trên có Kính gửi; tên loại khác không có",
    clause: Clause.part("9b"),
    reads: .structure,
    passes: "Công văn có Kính gửi",
    fails: "Kế hoạch có Kính gửi, công văn không có"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    if document.kind == .telegram, document.caller != nil { return }
    let hasAny = document.addressees.contains { !$0.text.isBlankSpace }
    switch document.kind.addressees {
    case .required where !hasAny:
      findings.append(
        Self.finding(
          "\(document.kind.vietnameseName.lowercased()) không có Kính gửi",
          at: DocumentSpan(.document),
          expected: "ít nhất một nơi nhận chính",
          hint: "ghi nơi nhận chính ở “kinh_gui”"
        )
      )
    case .absent where hasAny:
      findings.append(
        Self.finding(
          "\(document.kind.vietnameseName.lowercased()) có Kính gửi",
          at: DocumentSpan(.addressee(0)),
          expected: "Kính gửi ở công văn, tờ trình, báo cáo gửi cấp trên",
          hint: "bỏ Kính gửi, ghi ở Nơi nhận"
        )
      )
    case .required, .optional, .absent: return
    }
  }
}
