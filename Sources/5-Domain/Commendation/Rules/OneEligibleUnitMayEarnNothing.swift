import DataBinding
import Diagnostics
import Values

/// A cluster with a single unit that meets the standards may get nothing by rounding, and is told so.
enum OneEligibleUnitMayEarnNothing: QuotaCheck {
  static let rule = CommendationRule(
    code: "V-Q4",
    title: "Một đơn vị đủ tiêu chuẩn mà không có chỉ tiêu",
    text: "Khối, cụm chỉ có một đơn vị đủ tiêu chuẩn, tỷ lệ làm tròn còn 0 thì ghi chú để người giao biết.",
    levels: [.note],
    source: "Văn bản phân bổ chỉ tiêu của năm",
    example: message("Khối A", award: "Giấy khen")
  )

  static func check(_ quotas: QuotaSubject) -> [Finding<Position>] {
    guard case .share(let share, of: .eligible, let rounding) = quotas.rule.shape, share.rounded(rounding) == 0 else {
      return []
    }
    return quotas.lines.compactMap { line in
      guard line.line.base == 1, let cluster = line.cluster else { return nil }
      return finding(message(cluster.name.value, award: quotas.rule.award), at: cluster.name.position)
    }
  }

  private static func message(_ cluster: String, award: String) -> String {
    "\(cluster) có 1 đơn vị đủ tiêu chuẩn: 0 \(award)"
  }
}
