import DataBinding
import Diagnostics
import Values

/// A rule that looks at one proposal.
protocol ProposalRule: CheckedRule {
  /// What is wrong.
  static func check(_ subject: ProposalSubject) -> [Finding<Position>]
}

/// A proposal with all that is known about it, as rules look at it.
struct ProposalSubject {
  /// The unit under review that is put forward, and the award's place on the ladder.
  struct UnderReview {
    var unit: Review.Unit
    var profile: ReviewProfile
    var index: Int

    var rung: ReviewProfile.Rung { profile.ladder[index] }
    var outcome: Review.AwardOutcome { unit.outcomes[index] }
  }

  let proposal: Proposal
  let award: NamedAward
  let year: YearSubject
  /// Nil for nominees that are no units under review, and for awards that are not on the ladder.
  let review: UnderReview?
  /// The votes; nil where there are none.
  let cast: CastVotes?
  /// The money that goes with the award; nil where factor or base salary are not known.
  let money: ReckonedMoney?

  var name: String { proposal.subject.value }
  var position: Position { proposal.award.position }
  /// The day powers and money are judged on.
  var decided: CalendarDate { proposal.decided ?? year.date }
}

/// The votes on a proposal with what they are measured by.
struct CastVotes {
  let row: VoteRow
  let award: String
  /// The votes; nil where nobody says how many members the council has.
  let votes: Votes?
  /// The share of all members the award needs; nil where nothing is set.
  let share: Fraction?
  /// The share of members that has to be present.
  let quorum: Fraction?

  init(_ row: VoteRow, award: String, council: Council, share: Fraction?, quorum: Fraction?) {
    self.row = row
    self.award = award
    self.share = share
    self.quorum = council.quorum ?? quorum
    let total = row.total ?? council.total ?? 0
    votes =
      total > 0
      ? Votes(
        agree: row.agree.value,
        against: row.against,
        present: row.present?.value,
        written: row.written,
        total: total
      ) : nil
  }

  /// Whether the award is carried; nil where that cannot be said.
  var holds: Bool? {
    guard let votes, let share else { return nil }
    return votes.reach(share)
  }

  /// `8/9 = 88,9%, cần 90%`
  var words: String {
    guard let votes else { return "\(row.agree.value) phiếu" }
    let words = "\(votes.agree)/\(votes.total) = \(Votes.percent(votes.agree, of: votes.total))"
    return share.map { "\(words), cần \($0.percentText)" } ?? "\(words), chưa có ngưỡng"
  }
}
