import DataBinding
import Diagnostics
import Values

/// The sum that is stated for a rule is the sum of its lines.
enum StatedTotalIsTheSum: QuotaCheck {
  static let rule = CommendationRule(
    code: "V-Q6",
    title: "Tổng ghi bằng tổng các dòng",
    text: """
      Tổng ghi ở quy tắc (`tong_ghi`) bằng tổng số giao của các khối, cụm; quy tắc chia tổng thì các phần cộng lại bằng tổng
      được chia, số giao khác (có lý do) không làm vượt tổng ấy.
      """,
    levels: [.error],
    source: "Số học; văn bản phân bổ chỉ tiêu của năm",
    example: message("Cờ", stated: 2, sum: 1)
  )

  static func check(_ quotas: QuotaSubject) -> [Finding<Position>] {
    shared(quotas) + stated(quotas)
  }

  /// A total that is shared out is given whole, and no more of it.
  private static func shared(_ quotas: QuotaSubject) -> [Finding<Position>] {
    guard case .distribution(let whole, _) = quotas.rule.shape, let total = quotas.total else { return [] }
    let parts = quotas.lines.compactMap(\.line.computed)
    guard parts.count == quotas.lines.count else { return [] }
    let sum = parts.reduce(0, +)
    guard sum != whole || total > whole else { return [] }
    let wrong = sum == whole ? total : sum
    return [
      finding(
        "\(quotas.rule.award): chia tổng \(whole), cộng các dòng được \(wrong)",
        at: quotas.rule.name.position,
        expected: String(whole),
        hint: sum == whole ? "sửa số giao ở “giao”" : "sửa “tong”, “toi_thieu”, “toi_da” hoặc số làm cơ sở chia"
      )
    ]
  }

  private static func stated(_ quotas: QuotaSubject) -> [Finding<Position>] {
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
