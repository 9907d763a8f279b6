import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A deadline is not over when the document that sets it is made, and units come before clusters before the council.
enum DeadlinesKeepTheirOrder: CheckedRule {
  static let rule = CommendationRule(
    code: "V-T1",
    title: "Hạn đúng thứ tự",
    text: """
      Hạn không trước ngày của văn bản đặt ra nó. Trong một đợt (`dot`), hoặc với cùng một việc, hạn của đơn vị không sau
      hạn của khối, cụm, hạn của khối, cụm không sau hạn của hội đồng. Hạn hàng tháng chỉ so với hạn hàng tháng.
      """,
    levels: [.error],
    source: "Trình tự gửi báo cáo: đơn vị, khối hoặc cụm, hội đồng",
    example: "Báo cáo sơ kết: hạn của đơn vị 30/6/2026 sau hạn của khối, cụm 23/6/2026"
  )

  /// A deadline with its last day; for a monthly one, that of the first month.
  typealias Due = (deadline: Deadline, last: CalendarDate)

  /// Finds deadlines that are over on the day of the document.
  static func checkDocumentDate(_ due: [Due], _ documentDate: Located<CalendarDate>?, _ binding: DataBinding) {
    for (deadline, last) in due {
      guard let written = deadline.documentDate ?? documentDate, last < written.value else { continue }
      finding(
        "\(deadline.work.value): hạn \(VietnameseDate.short(last)) trước ngày văn bản \(VietnameseDate.short(written.value))",
        at: deadline.rule.position,
        expected: "từ ngày \(VietnameseDate.short(written.value)) trở đi",
        hint: "sửa hạn; mốc của văn bản khác thì ghi “ngay_van_ban” ở mốc",
        related: [RuleFinding.Related(label: "ngày văn bản", position: written.position)]
      ).report(to: binding)
    }
  }

  /// Finds deadlines after one of a higher level that waits for them: the earliest such is named.
  static func checkLevels(_ due: [Due], _ binding: DataBinding) {
    let groups = Dictionary(grouping: due) { Group($0.deadline) }
    for item in due {
      let later = (groups[Group(item.deadline)] ?? []).filter { isAfter(item, $0) }
      guard let next = later.min(by: { order($0) < order($1) }), let level = item.deadline.level,
        let nextLevel = next.deadline.level
      else { continue }
      finding(
        "\(item.deadline.work.value): hạn của \(level.vietnamese) \(words(item)) sau hạn của "
          + "\(nextLevel.vietnamese) \(words(next))",
        at: item.deadline.rule.position,
        expected: "đơn vị trước khối, cụm; khối, cụm trước hội đồng",
        related: [
          RuleFinding.Related(label: "hạn của \(nextLevel.vietnamese)", position: next.deadline.rule.position)
        ]
      ).report(to: binding)
    }
  }

  /// What deadlines have to share to be compared: the round or the work, and whether they come each month.
  private struct Group: Hashable {
    var name: String
    var isMonthly: Bool

    init(_ deadline: Deadline) {
      name = foldedName(deadline.round ?? deadline.work.value)
      isMonthly = deadline.rule.value.isMonthly
    }
  }

  /// Whether a deadline is later than another that has to wait for it.
  static func isAfter(_ item: Due, _ other: Due) -> Bool {
    guard let level = item.deadline.level, let otherLevel = other.deadline.level else { return false }
    return level < otherLevel && order(item) > order(other)
  }

  /// What two deadlines of a group are compared by: the day, or the day of the month.
  private static func order(_ due: Due) -> Int {
    due.deadline.rule.value.isMonthly ? due.last.day : due.last.dayNumber
  }

  private static func words(_ due: Due) -> String {
    due.deadline.rule.value.isMonthly
      ? "ngày \(VietnameseDate.dayText(due.last.day)) hàng tháng" : VietnameseDate.short(due.last)
  }
}
