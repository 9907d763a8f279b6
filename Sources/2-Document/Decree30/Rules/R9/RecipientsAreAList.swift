internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The dashes of Nơi nhận are the program's; groups and a second level stand as offices write them, on which the decree is silent.
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
    document.recipients.makeRecipients(isWhole: document.archive == nil)
  }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let recipients = subject.document.recipients
    for index in recipients.indices {
      if recipients[index].isInner, index == 0 || recipients[index - 1].label.isEmpty {
        findings.append(
          Self.finding(
            "dòng cấp hai của nơi nhận không có dòng cấp một ở trên",
            at: DocumentSpan(.recipient(index)),
            expected: "một dòng gạch “-” trước các dòng “+”",
            hint: "thêm dòng mà các dòng “+” thuộc về, hoặc bỏ dấu “+”"
          )
        )
      }
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
