import Diagnostics
import OfficialWriting
import Values

/// Money is reckoned with the base salary of the day of the decision.
///
/// Nghị định 152/2025/NĐ-CP, Điều 49.2. The salaries are data.
enum BaseSalaryIsOfTheDecisionDate: CheckedRule {
  static let rule = CommendationRule(
    code: "V-M2",
    title: "Lương cơ sở của ngày quyết định",
    text:
      "Lương cơ sở ghi trong dữ liệu là mức có hiệu lực vào ngày quyết định khen thưởng; chưa có mức ấy thì cảnh báo.",
    levels: [.error, .warning],
    source: "Nghị định 152/2025/NĐ-CP, Điều 49 khoản 2",
    example: "Nguyễn Văn A: lương cơ sở ngày 30/6/2026 là 2.340.000, dữ liệu ghi 2.530.000"
  )

  static func message(_ subject: String, stated: Int, actual: Int, on date: CalendarDate) -> String {
    "\(subject): lương cơ sở ngày \(VietnameseDate.short(date)) là \(VietnameseNumber.grouped(actual)), "
      + "dữ liệu ghi \(VietnameseNumber.grouped(stated))"
  }
}
