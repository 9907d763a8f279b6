import DataBinding
import Diagnostics
import Values

/// A rule that looks at all proposals of a year together, or at what stands beside them.
protocol YearRule: CheckedRule {
  /// What is wrong.
  static func check(_ year: YearSubject) -> [Finding<Position>]
}

/// A reviewed year on one day, as rules look at it.
struct YearSubject {
  let input: ReviewInput
  let regulations: Regulations
  /// Whether a legal basis that is not in force is an error.
  let isStrict: Bool
  let titles: AwardProfile?
  let profile: ReviewProfile?
  let allocation: Allocation?
  let clusters: [Review.Cluster]
  /// The history, with the code of each award.
  let history: History
  let date: CalendarDate

  /// The award a name means.
  func award(_ name: String) -> NamedAward? { AwardNames(titles: titles, profile: profile).find(name) }

  /// The proposals for an award, by its code.
  func proposals(for code: String) -> [Proposal] { input.proposals.filter { award($0.award.value)?.code == code } }

  /// The share of all members an award needs: the council's own, or that of the profile.
  func share(of named: NamedAward) -> Fraction? {
    input.council.shares.first { award($0.award.value)?.code == named.code }?.share ?? named.title?.voteShare
  }
}
