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
      Năm trong trích yếu (`trich_yeu`) phải là `nam`; hạn không thuộc năm trước `nam`, như khi chép mốc của năm cũ. Hạn đầu
      năm sau, hạn của mốc ghi năm riêng (`nam` ở mốc) và hạn tính từ ngày họp thì không nhắc.
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
    for (deadline, last) in due where last.year < deadline.statedYear ?? year.value {
      if case .beforeMeeting = deadline.rule.value { continue }
      finding(
        "\(deadline.work.value): hạn \(VietnameseDate.short(last)) không thuộc năm \(deadline.statedYear ?? year.value)",
        at: deadline.rule.position,
        expected: "một ngày từ năm \(deadline.statedYear ?? year.value)",
        hint: deadline.statedYear == nil ? "đúng là năm \(last.year) thì ghi “nam: \(last.year)” ở mốc này" : nil,
        related: related
      ).report(to: binding)
    }
  }
}
