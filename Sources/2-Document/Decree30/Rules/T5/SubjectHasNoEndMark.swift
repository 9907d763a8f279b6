internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No stop closes a subject, and no colon stands behind what opens it.
struct SubjectHasNoEndMark: MendingRule, CheckingRule {
  static let page = RulePage(
    "T5-07",
    "Trích yếu không có dấu chấm ở cuối; sau “V/v” không có dấu hai chấm; “V/v” chỉ ở công văn",
    clause: Clause.part("5b"),
    levels: [.warning],
    reads: .words,
    passes: "V/v nâng bậc lương",
    fails: "V/v: nâng bậc lương."
  )

  static func mend(_ document: inout OfficialDocument) { document.subject?.dropEnding() }

  private let labels = Beginnings(["V/v", "v/v", "V/V"])
  private let withColon = Beginnings(["Về việc:", "Về việc :", "về việc:"])

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let text = subject.document.subject?.known else { return }
    let end = text.utf8.count
    if text.utf8.last == UInt8(ascii: ":") {
      findings.append(
        Self.finding(
          "trích yếu kết thúc bằng dấu hai chấm",
          at: DocumentSpan(.subject, bytes: (end - 1)..<end),
          expected: "trích yếu không có dấu ở cuối",
          hint: "bỏ dấu hai chấm"
        )
      )
    }
    guard subject.document.kind != .officialLetter else { return }
    if labels.begin(text) {
      findings.append(
        Self.finding(
          "trích yếu của \(subject.document.kind.vietnameseName.lowercased()) bắt đầu bằng “V/v”",
          at: DocumentSpan(.subject, bytes: 0..<3),
          expected: "“V/v” chỉ ở công văn; văn bản có tên loại ghi “Về việc …”",
          hint: "ghi “Về việc”"
        )
      )
    } else if withColon.begin(text) {
      findings.append(
        Self.finding(
          "sau “Về việc” có dấu hai chấm",
          at: DocumentSpan(.subject, bytes: 0..<("Về việc".utf8.count + 1)),
          expected: "“Về việc” rồi nội dung",
          hint: "bỏ dấu hai chấm"
        )
      )
    }
  }
}
