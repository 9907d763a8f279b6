import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Title, year and deadlines of a file speak of one year.
enum YearsAgree: CalendarRule {
  static let rule = CommendationRule(
    code: "V-T4",
    title: "Cùng một năm",
    text: """
      Năm trong trích yếu (`trich_yeu`) phải là `nam`; ngày họp, hạn không thuộc năm trước `nam`, như khi chép mốc của năm cũ. Hạn đầu
      năm sau, hạn của mốc ghi năm riêng (`nam` ở mốc) và hạn tính từ ngày họp thì không nhắc.
      """,
    levels: [.warning],
    source: "Trích yếu và nội dung của một văn bản",
    example: "Báo cáo tổng kết: hạn 30/11/2025 không thuộc năm 2026"
  )

  /// Years that a title names, `năm 2026`, in their order; periods such as `2021 - 2025` are none.
  private static func years(in title: String) -> [Int] {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.dropFirst().compactMap { index in
      words[index - 1] == "năm" && words[index].utf8.count == 4 ? Int(words[index]) : nil
    }
  }

  /// The title, and each deadline with its last day.
  static func check(_ calendar: CalendarSubject) -> [Finding<Position>] {
    guard let year = calendar.year else { return [] }
    let related = [Finding<Position>.Related("năm của tệp", year.position)]
    var findings: [Finding<Position>] = []
    if let title = calendar.title, let first = years(in: title.value).first,
      !years(in: title.value).contains(year.value)
    {
      findings.append(
        finding(
          "trích yếu ghi năm \(first), “nam” là \(year.value)",
          at: title.position,
          expected: "năm \(year.value)",
          related: related
        )
      )
    }
    for meeting in calendar.meetings {
      guard let date = meeting.date, date.value.year < year.value else { continue }
      findings.append(
        finding(
          "\(meeting.title): ngày \(VietnameseDate.short(date.value)) không thuộc năm \(year.value)",
          at: date.position,
          expected: "một ngày từ năm \(year.value)",
          related: related
        )
      )
    }
    for due in calendar.due where due.last.year < due.deadline.statedYear ?? year.value {
      let (deadline, last) = (due.deadline, due.last)
      if case .beforeMeeting = deadline.rule.value { continue }
      findings.append(
        finding(
          "\(deadline.work.value): hạn \(VietnameseDate.short(last)) không thuộc năm \(deadline.statedYear ?? year.value)",
          at: deadline.rule.position,
          expected: "một ngày từ năm \(deadline.statedYear ?? year.value)",
          hint: deadline.statedYear == nil ? "đúng là năm \(last.year) thì ghi “nam: \(last.year)” ở mốc này" : nil,
          related: related
        )
      )
    }
    return findings
  }
}
