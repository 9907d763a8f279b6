import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Who and what proposals, votes and history speak of: names that nothing knows are said.
struct ProposalNames {
  let year: YearSubject
  let binding: DataBinding
  private let awards: Suggestions

  init(_ year: YearSubject, _ binding: DataBinding) {
    self.year = year
    self.binding = binding
    awards = Suggestions(
      (year.profile?.ladder.map(\.name) ?? []) + (year.titles?.awards.flatMap { [$0.name] + $0.otherNames } ?? [])
    )
  }

  /// The award a name means; said where it means none.
  func named(_ name: TypedName) -> NamedAward? {
    if let found = year.award(name) { return found }
    guard year.profile != nil || year.titles != nil else { return nil }
    binding.reportUnknown(
      "danh hiệu, hình thức",
      name.text,
      among: awards,
      hint: "dùng tên hoặc mã trong Templates/quy-dinh"
    )
    return nil
  }

  /// Every row about somebody names a subject that is listed, where subjects are listed.
  func check() {
    checkOnce()
    let (history, input) = (year.history, year.input)
    for award in history.awards { _ = named(award.name) }
    guard !history.subjects.isEmpty else { return }
    let units = year.clusters.flatMap(\.units)
    let names = Suggestions(history.subjects.map(\.name.value) + units.map(\.name))
    let known = Set(history.subjects.map(\.name.key) + units.map(\.key))
    var typed = history.ratings.map(\.subject) + history.awards.map(\.subject)
    typed += input.proposals.filter { !$0.isUnit }.map(\.subject)
    var said: Set<Position> = []
    for name in typed where !known.contains(name.key) && said.insert(name.position).inserted {
      binding.reportUnknown("đối tượng", name.text, among: names)
    }
    let initiatives = Suggestions(history.initiatives.lazy.map(\.name.value))
    for typed in input.proposals.flatMap(\.initiatives) where !history.initiatives.contains(typed.key) {
      binding.reportUnknown("sáng kiến", typed.text, among: initiatives)
    }
  }

  /// Nobody is put forward, or voted on, twice for one award, whatever its name.
  private func checkOnce() {
    var proposals = RowsOnce<Nomination>(binding)
    for proposal in year.input.proposals {
      guard let award = year.award(proposal.award) else { continue }
      let nomination = Nomination(subject: proposal.subject.key, award: award.code)
      _ = proposals.isFirst(nomination, at: proposal.subject.position) {
        "\(proposal.subject.value) có hai dòng đề nghị \(award.name)"
      }
    }
    var votes = RowsOnce<Nomination>(binding)
    for vote in year.input.votes {
      guard let award = year.award(vote.award) else { continue }
      let nomination = Nomination(subject: vote.subject.key, award: award.code)
      _ = votes.isFirst(nomination, at: vote.subject.position) {
        "\(vote.subject.value) có hai dòng biểu quyết \(award.name)"
      }
    }
  }

  /// Votes are about somebody who is put forward, or was not carried.
  func checkVotesHaveProposals() {
    let subjects = Suggestions(year.input.proposals.lazy.map(\.subject.value))
    for vote in year.input.votes {
      guard let award = named(vote.award) else { continue }
      // Who is put forward for an award nobody knows has been named already.
      let isProposed = [award.code, nil].contains { code in
        year.nominations.contains(Nomination(subject: vote.subject.key, award: code))
      }
      guard !isProposed, !isRejected(vote, award) else { continue }
      binding.report(
        .unknownName,
        "biểu quyết cho \(vote.subject.value), \(award.name), nhưng không có đề nghị ấy",
        at: vote.subject.position,
        hint: subjects.question(vote.subject.value)
      )
    }
  }

  /// Whether the council voted somebody down, so that nobody expects a proposal.
  private func isRejected(_ vote: VoteRow, _ award: NamedAward) -> Bool {
    guard let share = year.share(of: award), let total = vote.total ?? year.input.council.total else { return false }
    return !Votes.reaches(vote.agree.value, of: total, share)
  }
}
