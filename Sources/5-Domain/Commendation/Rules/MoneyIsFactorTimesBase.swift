import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// The money of an award is its factor times the base salary, rounded up to the next 10 000 đồng.
///
/// Nghị định 152/2025/NĐ-CP, Điều 49.2 and 50–54. Factors, base salaries and the unit of rounding are data.
enum MoneyIsFactorTimesBase: ProposalRule {
  static let rule = CommendationRule(
    code: "V-M1",
    title: "Tiền thưởng bằng hệ số nhân lương cơ sở",
    text: """
      Mức tiền thưởng bằng hệ số nhân lương cơ sở, làm tròn lên theo đơn vị quy định (chục nghìn đồng). Chưa có hệ số hoặc
      lương cơ sở của ngày ấy thì cảnh báo.
      """,
    levels: [.error, .warning],
    source: "Nghị định 152/2025/NĐ-CP, Điều 49 khoản 2 và Điều 50 đến 54",
    example: message("Nguyễn Văn A", stated: 759_000, computed: 760_000, factor: Fraction(3).tenth, base: 2_530_000)
  )

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let stated = subject.proposal.money else { return [] }
    guard let money = subject.money else {
      return [
        finding(
          "\(subject.name): chưa có hệ số tiền thưởng hoặc lương cơ sở ngày \(VietnameseDate.short(subject.decided)) "
            + "cho \(subject.award.name)",
          at: stated.position,
          severity: .warning
        )
      ]
    }
    guard stated.value != money.amount else { return [] }
    return [
      finding(
        message(
          subject.name,
          stated: stated.value,
          computed: money.amount,
          factor: money.factor.factor,
          base: money.salary.amount
        ),
        at: stated.position,
        expected: VietnameseNumber.grouped(money.amount)
      )
    ]
  }

  private static func message(_ subject: String, stated: Int, computed: Int, factor: Fraction, base: Int) -> String {
    let exact = factor.multiplied(by: Fraction(base))
    let product = exact.map { $0.vietnamese } ?? "?"
    let reckoning = "\(factor.vietnamese) × \(VietnameseNumber.grouped(base)) = \(product)"
    if exact == Fraction(stated) {
      return
        "\(subject): \(VietnameseNumber.grouped(stated)) phải làm tròn \(VietnameseNumber.grouped(computed)) (\(reckoning))"
    }
    return
      "\(subject): ghi \(VietnameseNumber.grouped(stated)), đúng là \(VietnameseNumber.grouped(computed)) (\(reckoning))"
  }
}
