import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A deadline is not over when the document that sets it is made, and units come before clusters before the council.
enum DeadlinesKeepTheirOrder: CalendarRule {
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

  static func check(_ calendar: CalendarSubject) -> [Finding<Position>] {
    let due = calendar.due
    return over(due, calendar.documentDate) + disordered(due)
  }

  /// Deadlines that are over on the day of the document.
  private static func over(
    _ due: [CalendarSubject.Due],
    _ documentDate: Located<CalendarDate>?
  ) -> [Finding<Position>] {
    due.compactMap { due in
      let (deadline, last) = (due.deadline, due.last)
      guard let written = deadline.documentDate ?? documentDate, last < written.value else { return nil }
      return finding(
        "\(deadline.work.value): hạn \(VietnameseDate.short(last)) trước ngày văn bản \(VietnameseDate.short(written.value))",
        at: deadline.rule.position,
        expected: "từ ngày \(VietnameseDate.short(written.value)) trở đi",
        hint: "sửa hạn; mốc của văn bản khác thì ghi “ngay_van_ban” ở mốc",
        related: [.init("ngày văn bản", written.position)]
      )
    }
  }

  /// Deadlines after one of a higher level that waits for them: the earliest such is named.
  private static func disordered(_ due: [CalendarSubject.Due]) -> [Finding<Position>] {
    let groups = due.map { Group($0.deadline) }
    // The earliest of each level, the first of several on one day.
    var earliest: [Group: [Deadline.Level: CalendarSubject.Due]] = [:]
    for (group, item) in zip(groups, due) {
      guard let level = item.deadline.level else { continue }
      if let known = earliest[group]?[level], order(known) <= order(item) { continue }
      earliest[group, default: [:]][level] = item
    }
    return zip(groups, due).compactMap { group, item in
      guard let level = item.deadline.level else { return nil }
      let later = Deadline.Level.allCases.filter { $0 > level }.compactMap { earliest[group]?[$0] }
      guard let next = later.min(by: { isBefore($0, $1) }), order(item) > order(next),
        let nextLevel = next.deadline.level
      else { return nil }
      return finding(
        "\(item.deadline.work.value): hạn của \(level.vietnamese) \(words(item)) sau hạn của "
          + "\(nextLevel.vietnamese) \(words(next))",
        at: item.deadline.rule.position,
        expected: "đơn vị trước khối, cụm; khối, cụm trước hội đồng",
        related: [.init("hạn của \(nextLevel.vietnamese)", next.deadline.rule.position)]
      )
    }
  }

  /// What deadlines have to share to be compared: the round or the work, and whether they come each month.
  private struct Group: Hashable {
    var name: Name
    var isMonthly: Bool

    init(_ deadline: Deadline) {
      name = Name(deadline.round ?? deadline.work.value)
      isMonthly = deadline.rule.value.isMonthly
    }
  }

  /// Which of the earliest of two levels is named: the earlier one, of two on one day the one that stands first.
  private static func isBefore(_ left: CalendarSubject.Due, _ right: CalendarSubject.Due) -> Bool {
    order(left) != order(right) ? order(left) < order(right) : left.place < right.place
  }

  /// What two deadlines of a group are compared by: the day, or the day of the month.
  private static func order(_ due: CalendarSubject.Due) -> Int {
    due.deadline.rule.value.isMonthly ? due.last.day : due.last.dayNumber
  }

  private static func words(_ due: CalendarSubject.Due) -> String {
    due.deadline.rule.value.isMonthly
      ? "ngày \(VietnameseDate.dayText(due.last.day)) hàng tháng" : VietnameseDate.short(due.last)
  }
}
