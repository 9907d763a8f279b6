internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Marks of Party documents do not go with Quốc hiệu, which every document of this layout has.
struct NoMarksOfTheParty: CheckingRule {
  static let page = RulePage(
    "X-01",
    "Văn bản có Quốc hiệu không mang thể thức văn bản của Đảng: T/M, dấu sao, tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM",
    clause: Clause.part("7b") + "; Hướng dẫn 05-HD/VPTW của Văn phòng Trung ương Đảng",
    reads: .words,
    passes: "TM. ỦY BAN NHÂN DÂN",
    fails: "T/M ỦY BAN NHÂN DÂN"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    for index in document.superiorAuthority.indices {
      check(document.superiorAuthority[index], at: .superiorAuthority(index), &findings)
    }
    for index in document.issuingAuthority.indices {
      check(document.issuingAuthority[index], at: .issuingAuthority(index), &findings)
    }
    for signature in document.signatures.indices {
      let lines = document.signatures[signature].lines
      for index in lines.indices {
        guard let text = lines[index].text.known, text.utf8.starts(with: Self.onBehalf.utf8) else { continue }
        findings.append(
          Self.finding(
            "“\(text)”: “T/M” là thể thức văn bản của Đảng",
            at: DocumentSpan(.signatureLine(signature, line: index), bytes: 0..<Self.onBehalf.utf8.count),
            expected: "TM., do chương trình ghi trước tên tập thể",
            hint: "bỏ “T/M” và ghi tên tập thể ở “tap_the”"
          )
        )
      }
    }
  }

  private func check(_ line: RichText, at part: DocumentPath.Part, _ findings: inout [Finding<DocumentSpan>]) {
    guard let text = line.known, text.utf8.first == UInt8(ascii: "*") || text.utf8.starts(with: Self.party.utf8)
    else { return }
    findings.append(
      Self.finding(
        "tên cơ quan ghi “\(text)” như ở văn bản của Đảng",
        at: DocumentSpan(DocumentPath(part)),
        expected: "tên cơ quan chủ quản và cơ quan ban hành",
        hint: "bỏ dòng này; văn bản của Đảng có thể thức riêng, không soạn bằng mẫu có Quốc hiệu"
      )
    )
  }

  private static let onBehalf = "T/M"
  private static let party = "ĐẢNG CỘNG SẢN VIỆT NAM"
}
