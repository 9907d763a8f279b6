import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Who and what proposals, votes and history speak of: names that nothing knows are said.
struct ProposalNames {
  let year: YearSubject
  let binding: DataBinding

  /// The award a name means; said where it means none.
  func named(_ name: Located<String>) -> NamedAward? {
    if let found = year.award(name.value) { return found }
    let (profile, titles) = (year.profile, year.titles)
    guard profile != nil || titles != nil else { return nil }
    let names = (profile?.ladder.map(\.name) ?? []) + (titles?.awards.flatMap { [$0.name] + $0.otherNames } ?? [])
    binding.reportUnknown("danh hiệu, hình thức", name, among: names, hint: "dùng tên hoặc mã trong Templates/quy-dinh")
    return nil
  }

  /// Every row about somebody names a subject that is listed, where subjects are listed.
  func check() {
    let (history, input) = (year.history, year.input)
    for award in history.awards { _ = named(award.name) }
    let units = year.clusters.flatMap(\.units).map(\.name)
    let names = history.subjects.map(\.name.value) + units
    guard !history.subjects.isEmpty else { return }
    let known = Set(names.map { Name($0) })
    var typed = history.ratings.map(\.subject) + history.awards.map(\.subject)
    typed += input.proposals.filter { !$0.isUnit }.map(\.subject)
    var said: Set<Position> = []
    for name in typed where !known.contains(Name(name.value)) && said.insert(name.position).inserted {
      binding.reportUnknown("đối tượng", name, among: names)
    }
    for typed in input.proposals.flatMap(\.initiatives)
    where !history.initiatives.contains(where: { Name($0.name.value) == Name(typed.value) }) {
      binding.reportUnknown("sáng kiến", typed, among: history.initiatives.map(\.name.value))
    }
  }

  /// Votes are about somebody who is put forward, or was not carried.
  func checkVotesHaveProposals() {
    let proposals = year.input.proposals
    for vote in year.input.votes {
      guard let award = named(vote.award) else { continue }
      // Who is put forward for an award nobody knows has been named already.
      let isProposed = proposals.contains { proposal in
        let code = year.award(proposal.award.value)?.code
        return Name(proposal.subject.value) == Name(vote.subject.value)
          && (code == award.code || code == nil)
      }
      guard !isProposed, !isRejected(vote, award) else { continue }
      binding.report(
        .unknownName,
        "biểu quyết cho \(vote.subject.value), \(award.name), nhưng không có đề nghị ấy",
        at: vote.subject.position,
        hint: nearest(to: vote.subject.value, in: proposals.map(\.subject.value)).map { "có phải “\($0)”?" }
      )
    }
  }

  /// Whether the council voted somebody down, so that nobody expects a proposal.
  private func isRejected(_ vote: VoteRow, _ award: NamedAward) -> Bool {
    guard let share = year.share(of: award), let total = vote.total ?? year.input.council.total else { return false }
    return !Votes.reaches(vote.agree.value, of: total, share)
  }
}
