import DataBinding
import Diagnostics
import OfficialWriting
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
  let date: CalendarDate
  /// What the names of awards mean.
  let names: AwardNames
  /// The history, with the code of each award.
  let history: History
  /// Who is put forward for what.
  let nominations: Set<Nomination>
  /// The same by what the law's titles alone are called: a title put forward together with a higher one counts for its year.
  let titled: Set<Nomination>
  private let byAward: [String?: [Proposal]]
  private let votes: [Nomination: VoteRow]
  private let shares: [String: Fraction]
  private let units: [Name: ReviewedUnit]

  /// A unit under review.
  struct ReviewedUnit {
    var unit: Review.Unit
    /// Its rank among the units of its cluster that are considered at all; nil without points.
    var rank: Int?
  }

  init(
    _ input: ReviewInput,
    _ regulations: Regulations,
    isStrict: Bool,
    titles: AwardProfile?,
    profile: ReviewProfile?,
    _ allocation: Allocation?,
    _ clusters: [Review.Cluster],
    on date: CalendarDate
  ) {
    self.input = input
    self.regulations = regulations
    self.isStrict = isStrict
    self.titles = titles
    self.profile = profile
    self.allocation = allocation
    self.clusters = clusters
    self.date = date
    let names = AwardNames(titles: titles, profile: profile)
    self.names = names
    history = input.history.resolved(names)
    nominations = Set(
      input.proposals.map { Nomination(subject: $0.subject.key, award: names.find($0.award.key)?.code) }
    )
    titled = Set(input.proposals.map { Nomination(subject: $0.subject.key, award: titles?.award($0.award.key)?.code) })
    byAward = Dictionary(grouping: input.proposals) { names.find($0.award.key)?.code }
    votes = Dictionary(
      input.votes.map { (Nomination(subject: $0.subject.key, award: names.find($0.award.key)?.code), $0) }
    ) { first, _ in first }
    shares = Dictionary(
      input.council.shares.compactMap { row in names.find(row.award.key).map { ($0.code, row.share) } }
    ) { first, _ in first }
    units = Dictionary(clusters.flatMap(Self.ranked)) { first, _ in first }
  }

  private static func ranked(_ cluster: Review.Cluster) -> [(Name, ReviewedUnit)] {
    let considered = cluster.units.filter { unit in
      !unit.outcomes.contains { $0.verdict == .excluded || $0.verdict == .deferred }
    }.compactMap(\.total).sorted(by: >)
    return cluster.units.map { unit in
      // Those that are not considered have a rank too: behind all with more points.
      let rank = unit.total.map { total in 1 + considered.partitioningIndex { $0 <= total } }
      return (unit.key, ReviewedUnit(unit: unit, rank: rank))
    }
  }

  /// The award a name means.
  func award(_ name: TypedName) -> NamedAward? { names.find(name.key) }

  /// The proposals for an award, by its code.
  func proposals(for code: String) -> [Proposal] { byAward[code] ?? [] }

  /// The votes on somebody for an award.
  func votes(on subject: TypedName, for code: String) -> VoteRow? {
    votes[Nomination(subject: subject.key, award: code)]
  }

  /// The unit under review with a name.
  func unit(_ name: TypedName) -> ReviewedUnit? { units[name.key] }

  /// The share of all members an award needs: the council's own, or that of the profile.
  func share(of named: NamedAward) -> Fraction? { shares[named.code] ?? named.title?.voteShare }
}

extension [Fraction] {
  /// The first place from which on a condition holds; it holds for all behind the first for which it does.
  fileprivate func partitioningIndex(_ holds: (Fraction) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
