import Diagnostics
import Values

/// Votes, presence and members agree: no more votes than members present and written opinions, no more present than
/// members, and enough present.
///
/// Nghị định 152/2025/NĐ-CP, Điều 45; local statutes of councils.
enum VotesDoNotExceedMembers: CheckedRule {
  static let rule = CommendationRule(
    code: "V-V2",
    title: "Phiếu, người có mặt và tổng số thành viên khớp nhau",
    text: """
      Phiếu đồng ý và không đồng ý không quá số có mặt cộng số gửi ý kiến bằng văn bản; số có mặt và gửi văn bản không quá
      tổng số thành viên; số có mặt đạt tỷ lệ họp tối thiểu.
      """,
    levels: [.error],
    source: "Nghị định 152/2025/NĐ-CP, Điều 45; quy chế của hội đồng",
    example: "Nguyễn Văn A: 9 phiếu, chỉ có 8 người có mặt hoặc gửi văn bản"
  )

  static func votesMessage(_ subject: String, votes: Int, voters: Int) -> String {
    "\(subject): \(votes) phiếu, chỉ có \(voters) người có mặt hoặc gửi văn bản"
  }

  static func presentMessage(_ subject: String, voters: Int, total: Int) -> String {
    "\(subject): \(voters) người có mặt hoặc gửi văn bản, hội đồng có \(total) thành viên"
  }

  static func membersMessage(_ subject: String, votes: Int, total: Int) -> String {
    "\(subject): \(votes) phiếu, hội đồng có \(total) thành viên"
  }

  static func quorumMessage(_ subject: String, present: Int, total: Int, needed: Int, share: Fraction) -> String {
    "\(subject): có mặt \(present)/\(total), họp cần ít nhất \(needed) (\(share.vietnamese))"
  }
}
