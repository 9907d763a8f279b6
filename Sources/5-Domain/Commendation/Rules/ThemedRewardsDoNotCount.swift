import Diagnostics
/// Rewards for sudden merit and for themed campaigns are no basis for a higher award.
///
/// Nghị định 152/2025/NĐ-CP, Điều 4. Which types do not count is in the profile.
enum ThemedRewardsDoNotCount: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H4",
    title: "Khen đột xuất, chuyên đề không làm căn cứ",
    text: """
      Khen thưởng đột xuất và khen theo chuyên đề không dùng làm điều kiện để khen công trạng mức cao hơn.
      """,
    levels: [.error],
    source: "Nghị định 152/2025/NĐ-CP, Điều 4, Điều 33",
    example: message("Nguyễn Văn A", decision: "QĐ 15/QĐ-UBND", type: .themed)
  )

  static func holds(_ type: RewardType?, excluded: [RewardType]) -> Bool {
    guard let type else { return true }
    return !excluded.contains(type)
  }

  static func message(_ subject: String, decision: String, type: RewardType) -> String {
    "\(subject): \(decision) là khen \(type.rawValue), không dùng làm căn cứ"
  }
}
