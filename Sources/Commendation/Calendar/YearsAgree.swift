import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Title, year and deadlines of a file speak of one year.
enum YearsAgree: CheckedRule {
  static let rule = CommendationRule(
    code: "V-T4",
    title: "Cùng một năm",
    text: """
      Năm trong trích yếu (`trich_yeu`), `nam` và năm của các hạn phải là một. Hạn tính từ ngày họp theo kỳ họp, nên không so.
      """,
    levels: [.warning],
    source: "Trích yếu và nội dung của một văn bản",
    example: "Báo cáo tổng kết: hạn 30/11/2025 không thuộc năm 2026"
  )

  /// Years that a title names, `năm 2026`, in their order; periods such as `2021 - 2025` are none.
  static func years(in title: String) -> [Int] {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.dropFirst().compactMap { index in
      words[index - 1] == "năm" && words[index].utf8.count == 4 ? Int(words[index]) : nil
    }
  }

  /// Checks the title and each deadline with its last day.
  static func check(
    _ due: [DeadlinesKeepTheirOrder.Due],
    year: Located<Int>?,
    title: Located<String>?,
    _ binding: DataBinding
  ) {
    guard let year else { return }
    let related = [RuleFinding.Related(label: "năm của tệp", position: year.position)]
    if let title, let first = years(in: title.value).first, !years(in: title.value).contains(year.value) {
      finding(
        "trích yếu ghi năm \(first), “nam” là \(year.value)",
        at: title.position,
        expected: "năm \(year.value)",
        related: related
      ).report(to: binding)
    }
    for (deadline, last) in due where last.year != year.value {
      if case .beforeMeeting = deadline.rule.value { continue }
      finding(
        "\(deadline.work.value): hạn \(VietnameseDate.short(last)) không thuộc năm \(year.value)",
        at: deadline.rule.position,
        expected: "một ngày của năm \(year.value)",
        related: related
      ).report(to: binding)
    }
  }
}
