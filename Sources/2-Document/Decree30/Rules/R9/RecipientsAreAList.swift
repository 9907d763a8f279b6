internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The dashes of Nơi nhận are the program's.
struct RecipientsAreAList: MendingRule, CheckingRule {
  static let page = RulePage(
    "R9-03",
    "Mỗi nơi nhận một dòng, cỡ 11, đứng, có gạch đầu dòng sát lề trái, cuối dòng dấu chấm phẩy",
    clause: Clause.part("9d"),
    reads: [.words, .style],
    passes: "- Sở Nội vụ;",
    fails: "Sở Nội vụ"
  )

  var wakes: Wake { .always }

  static func mend(_ document: inout OfficialDocument) {
    document.recipients.makeList(isWhole: document.archive == nil)
  }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let recipients = subject.document.recipients
    for index in recipients.indices {
      guard let dash = TypedDash.count(in: recipients[index].text) else { continue }
      findings.append(
        Self.finding(
          "nơi nhận có gạch đầu dòng ghi tay",
          at: DocumentSpan(.recipient(index), bytes: 0..<dash),
          expected: "chỉ tên nơi nhận; gạch đầu dòng do chương trình ghi",
          hint: "bỏ gạch đầu dòng"
        )
      )
    }
  }
}
