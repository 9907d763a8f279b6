internal import Diagnostics
internal import DocumentModel
internal import Rules

/// TM. stands before a collective, the other prefixes before the post of a head.
struct PrefixFitsItsWords: CheckingRule {
  static let page = RulePage(
    "S7-03",
    "TM. đứng trước tên tập thể; KT., TL., TUQ., Q. đứng trước chức vụ",
    clause: "Nghị định 30, Điều 13; Phụ lục I, phần I, mục II, điểm 7b",
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
          guard SignerWords.collectives.begin(text) else { continue }
          findings.append(
            Self.finding(
              "“\(authority.prefix)\(text)”: sau \(authority.prefix)là tên tập thể",
              at: place,
              expected: "chức vụ của người đứng đầu, ví dụ \(authority.prefix)CHỦ TỊCH",
              hint: "ghi chức vụ; tên tập thể chỉ đi với TM."
            )
          )
        }
      }
    }
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
