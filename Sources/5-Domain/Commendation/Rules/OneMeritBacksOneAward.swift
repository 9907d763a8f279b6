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
      let known = subject.year.history.initiatives.first { Name($0.name.value) == Name(typed.value) }
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

  /// One merit and one initiative of somebody back one award of the file.
  static func check(_ year: YearSubject) -> [Finding<Position>] {
    let proposals = year.input.proposals
    return proposals.enumerated().flatMap { index, later -> [Finding<Position>] in
      let earlier = proposals[..<index].filter { Name($0.subject.value) == Name(later.subject.value) }
      guard !earlier.isEmpty else { return [] }
      return merits(later, earlier, year) + initiatives(later, earlier, year)
    }
  }

  private static func merits(_ later: Proposal, _ earlier: [Proposal], _ year: YearSubject) -> [Finding<Position>] {
    guard let merit = later.merit,
      let first = earlier.first(where: { $0.merit.map { Name($0.value) == Name(merit.value) } ?? false })
    else { return [] }
    let message = meritMessage(
      later.subject.value,
      merit: merit.value,
      first: name(first, year),
      second: name(later, year)
    )
    let place = first.merit?.position ?? first.award.position
    return [finding(message, at: merit.position, related: [.init("lần đầu", place)])]
  }

  private static func initiatives(
    _ later: Proposal,
    _ earlier: [Proposal],
    _ year: YearSubject
  ) -> [Finding<Position>] {
    later.initiatives.compactMap { typed in
      let first = earlier.first { $0.initiatives.contains { Name($0.value) == Name(typed.value) } }
      return first.map { first in
        finding(
          initiativeMessage(later.subject.value, typed.value, used: name(first, year)),
          at: typed.position,
          related: [.init("lần đầu", first.award.position)]
        )
      }
    }
  }

  private static func name(_ proposal: Proposal, _ year: YearSubject) -> String {
    year.award(proposal.award.value)?.name ?? proposal.award.value
  }

  private static func initiativeMessage(_ subject: String, _ initiative: String, used: String) -> String {
    "\(subject): sáng kiến “\(initiative)” đã dùng cho \(used)"
  }

  private static func meritMessage(_ subject: String, merit: String, first: String, second: String) -> String {
    "\(subject): thành tích “\(merit)” dùng cho cả \(first) và \(second)"
  }
}
