import DataBinding
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

  /// So many years since an award.
  ///
  /// - Returns: the answer, and the first year that counts; nil where the award was not given.
  static func check(
    _ code: String,
    years: Int,
    _ nominee: NomineeRecord
  ) -> (answer: NomineeRecord.Answer, first: Int?) {
    guard let last = nominee.given(code).usable.max(by: { $0.year < $1.year }) else {
      return (EarlierAwardIsHeld.absent(code, nominee), nil)
    }
    let award = nominee.profile.name(of: code)
    let start = start(last)
    let has = max(0, nominee.end - start.year + 1)
    let isRun = start.decided.map { hasRun(years, since: $0, until: nominee.date) } ?? true
    let text = "sau \(award) (\(last.decision)), từ năm \(start.year) đến năm \(nominee.end)"
    guard has < years || !isRun else { return (nominee.answer(text, []), start.year) }
    let full = isRun ? has : min(has, years - 1)
    let failure = finding(
      message(nominee.name, award: award, from: start.year, has: full, needs: years),
      at: nominee.position,
      related: [.init("lần khen trước", last.name.position)]
    )
    return (nominee.answer(text, [failure]), start.year)
  }

  /// The first year that counts, and whether a decision's date bounds it.
  private static func start(_ award: PastAward) -> (year: Int, decided: CalendarDate?) {
    if let through = award.throughYear { return (through + 1, nil) }
    if let decided = award.decided { return (decided.year, decided) }
    return (award.year + 1, nil)
  }

  /// Whether so many years lie between a decision and a day.
  private static func hasRun(_ years: Int, since decided: CalendarDate, until date: CalendarDate) -> Bool {
    (date.year - decided.year, date.month, date.day) >= (years, decided.month, decided.day)
  }

  private static func message(_ subject: String, award: String, from year: Int, has: Int, needs: Int) -> String {
    "\(subject): từ sau \(award) (tính từ năm \(year)) mới được \(has) năm, cần \(needs) năm"
  }
}
