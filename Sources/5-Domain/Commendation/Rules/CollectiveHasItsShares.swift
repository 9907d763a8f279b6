import Diagnostics
import OfficialWriting
import Values

/// A collective's title asks for shares of its members: completed tasks, Lao động tiên tiến, Chiến sĩ thi đua cơ sở,
/// nobody disciplined.
///
/// Luật 06/2022/QH15, Điều 27, 28. Shares and numbers are in the profile.
enum CollectiveHasItsShares: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H6",
    title: "Tỷ lệ trong tập thể",
    text: """
      Danh hiệu tập thể đòi tỷ lệ cá nhân hoàn thành nhiệm vụ, tỷ lệ Lao động tiên tiến, số Chiến sĩ thi đua cơ sở, không có
      người bị kỷ luật từ mức quy định; tỷ lệ so bằng số nguyên, không làm tròn.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 27, Điều 28",
    example: message("Phòng A", "Lao động tiên tiến", part: 6, whole: 9, needed: Fraction(70).hundredth)
  )

  static func holds(part: Int, whole: Int, share: Fraction) -> Bool { Votes.reaches(part, of: whole, share) }

  static func message(_ subject: String, _ what: String, part: Int, whole: Int, needed: Fraction) -> String {
    "\(subject): \(what) \(part)/\(whole) = \(Votes.percent(part, of: whole)) < \(needed.percentText)"
  }

  static func noneMessage(_ subject: String, _ what: String, has: Int, needed: Int) -> String {
    "\(subject): có \(has) \(what), cần ít nhất \(needed)"
  }

  static func disciplineMessage(_ subject: String, count: Int, level: String) -> String {
    "\(subject): có \(count) người bị kỷ luật từ \(level) trở lên"
  }
}
