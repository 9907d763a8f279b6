import Diagnostics
import DataBinding
import OfficialWriting
import Values

/// Checks the votes on a nominee.
struct VoteCheck {
  let council: Council
  let quorum: Fraction?

  /// Findings of one row, and the votes in words.
  ///
  /// - Parameters:
  ///   - row: the votes.
  ///   - award: name of the award.
  ///   - share: the share of all members it needs; nil where nothing is set.
  func check(_ row: VoteRow, award: String, share: Fraction?) -> (findings: [RuleFinding], words: String, holds: Bool?)
  {
    let name = row.subject.value
    guard let total = row.total ?? council.total, total > 0 else {
      let finding = RuleFinding(
        severity: .error,
        code: "TD-03",
        message: "\(name), \(award): chưa có tổng số thành viên hội đồng",
        position: row.agree.position,
        hint: "thêm “hoi_dong: {tong_so: …}”"
      )
      return ([finding], "\(row.agree.value) phiếu", nil)
    }
    let votes = Votes(
      agree: row.agree.value,
      against: row.against,
      present: row.present?.value,
      written: row.written,
      total: total
    )
    var findings = countFindings(row, votes, name)
    if let printed = row.printed,
      !PrintedPercentIsComputed.holds(printed.value, agree: votes.agree, total: votes.total)
    {
      findings.append(
        PrintedPercentIsComputed.finding(
          PrintedPercentIsComputed.message(name, printed: printed.value, agree: votes.agree, total: votes.total),
          at: printed.position,
          expected: "tính trên tổng số thành viên, không phải số có mặt"
        )
      )
    }
    let words = "\(votes.agree)/\(votes.total) = \(Votes.percent(votes.agree, of: votes.total))"
    guard let share else {
      findings.append(
        VotesReachTheShareOfAllMembers.finding(
          VotesReachTheShareOfAllMembers.missingMessage(name, award: award),
          at: row.award.position,
          severity: .warning,
          hint: "thêm {danh_hieu: \(award), ty_le: …} vào “nguong” của “hoi_dong”"
        )
      )
      return (findings, "\(words), chưa có ngưỡng", nil)
    }
    guard !votes.reach(share) else { return (findings, "\(words), cần \(share.percentText)", true) }
    let needed = Votes.needed(share, of: total)
    findings.append(
      VotesReachTheShareOfAllMembers.finding(
        VotesReachTheShareOfAllMembers.message(name, agree: votes.agree, total: total, share: share, award: award),
        at: row.agree.position,
        expected: needed.map { "ít nhất \($0) phiếu trên \(total) thành viên" }
      )
    )
    return (findings, "\(words), cần \(share.percentText)", false)
  }

  private func countFindings(_ row: VoteRow, _ votes: Votes, _ name: String) -> [RuleFinding] {
    var findings: [RuleFinding] = []
    let voters = votes.present.map { $0 + votes.written }
    if let voters, votes.agree + votes.against > voters {
      findings.append(
        VotesDoNotExceedMembers.finding(
          VotesDoNotExceedMembers.votesMessage(name, votes: votes.agree + votes.against, voters: voters),
          at: row.agree.position
        )
      )
    }
    let most = max(voters ?? 0, votes.present == nil ? votes.agree + votes.against : 0)
    if most > votes.total {
      findings.append(
        VotesDoNotExceedMembers.finding(
          voters == nil
            ? VotesDoNotExceedMembers.membersMessage(name, votes: most, total: votes.total)
            : VotesDoNotExceedMembers.presentMessage(name, voters: most, total: votes.total),
          at: row.present?.position ?? row.agree.position
        )
      )
    }
    if let quorum = council.quorum ?? quorum, let present = row.present,
      !Votes.reaches(present.value, of: votes.total, quorum), let needed = Votes.needed(quorum, of: votes.total)
    {
      findings.append(
        VotesDoNotExceedMembers.finding(
          VotesDoNotExceedMembers.quorumMessage(
            name,
            present: present.value,
            total: votes.total,
            needed: needed,
            share: quorum
          ),
          at: present.position
        )
      )
    }
    return findings
  }
}
