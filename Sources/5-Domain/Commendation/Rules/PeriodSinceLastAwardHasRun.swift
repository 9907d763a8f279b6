import Diagnostics
import Values

/// The years a higher award asks for are counted from the end of the period the last decision names, or from the date
/// of that decision.
///
/// Nghị định 152/2025/NĐ-CP, Điều 4; Luật 06/2022/QH15, Điều 42–44, 73. How many years is in the profile.
enum PeriodSinceLastAwardHasRun: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H8",
    title: "Đủ thời gian từ lần khen trước",
    text: """
      Thời gian xét khen lần sau bắt đầu khi kết thúc giai đoạn ghi trong quyết định lần trước; quyết định không ghi giai
      đoạn thì tính từ ngày quyết định.
      """,
    levels: [.error],
    source: "Nghị định 152/2025/NĐ-CP, Điều 4; Luật 06/2022/QH15, Điều 42, 43, 44, 73",
    example: message("Nguyễn Văn A", award: "Bằng khen của Thủ tướng Chính phủ", from: 2022, has: 3, needs: 5)
  )

  /// The first year that counts, and whether a decision's date bounds it.
  static func start(_ award: PastAward) -> (year: Int, decided: CalendarDate?) {
    if let through = award.throughYear { return (through + 1, nil) }
    if let decided = award.decided { return (decided.year, decided) }
    return (award.year + 1, nil)
  }

  /// Whether so many years lie between a decision and a day.
  static func hasRun(_ years: Int, since decided: CalendarDate, until date: CalendarDate) -> Bool {
    (date.year - decided.year, date.month, date.day) >= (years, decided.month, decided.day)
  }

  static func message(_ subject: String, award: String, from year: Int, has: Int, needs: Int) -> String {
    "\(subject): từ sau \(award) (tính từ năm \(year)) mới được \(has) năm, cần \(needs) năm"
  }
}
