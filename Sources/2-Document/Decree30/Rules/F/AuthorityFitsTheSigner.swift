internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The authority line of a decision agrees with who signs it.
struct AuthorityFitsTheSigner: CheckingRule {
  static let page = RulePage(
    "F-03",
    "Thẩm quyền ban hành là tập thể thì ký TM., là người đứng đầu thì không",
    clause: Clause.form("Mẫu 1.2, ghi chú 6"),
    levels: [.warning],
    reads: [.words, .structure],
    passes: "ỦY BAN NHÂN DÂN XÃ …, TM. ỦY BAN NHÂN DÂN",
    fails: "CHỦ TỊCH …, TM. ỦY BAN NHÂN DÂN"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    guard document.kind == .decision, let authority = document.decisionAuthority?.known,
      let first = document.signatures.last?.lines.first
    else { return }
    let isCollective = SignerWords.collectives.begin(authority)
    let isPost = !isCollective && SignerWords.posts.begin(authority)
    let isOnBehalf = first.authority == .onBehalf
    guard isCollective && !isOnBehalf || isPost && isOnBehalf else { return }
    findings.append(
      Self.finding(
        isCollective
          ? "“\(authority)” là tập thể, người ký không ghi TM."
          : "“\(authority)” là người đứng đầu, người ký lại ghi TM.",
        at: DocumentSpan(.decisionAuthority),
        expected: isCollective
          ? "TM. và tên tập thể ở dòng đầu của chữ ký" : "chức vụ của người ký, không có dòng TM.",
        hint: "sửa nhóm người ký trong dữ liệu; dữ liệu đã ghi nhóm này thì không lấy thêm ở hồ sơ cơ quan",
        related: [.init("người ký", DocumentSpan(.signatureLine(document.signatures.count - 1, line: 0)))]
      )
    )
  }
}
