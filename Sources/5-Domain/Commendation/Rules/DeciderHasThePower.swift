import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// Who decides an award has the power to do so on that day.
///
/// Luật 06/2022/QH15, Điều 77–80; Nghị định 152/2025/NĐ-CP, Điều 37; Nghị định 129/2025/NĐ-CP, Điều 59. Who decides
/// what, and since when, is in the profile.
enum DeciderHasThePower: ProposalRule {
  static let rule = CommendationRule(
    code: "V-L3",
    title: "Đúng thẩm quyền quyết định",
    text: "Người quyết định (`nguoi_quyet_dinh`) có thẩm quyền tặng danh hiệu, hình thức đó vào ngày quyết định.",
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 77 đến 80; Nghị định 152/2025/NĐ-CP, Điều 37; Nghị định 129/2025/NĐ-CP, Điều 59",
    example: message("Chủ tịch UBND xã", award: "Bằng khen cấp bộ, ban, ngành, tỉnh")
  )

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let decider = subject.proposal.decider, let powers = subject.award.title?.powers, !powers.isEmpty,
      !holds(decider.key, powers, on: subject.decided)
    else { return [] }
    let able = powers.filter { $0.span.contains(subject.decided) }.map(\.decider.value)
    return [
      finding(
        message(decider.value, award: subject.award.name),
        at: decider.position,
        expected: able.joined(separator: ", ")
      )
    ]
  }

  private static func holds(_ decider: Name, _ powers: [AwardProfile.Power], on date: CalendarDate) -> Bool {
    let typed = foldedAuthority(decider)
    return powers.contains { power in
      let name = foldedAuthority(power.decider.key)
      return (typed == name || typed.hasPrefix(name + "_")) && power.span.contains(date)
    }
  }

  private static func message(_ decider: String, award: String) -> String { "\(decider) không tặng \(award)" }
}

/// The name of an authority for comparing: `Ủy ban nhân dân` and `UBND` are one.
private func foldedAuthority(_ name: Name) -> String {
  var folded = name.folded
  for long in ["ủy_ban_nhân_dân", "uỷ_ban_nhân_dân"] { folded = folded.replacing(long, with: "ubnd") }
  return folded
}
