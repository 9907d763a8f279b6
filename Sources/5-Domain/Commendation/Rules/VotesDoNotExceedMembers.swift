import DataBinding
import Diagnostics
import Values

/// Votes, presence and members agree: no more votes than members present and written opinions, no more present than
/// members, and enough present.
///
/// Nghị định 152/2025/NĐ-CP, Điều 45; local statutes of councils.
enum VotesDoNotExceedMembers: ProposalRule, DossierRule, CalendarRule {
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

  // MARK: Votes on a proposal

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let cast = subject.cast, let votes = cast.votes else { return [] }
    let (name, row) = (subject.name, cast.row)
    var findings: [Finding<Position>] = []
    let voters = votes.present.map { $0 + votes.written }
    let given = votes.agree + votes.against
    if let voters, given > voters {
      findings.append(
        finding("\(name): \(given) phiếu, chỉ có \(voters) người có mặt hoặc gửi văn bản", at: row.agree.position)
      )
    }
    let most = voters ?? given
    if most > votes.total {
      let what = voters == nil ? "phiếu" : "người có mặt hoặc gửi văn bản"
      findings.append(
        finding(
          "\(name): \(most) \(what), hội đồng có \(votes.total) thành viên",
          at: row.present?.position ?? row.agree.position
        )
      )
    }
    if let quorum = cast.quorum, let present = row.present, !Votes.reaches(present.value, of: votes.total, quorum),
      let needed = Votes.needed(quorum, of: votes.total)
    {
      findings.append(
        finding(
          "\(name): có mặt \(present.value)/\(votes.total), họp cần ít nhất \(needed) (\(quorum.vietnamese))",
          at: present.position
        )
      )
    }
    return findings
  }

  /// A number of votes or people below zero.
  static func negative(_ number: Located<Int>) -> Finding<Position> {
    finding("số phiếu, số người \(number.value) âm", at: number.position, expected: "số từ 0 trở lên")
  }

  // MARK: Slips and members of a dossier

  static func check(_ dossier: DossierSubject) -> [Finding<Position>] { slips(dossier) + members(dossier) }

  /// Slips that were given out, came back, were valid, were in favour.
  private static func slips(_ dossier: DossierSubject) -> [Finding<Position>] {
    guard let ballots = dossier.input.ballots else { return [] }
    var findings: [Finding<Position>] = []
    if let issued = ballots.issued, let total = dossier.year.council.total, issued.value > total {
      findings.append(
        finding("Kiểm phiếu: phát ra \(issued.value) phiếu, hội đồng có \(total) thành viên", at: issued.position)
      )
    }
    let steps = [("phát ra", ballots.issued), ("thu về", ballots.returned), ("hợp lệ", ballots.valid)]
    for (before, after) in zip(steps, steps.dropFirst()) {
      guard let most = before.1, let number = after.1, number.value > most.value else { continue }
      findings.append(
        finding(
          "Kiểm phiếu: \(after.0) \(number.value) phiếu, \(before.0) \(most.value)",
          at: number.position,
          related: [.init(before.0, most.position)]
        )
      )
    }
    guard let valid = ballots.valid else { return findings }
    for item in dossier.cases {
      guard let agree = item.votes.council, agree.value > valid.value else { continue }
      findings.append(
        finding(
          "\(item.subject.value): \(agree.value) phiếu đồng ý, chỉ có \(valid.value) phiếu hợp lệ",
          at: agree.position,
          related: [.init("phiếu hợp lệ", valid.position)]
        )
      )
    }
    return findings
  }

  /// Members the minutes list, present and absent.
  private static func members(_ dossier: DossierSubject) -> [Finding<Position>] {
    guard let minutes = dossier.minutes, let total = dossier.year.council.total, let present = minutes.present else {
      return []
    }
    let absent = minutes.absent?.value ?? 0
    guard present.value + absent != total else { return [] }
    return [
      finding(
        "Biên bản họp xét có \(present.value) người dự, \(absent) người vắng; hội đồng có \(total) thành viên",
        at: present.position
      )
    ]
  }

  // MARK: Quorum of meetings

  /// A meeting has its quorum; the share is data of `quy-dinh/ky-hop.yaml`.
  static func check(_ calendar: CalendarSubject) -> [Finding<Position>] {
    calendar.meetings.compactMap { meeting in
      guard let total = meeting.memberCount, let present = meeting.presentCount else { return nil }
      guard total.value > 0, (0...total.value).contains(present.value) else {
        return finding(
          "\(meeting.title): có mặt \(present.value) trên \(total.value) thành viên",
          at: present.position,
          expected: total.value > 0 ? "số từ 0 đến \(total.value)" : "tổng số thành viên từ 1 trở lên"
        )
      }
      guard let date = meeting.date?.value, let demand = calendar.rules.first(\.quorum, for: meeting, on: date) else {
        return finding(
          "chưa biết \(meeting.title) phải có mặt bao nhiêu thành viên: không kiểm tra",
          at: present.position,
          severity: .warning,
          hint: meeting.date == nil
            ? "thêm “ngay: …” ở kỳ họp" : "thêm quy định của thời gian này vào quy-dinh/ky-hop.yaml"
        )
      }
      guard let needed = Votes.needed(demand.value, of: total.value), present.value < needed else { return nil }
      return finding(
        "\(meeting.title): có mặt \(present.value)/\(total.value) thành viên, chưa đủ \(demand.value.vietnamese)",
        at: present.position,
        expected: "ít nhất \(needed) thành viên (\(demand.rule.citation))",
        hint: "họp lại khi đủ thành viên"
      )
    }
  }
}
