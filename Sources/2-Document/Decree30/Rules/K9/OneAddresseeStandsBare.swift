internal import Diagnostics
internal import DocumentModel
internal import Rules

/// One addressee stands on the line of the label, without a dash.
struct OneAddresseeStandsBare: MendingRule, CheckingRule {
  static let page = RulePage(
    "K9-02",
    "Gửi một nơi thì ghi trên cùng dòng “Kính gửi:”, không gạch đầu dòng",
    clause: Clause.part("9d"),
    reads: [.words, .structure],
    passes: "Kính gửi: Sở Nội vụ",
    fails: "Kính gửi: ⏎ - Sở Nội vụ."
  )

  var wakes: Wake { .always }

  static func mend(_ document: inout OfficialDocument) {
    guard document.addressees.count == 1, !document.addresseesAreList else { return }
    document.addressees[0].label = ""
    document.addressees[0].text.dropEnding()
  }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let addressees = subject.document.addressees
    guard addressees.count == 1, !subject.document.addresseesAreList, let dash = TypedDash.count(in: addressees[0].text)
    else { return }
    findings.append(
      Self.finding(
        "nơi nhận chính duy nhất có gạch đầu dòng",
        at: DocumentSpan(.addressee(0), bytes: 0..<dash),
        expected: "chỉ tên nơi nhận, cùng dòng với Kính gửi",
        hint: "bỏ gạch đầu dòng"
      )
    )
  }
}
