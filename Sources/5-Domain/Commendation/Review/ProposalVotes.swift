import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Votes on proposals, and the power of who decides them.
extension ProposalJudge {
  mutating func checkVotes(_ proposal: Proposal, _ award: NamedAward) -> (words: String, holds: Bool?)? {
    let row = input.votes.first { vote in
      foldedName(vote.subject.value) == foldedName(proposal.subject.value) && find(vote.award.value)?.code == award.code
    }
    guard let row else { return nil }
    let check = VoteCheck(council: input.council, quorum: titles?.quorum)
    let result = check.check(row, award: award.name, share: share(of: award))
    findings += result.findings
    return (result.words, result.holds)
  }

  /// The share of all members an award needs: the council's own, or that of the profile.
  func share(of award: NamedAward) -> Fraction? {
    input.council.shares.first { find($0.award.value)?.code == award.code }?.share ?? award.title?.voteShare
  }

  /// Whether the council voted somebody down, so that nobody expects a proposal.
  private func isRejected(_ vote: VoteRow, _ award: NamedAward) -> Bool {
    guard let share = share(of: award), let total = vote.total ?? input.council.total else { return false }
    return !Votes.reaches(vote.agree.value, of: total, share)
  }

  /// Votes are about somebody who is put forward, or was not carried.
  func checkVotesHaveProposals() {
    for vote in input.votes {
      guard let award = named(vote.award) else { continue }
      // Who is put forward for an award nobody knows has been named already.
      let isProposed = input.proposals.contains { proposal in
        let code = find(proposal.award.value)?.code
        return foldedName(proposal.subject.value) == foldedName(vote.subject.value)
          && (code == award.code || code == nil)
      }
      guard !isProposed, !isRejected(vote, award) else { continue }
      binding.report(
        "TD-08",
        "biểu quyết cho \(vote.subject.value), \(award.name), nhưng không có đề nghị ấy",
        at: vote.subject.position,
        hint: nearest(to: vote.subject.value, in: input.proposals.map(\.subject.value)).map { "có phải “\($0)”?" }
      )
    }
  }

  mutating func checkPower(_ proposal: Proposal, _ award: NamedAward) {
    guard let decider = proposal.decider, let powers = award.title?.powers, !powers.isEmpty else { return }
    let day = proposal.decided ?? date
    guard !DeciderHasThePower.holds(decider.value, powers, on: day) else { return }
    let able = powers.filter { $0.span.contains(day) }.map(\.decider)
    findings.append(
      DeciderHasThePower.finding(
        DeciderHasThePower.message(decider.value, award: award.name),
        at: decider.position,
        expected: able.joined(separator: ", ")
      )
    )
  }
}
