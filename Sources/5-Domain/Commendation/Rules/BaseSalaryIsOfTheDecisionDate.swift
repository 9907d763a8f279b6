import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// Money is reckoned with the base salary of the day of the decision.
///
/// Nghị định 152/2025/NĐ-CP, Điều 49.2. The salaries are data.
enum BaseSalaryIsOfTheDecisionDate: ProposalRule {
  static let rule = CommendationRule(
    code: "V-M2",
    title: "Lương cơ sở của ngày quyết định",
    text:
      "Lương cơ sở ghi trong dữ liệu là mức có hiệu lực vào ngày quyết định khen thưởng; chưa có mức ấy thì cảnh báo.",
    levels: [.error, .warning],
    source: "Nghị định 152/2025/NĐ-CP, Điều 49 khoản 2",
    example: "Nguyễn Văn A: lương cơ sở ngày 30/6/2026 là 2.340.000, dữ liệu ghi 2.530.000"
  )

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let stated = subject.proposal.baseSalary else { return [] }
    let day = VietnameseDate.short(subject.decided)
    guard let salary = subject.year.regulations.salary(on: subject.decided) else {
      return [
        finding(
          "\(subject.name): chưa có lương cơ sở ngày \(day) để đối chiếu",
          at: stated.position,
          severity: .warning,
          hint: "thêm vào luong-co-so.yaml"
        )
      ]
    }
    guard stated.value != salary.amount else { return [] }
    let actual = VietnameseNumber.grouped(salary.amount)
    return [
      finding(
        "\(subject.name): lương cơ sở ngày \(day) là \(actual), "
          + "dữ liệu ghi \(VietnameseNumber.grouped(stated.value))",
        at: stated.position,
        expected: actual
      )
    ]
  }
}
