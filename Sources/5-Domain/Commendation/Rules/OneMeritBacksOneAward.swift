import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// One merit earns one award, and one initiative backs an award once.
///
/// Luật 06/2022/QH15, Điều 5.2c; Công văn 5007/BNV-TĐKT (2023).
enum OneMeritBacksOneAward: ProposalRule, YearRule {
  static let rule = CommendationRule(
    code: "V-H5",
    title: "Một thành tích, một sáng kiến chỉ dùng một lần",
    text: """
      Một thành tích chỉ khen một lần; một sáng kiến chỉ làm căn cứ cho một lần khen của tác giả. Thành tích so theo
      `thanh_tich`, sáng kiến theo `da_dung_cho` và các dòng đề nghị.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 5 khoản 2 điểm c; Công văn 5007/BNV-TĐKT năm 2023",
    example: initiativeMessage("Nguyễn Văn A", "Số hóa hồ sơ", used: "Chiến sĩ thi đua cơ sở năm 2024")
  )

  /// Initiatives of a proposal that have backed another award before.
  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    subject.proposal.initiatives.compactMap { typed in
      let known = subject.year.history.initiatives.first(typed.key)
      guard let known, let used = known.usedFor else { return nil }
      return finding(
        initiativeMessage(subject.name, known.name.value, used: used.value),
        at: typed.position,
        related: [.init("đã dùng", used.position)]
      )
    }
  }

  /// Initiatives of a nominee that would have backed an award, had they not backed another.
  static func findings(used initiatives: [Initiative], _ nominee: NomineeRecord) -> [Finding<Position>] {
    initiatives.compactMap { initiative in
      initiative.usedFor.map { used in
        finding(initiativeMessage(nominee.name, initiative.name.value, used: used.value), at: used.position)
      }
    }
  }

  /// What earlier rows have used of somebody's merits and initiatives.
  private struct Used {
    var merits: [Name: Proposal] = [:]
    var initiatives: [Name: Proposal] = [:]
  }

  /// One merit and one initiative of somebody back one award of the file.
  static func check(_ year: YearSubject) -> [Finding<Position>] {
    var used: [Name: Used] = [:]
    return year.input.proposals.flatMap { proposal -> [Finding<Position>] in
      let earlier = used[proposal.subject.key]
      let findings = earlier.map { merits(proposal, $0, year) + initiatives(proposal, $0, year) } ?? []
      if let merit = proposal.merit, earlier?.merits[merit.key] == nil {
        used[proposal.subject.key, default: Used()].merits[merit.key] = proposal
      }
      for initiative in proposal.initiatives where earlier?.initiatives[initiative.key] == nil {
        used[proposal.subject.key, default: Used()].initiatives[initiative.key] = proposal
      }
      return findings
    }
  }

  private static func merits(_ later: Proposal, _ earlier: Used, _ year: YearSubject) -> [Finding<Position>] {
    guard let merit = later.merit, let first = earlier.merits[merit.key] else { return [] }
    let message = meritMessage(
      later.subject.value,
      merit: merit.value,
      first: name(first, year),
      second: name(later, year)
    )
    let place = first.merit?.position ?? first.award.position
    return [finding(message, at: merit.position, related: [.init("lần đầu", place)])]
  }

  private static func initiatives(_ later: Proposal, _ earlier: Used, _ year: YearSubject) -> [Finding<Position>] {
    later.initiatives.compactMap { typed in
      earlier.initiatives[typed.key].map { first in
        finding(
          initiativeMessage(later.subject.value, typed.value, used: name(first, year)),
          at: typed.position,
          related: [.init("lần đầu", first.award.position)]
        )
      }
    }
  }

  private static func name(_ proposal: Proposal, _ year: YearSubject) -> String {
    year.award(proposal.award)?.name ?? proposal.award.value
  }

  private static func initiativeMessage(_ subject: String, _ initiative: String, used: String) -> String {
    "\(subject): sáng kiến “\(initiative)” đã dùng cho \(used)"
  }

  private static func meritMessage(_ subject: String, merit: String, first: String, second: String) -> String {
    "\(subject): thành tích “\(merit)” dùng cho cả \(first) và \(second)"
  }
}
