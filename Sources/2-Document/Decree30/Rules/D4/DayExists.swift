internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The day is one of the calendar.
struct DayExists: CheckingRule {
  static let page = RulePage(
    "D4-08",
    "Ngày có trong lịch",
    clause: Clause.practice("lịch"),
    levels: [.warning],
    reads: .words,
    passes: "ngày 29 tháng 02 năm 2028",
    fails: "ngày 30 tháng 02"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let issued = subject.document.issued, CalendarDay(issued) == nil, let day = issued.day.known,
      let month = issued.month.known, let year = issued.year.known,
      [day, month, year].allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return }
    findings.append(
      Self.finding(
        "không có ngày \(day) tháng \(month) năm \(year)",
        at: DocumentSpan(.day),
        expected: "một ngày có trong lịch",
        hint: "sửa ngày, tháng hoặc năm"
      )
    )
  }
}
