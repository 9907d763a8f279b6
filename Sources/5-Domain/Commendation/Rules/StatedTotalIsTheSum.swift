import DataBinding
import Diagnostics
import Values

/// The sum that is stated for a rule is the sum of its lines.
enum StatedTotalIsTheSum: QuotaCheck {
  static let rule = CommendationRule(
    code: "V-Q6",
    title: "Tổng ghi bằng tổng các dòng",
    text: "Tổng ghi ở quy tắc (`tong_ghi`) bằng tổng số giao của các khối, cụm.",
    levels: [.error],
    source: "Số học; văn bản phân bổ chỉ tiêu của năm",
    example: message("Cờ", stated: 2, sum: 1)
  )

  static func check(_ quotas: QuotaSubject) -> [Finding<Position>] {
    guard let stated = quotas.rule.statedTotal, let total = quotas.total, stated.value != total else { return [] }
    return [
      finding(
        message(quotas.rule.award, stated: stated.value, sum: total),
        at: stated.position,
        expected: String(total)
      )
    ]
  }

  private static func message(_ award: String, stated: Int, sum: Int) -> String {
    "\(award): tổng ghi \(stated), cộng các dòng được \(sum)"
  }
}
