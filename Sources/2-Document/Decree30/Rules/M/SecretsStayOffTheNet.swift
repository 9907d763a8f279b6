internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Marks of secrecy are not for a program on a net.
struct SecretsStayOffTheNet: CheckingRule {
  static let page = RulePage(
    "M-02",
    "Văn bản mật soạn trên máy riêng, không nối mạng",
    clause: Clause.other("2a") + "; Luật Bảo vệ bí mật nhà nước",
    levels: [.warning],
    reads: .structure,
    passes: "MẬT, trên máy riêng",
    fails: "BÍ MẬT; NỘI BỘ MẬT"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let secrecy = subject.document.secrecy else { return }
    findings.append(
      Self.finding(
        "văn bản mang dấu “\(secrecy.rawValue)”",
        at: DocumentSpan(.secrecy),
        expected: "soạn, lưu và gửi theo quy định về bảo vệ bí mật nhà nước",
        hint: "chỉ làm trên máy riêng không nối mạng; không mật thì bỏ trường này"
      )
    )
  }
}
