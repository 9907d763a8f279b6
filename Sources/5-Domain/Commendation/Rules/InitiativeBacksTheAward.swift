import Diagnostics
/// An award that asks for initiatives is backed by initiatives of the nominee that reach far enough.
///
/// Luật 06/2022/QH15, Điều 21–23, 74. How many and how far is in the profile.
enum InitiativeBacksTheAward: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H12",
    title: "Sáng kiến làm căn cứ",
    text: """
      Danh hiệu đòi sáng kiến thì người được đề nghị là tác giả của đủ số sáng kiến đã công nhận, phạm vi ảnh hưởng đủ rộng,
      trong thời gian quy định và chưa dùng cho lần khen khác.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 21, 22, 23, 74",
    example: message("Nguyễn Văn A", has: 0, needs: 1, scope: .province)
  )

  static func message(_ subject: String, has: Int, needs: Int, scope: Initiative.Scope) -> String {
    "\(subject): có \(has) sáng kiến phạm vi \(scope.rawValue) dùng được, cần \(needs)"
  }

  static func authorMessage(_ subject: String, _ initiative: String) -> String {
    "\(subject): không phải tác giả sáng kiến “\(initiative)”"
  }
}
