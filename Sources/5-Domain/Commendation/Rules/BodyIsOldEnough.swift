import Diagnostics
import Values

/// A huân chương for a collective asks for a body that has existed long enough.
///
/// Luật 06/2022/QH15, Điều 44.4đ. How many years is in the profile.
enum BodyIsOldEnough: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H14",
    title: "Đủ thời gian thành lập",
    text: "Tập thể được đề nghị phải thành lập từ đủ số năm mà hình thức đòi hỏi (`nam_thanh_lap` của đối tượng).",
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 44 khoản 4 điểm đ",
    example: message("Sở A", founded: 2019, year: 2024, needs: 10)
  )

  static func check(years needs: Int, _ nominee: NomineeRecord) -> NomineeRecord.Answer {
    guard let founded = nominee.subject?.founded else {
      let message = "\(nominee.name): chưa có năm thành lập"
      return nominee.answer(
        "chưa có năm thành lập",
        [finding(message, at: nominee.position, hint: "thêm “nam_thanh_lap”")]
      )
    }
    let message = message(nominee.name, founded: founded, year: nominee.year, needs: needs)
    return nominee.answer(
      "thành lập năm \(founded)",
      nominee.year - founded >= needs ? [] : [finding(message, at: nominee.position)]
    )
  }

  private static func message(_ subject: String, founded: Int, year: Int, needs: Int) -> String {
    "\(subject): thành lập năm \(founded), đến năm \(year) được \(year - founded) năm, cần \(needs)"
  }
}
