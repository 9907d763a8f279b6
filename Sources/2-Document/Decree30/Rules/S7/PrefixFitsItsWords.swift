internal import Diagnostics
internal import DocumentModel
internal import Rules

/// TM. stands before a collective, the other prefixes before the post of a head.
struct PrefixFitsItsWords: CheckingRule {
  static let page = RulePage(
    "S7-03",
    "TM. đứng trước tên tập thể; KT., TL., TUQ., Q. đứng trước chức vụ",
    clause: "Nghị định 30, Điều 13; Phụ lục I, phần I, mục II, điểm 7b",
    levels: [.error, .warning],
    reads: .words,
    passes: "TM. ỦY BAN NHÂN DÂN",
    fails: "TM. GIÁM ĐỐC"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (number, signature) in subject.document.signatures.enumerated() {
      for (index, line) in signature.lines.enumerated() {
        guard let authority = line.authority, let text = line.text.known else { continue }
        let place = DocumentSpan(.signatureLine(number, line: index))
        switch authority {
        case .onBehalf: checkOnBehalf(text, at: place, in: subject.document, &findings)
        case .deputising, .byOrder, .byDelegation, .acting:
          let isCollective = SignerWords.collectives.begin(text)
          guard isCollective || SignerWords.isOffice(text) else { continue }
          findings.append(
            Self.finding(
              "“\(authority.prefix)\(text)”: sau \(authority.prefix)là tên \(isCollective ? "tập thể" : "cơ quan, đơn vị")",
              at: place,
              expected: "chức vụ của người đứng đầu, ví dụ \(authority.prefix)CHỦ TỊCH",
              hint: isCollective ? "ghi chức vụ; tên tập thể chỉ đi với TM." : "ghi chức vụ của người đứng đầu"
            )
          )
        }
      }
    }
    checkCommittee(subject.document, &findings)
  }

  /// A paper of an Ủy ban nhân dân that its chairman signs alone: decisions, directives and telegrams may be his own, and members
  /// of a council sign minutes as what they are.
  private func checkCommittee(_ document: OfficialDocument, _ findings: inout [Finding<DocumentSpan>]) {
    switch document.kind {
    case .decision, .directive, .telegram, .minutes, .powerOfAttorney: return
    default: break
    }
    guard document.signatures.count == 1, document.isIssuedByCommittee, let lines = document.signatures.first?.lines,
      let first = lines.first, let text = first.text.known, SignerWords.chairmen.begin(text)
    else { return }
    switch first.authority {
    case nil, .deputising, .acting: break
    case .onBehalf, .byOrder, .byDelegation: return
    }
    findings.append(
      Self.finding(
        "văn bản của \(document.issuerName) mà người ký không ghi TM.",
        at: DocumentSpan(.signatureLine(0, line: 0)),
        severity: .warning,
        expected: "dòng “TM. ỦY BAN NHÂN DÂN” ở trên, trừ khi việc thuộc thẩm quyền riêng của Chủ tịch",
        hint: "ghi “tap_the: Ủy ban nhân dân” trong nhóm người ký"
      )
    )
  }

  private func checkOnBehalf(
    _ text: String,
    at place: DocumentSpan,
    in document: OfficialDocument,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    if SignerWords.posts.begin(text) {
      findings.append(
        Self.finding(
          "“TM. \(text)”: sau TM. là một chức vụ",
          at: place,
          expected: "tên tập thể lãnh đạo hoặc cơ quan, ví dụ TM. ỦY BAN NHÂN DÂN",
          hint: "người đứng đầu cơ quan một thủ trưởng ký thì không ghi TM."
        )
      )
    } else if SignerWords.isOffice(text) {
      findings.append(
        Self.finding(
          "“TM. \(text)”: cơ quan này làm việc theo chế độ thủ trưởng",
          at: place,
          expected: "TM. trước tên tập thể lãnh đạo, ví dụ TM. ỦY BAN NHÂN DÂN, TM. HỘI ĐỒNG",
          hint: "bỏ “tap_the”; người đứng đầu ký bằng chức vụ của mình"
        )
      )
    } else if SignerWords.committees.begin(text), !document.isIssuedByCommittee {
      findings.append(
        Self.finding(
          "“TM. \(text)” mà cơ quan ban hành là “\(document.issuerName)”",
          at: place,
          expected: "thay mặt chính tập thể ban hành văn bản",
          hint: "ghi đủ nhóm người ký của cơ quan này trong dữ liệu, hoặc dùng đúng hồ sơ cơ quan"
        )
      )
    }
  }
}
