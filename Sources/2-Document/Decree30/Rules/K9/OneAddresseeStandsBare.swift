internal import DocumentModel
internal import Rules

/// One addressee stands bare beside the label.
struct OneAddresseeStandsBare: MendingRule {
  static let page = RulePage(
    "K9-02",
    "Gửi một nơi thì ghi trên cùng dòng “Kính gửi:”, không gạch đầu dòng",
    clause: Clause.part("9d"),
    reads: [.words, .structure],
    passes: "Kính gửi: Sở Nội vụ",
    fails: "Kính gửi: ⏎ - Sở Nội vụ."
  )

  static func mend(_ document: inout OfficialDocument) {
    guard document.addressees.count == 1 else { return }
    document.addressees[0].label = ""
    document.addressees[0].text.dropEnding()
  }
}
