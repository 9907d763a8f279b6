import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// The days of deadlines and meetings are days of the calendar, and it is said when offices are closed on them.
enum DeadlineDaysExist: CheckedRule {
  static let rule = CommendationRule(
    code: "V-T2",
    title: "Ngày có thật, biết ngày nghỉ",
    text: """
      Ngày của mốc và của kỳ họp phải có trong lịch (không có 31/6), ngày cuối không trước ngày đầu. Hạn cuối rơi vào thứ
      Bảy, Chủ nhật, ngày nghỉ lễ thì được ghi chú kèm ngày làm việc liền trước (ngày chốt số liệu, `tinh_den_het`, thì chỉ ghi chú). Năm chưa có ngày nghỉ lễ trong
      `quy-dinh/ngay-nghi.yaml` thì cảnh báo.
      """,
    levels: [.error, .warning, .note],
    source: "Lịch dương; Bộ luật Lao động 2019, Điều 111 và 112",
    example: "“moc_thoi_gian[1].truoc”: lịch không có ngày 31/6/2026"
  )

  /// A day that was typed and is none.
  static func missing(_ path: String, day: Int, month: Int, year: Int, at position: Position) -> Finding<Position> {
    finding(
      "“\(path)”: lịch không có ngày \(day)/\(month)/\(year)",
      at: position,
      expected: CalendarDate.lastDay(ofMonth: month, year: year)
        .map { "tháng \(VietnameseDate.monthText(month)) năm \(year) có \($0.day) ngày" } ?? "tháng từ 1 đến 12"
    )
  }

  /// Anything else that is typed as days, months or years of a deadline and is none.
  static func impossible(
    _ message: String,
    at position: Position,
    expected: String,
    related: [Finding<Position>.Related] = []
  ) -> Finding<Position> {
    finding(message, at: position, expected: expected, related: related)
  }

  /// The lines of one deadline, or of a meeting, whose last days offices are closed on.
  static func check(
    _ entries: [YearCalendar.Entry],
    of work: String,
    at position: Position,
    _ daysOff: DaysOff
  ) -> Finding<Position>? {
    let closed = entries.compactMap { entry in
      entry.span.flatMap { span in daysOff.reason(span.upperBound).map { (day: span.upperBound, reason: $0) } }
    }
    guard let first = closed.first else { return nil }
    // What counts on a day of closing the books is how things stand then; nobody has to come to the office.
    let isCutOff = entries.contains(where: \.isCutOff)
    let days = closed.map { "\(VietnameseDate.short($0.day)) là \($0.reason)" }
    return finding(
      "\(work): ngày \(days.joined(separator: "; "))",
      at: position,
      severity: .note,
      hint: entries.count > 1 || isCutOff
        ? nil : daysOff.workday(before: first.day).map { "cần xong trong ngày làm việc thì lấy \(DaysOff.words($0))" }
    )
  }

  /// Each year whose holidays are not known, once, where it first occurs.
  static func check(yearsOf entries: [YearCalendar.Entry], _ daysOff: DaysOff) -> [Finding<Position>] {
    var seen = daysOff.years
    return entries.compactMap { entry in
      guard let year = entry.span?.upperBound.year, seen.insert(year).inserted else { return nil }
      return finding(
        "chưa có ngày nghỉ lễ của năm \(year): chỉ biết thứ Bảy, Chủ nhật",
        at: entry.position,
        severity: .warning,
        hint: "thêm năm \(year) vào quy-dinh/ngay-nghi.yaml"
      )
    }
  }
}
