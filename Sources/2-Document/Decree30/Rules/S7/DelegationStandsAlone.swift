internal import Diagnostics
internal import DocumentModel
internal import Rules

/// TUQ. goes with no other prefix.
struct DelegationStandsAlone: CheckingRule {
  static let page = RulePage(
    "S7-10",
    "TUQ. không đi cùng KT., TL.",
    clause: "Nghị định 30, Điều 13, khoản 3",
    levels: [.warning],
    reads: .words,
    passes: "TUQ. CHỦ TỊCH ⏎ TRƯỞNG PHÒNG",
    fails: "TUQ. CHỦ TỊCH ⏎ KT. TRƯỞNG PHÒNG"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (number, signature) in subject.document.signatures.enumerated() {
      guard let line = signature.lines.firstIndex(where: { $0.authority == .byDelegation }),
        signature.lines.contains(where: { $0.authority == .deputising || $0.authority == .byOrder })
      else { continue }
      findings.append(
        Self.finding(
          "TUQ. đi cùng KT. hoặc TL.",
          at: DocumentSpan(.signatureLine(number, line: line)),
          expected: "người được ủy quyền ký một mình với TUQ., không ủy quyền lại",
          hint: "bỏ một trong các dòng quyền hạn"
        )
      )
    }
  }
}
