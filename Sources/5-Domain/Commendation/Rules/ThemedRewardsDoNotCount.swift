import DataBinding
import Diagnostics
import Values

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

  /// Awards that would have been a basis, were they not of a type that is none.
  static func findings(_ awards: [PastAward], _ nominee: NomineeRecord) -> [Finding<Position>] {
    awards.compactMap { award in
      guard let type = award.type else { return nil }
      return finding(
        message(nominee.name, decision: award.decision, type: type),
        at: award.name.position,
        related: [.init("đề nghị", nominee.position)]
      )
    }
  }

  private static func message(_ subject: String, decision: String, type: RewardType) -> String {
    "\(subject): \(decision) là khen \(type.rawValue), không dùng làm căn cứ"
  }
}

extension NomineeRecord {
  /// Awards of a kind: those that may be a basis, those of a type that is none, those decided after the day.
  func given(_ code: String) -> (usable: [PastAward], themed: [PastAward], late: [PastAward]) {
    let all = past.filter { $0.award == code && $0.year <= year }
    let known = all.filter { $0.decided.map { $0 <= date } ?? true }
    func isExcluded(_ award: PastAward) -> Bool { award.type.map(profile.excludedTypes.contains) ?? false }
    return (
      known.filter { !isExcluded($0) }, known.filter(isExcluded), all.filter { $0.decided.map { $0 > date } ?? false }
    )
  }
}
