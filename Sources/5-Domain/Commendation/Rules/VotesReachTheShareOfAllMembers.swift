import DataBinding
import Diagnostics
import Values

/// Votes in favour reach the share of all members of the council, not of those present.
///
/// Nghị định 152/2025/NĐ-CP, Điều 33.5. Shares by award are in the profile, or in the council's data.
enum VotesReachTheShareOfAllMembers: ProposalRule {
  static let rule = CommendationRule(
    code: "V-V1",
    title: "Tỷ lệ phiếu trên tổng số thành viên",
    text: """
      Số phiếu đồng ý so với tổng số thành viên hội đồng (không phải số có mặt) đạt tỷ lệ của danh hiệu; so bằng số nguyên.
      Danh hiệu mà hồ sơ quy định và `nguong` của hội đồng đều không đặt tỷ lệ thì cảnh báo.
      """,
    levels: [.error, .warning],
    source: "Nghị định 152/2025/NĐ-CP, Điều 33 khoản 5; quy định của tỉnh, thành phố",
    example: message(
      "Nguyễn Văn A",
      agree: 8,
      total: 9,
      share: Fraction(90).hundredth,
      award: "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh"
    )
  )

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let cast = subject.cast else { return [] }
    let (name, row, award) = (subject.name, cast.row, cast.award)
    guard let votes = cast.votes else {
      // Nothing can be said of a share of nobody knows how many.
      return [
        Finding(
          .error,
          BindingCode.missing.rawValue,
          "\(name), \(award): chưa có tổng số thành viên hội đồng",
          at: row.agree.position,
          hint: "thêm “hoi_dong: {tong_so: …}”"
        )
      ]
    }
    guard let share = cast.share else {
      return [
        finding(
          "\(name), \(award): chưa có ngưỡng phiếu, nên chưa kết luận biểu quyết",
          at: row.award.position,
          severity: .warning,
          hint: "thêm {danh_hieu: \(award), ty_le: …} vào “nguong” của “hoi_dong”"
        )
      ]
    }
    guard !votes.reach(share) else { return [] }
    return [
      finding(
        message(name, agree: votes.agree, total: votes.total, share: share, award: award),
        at: row.agree.position,
        expected: Votes.needed(share, of: votes.total).map { "ít nhất \($0) phiếu trên \(votes.total) thành viên" }
      )
    ]
  }

  private static func message(_ subject: String, agree: Int, total: Int, share: Fraction, award: String) -> String {
    "\(subject), \(award): \(agree)/\(total) = \(Votes.percent(agree, of: total)) < \(share.percentText)"
  }
}
