import Diagnostics
import OfficialWriting

/// A cluster proposes no more units for an award than its quota.
///
/// The quotas come from the rules of the year's allocation.
enum ProposalsStayWithinQuota: CheckedRule {
  static let rule = CommendationRule(
    code: "V-Q8",
    title: "Đề nghị trong chỉ tiêu",
    text: "Số đơn vị một khối, cụm đề nghị cho một hình thức không vượt số được giao theo `quy_tac` và `giao`.",
    levels: [.error],
    source: "Văn bản phân bổ chỉ tiêu của năm",
    example: message("Khối A", proposed: 2, quota: 1, award: "Cờ thi đua của Thành phố")
  )

  static func message(_ cluster: String, proposed: Int, quota: Int, award: String) -> String {
    "\(cluster): đề nghị \(VietnameseNumber.twoDigits(proposed)) \(award), chỉ tiêu \(VietnameseNumber.twoDigits(quota))"
  }
}
