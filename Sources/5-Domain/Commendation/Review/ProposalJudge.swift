import DataBinding
import Diagnostics
import Values

/// Judges every proposal of the data on one day: points and party rating of units, conditions of titles, votes, money,
/// powers.
struct ProposalJudge {
  /// Rules on what a unit under review has reached.
  static let unitRules: [any ProposalRule.Type] = [
    NothingStandsAgainstTheUnit.self, PointsReachTheAward.self, PartyRatingReachesTheAward.self,
    ShortcomingsLowerTheAward.self,
  ]
  /// Rules on what stands behind a proposal, beside the conditions of its title.
  static let proposalRules: [any ProposalRule.Type] = [
    FormerDecisionsAreNamed.self, OneMeritBacksOneAward.self, DeciderHasThePower.self, VotesDoNotExceedMembers.self,
    PrintedPercentIsComputed.self, VotesReachTheShareOfAllMembers.self, BaseSalaryIsOfTheDecisionDate.self,
    ProfileIsVerified.self, MoneyIsFactorTimesBase.self,
  ]
  /// Rules on all proposals together, and on what the year rests on.
  static let yearRules: [any YearRule.Type] = [
    FormerDecidersWereThere.self, OneMeritBacksOneAward.self, PercentLimitsHold.self, ProposalsStayWithinQuota.self,
    CitedActsAreInForce.self, ProfileIsVerified.self,
  ]

  let year: YearSubject
  let binding: DataBinding
  private var findings = FindingsOnce()

  private var input: ReviewInput { year.input }

  init(_ year: YearSubject, _ binding: DataBinding) {
    self.year = year
    self.binding = binding
  }

  /// The nominees, and what was found.
  mutating func run() -> ([Review.Nominee], [Finding<Position>]) {
    let names = ProposalNames(year, binding)
    names.check()
    var nominees: [Review.Nominee] = []
    for (index, proposal) in input.proposals.enumerated() {
      guard let named = names.named(proposal.award) else { continue }
      nominees.append(judged(proposal, named, index))
    }
    names.checkVotesHaveProposals()
    for rule in Self.yearRules { add(rule.check(year)) }
    return (nominees, findings.all)
  }

  private mutating func add(_ found: [Finding<Position>]) { for finding in found { findings.add(finding) } }

  // MARK: One proposal

  private mutating func judged(_ proposal: Proposal, _ award: NamedAward, _ index: Int) -> Review.Nominee {
    let kind = proposal.kind ?? listed(proposal)?.kind ?? (proposal.isUnit ? .collective : only(award.title?.kinds))
    checkKind(kind, proposal, award)
    let subject = subject(proposal, award, kind)
    var reasons = subject.review?.outcome.reasons ?? []
    if subject.review != nil { for rule in Self.unitRules { add(rule.check(subject)) } }
    var answers: [Bool?] = []
    if let title = award.title, let titles = year.titles {
      let answer = ConditionChecker(award: title, kind: kind).check(record(proposal, title, titles))
      reasons += answer.reasons
      add(answer.failures)
      answers.append(answer.holds)
    }
    for rule in Self.proposalRules { add(rule.check(subject)) }
    if let cast = subject.cast {
      answers.append(cast.holds)
      reasons.append(
        Review.Reason(text: "biểu quyết \(cast.words)", clause: award.title?.voteSource, holds: cast.holds)
      )
    }
    let judged = Review.Verdict(of: answers)
    let reviewed = subject.review?.outcome.verdict ?? .eligible
    return Review.Nominee(
      subject: subject.name,
      award: award.name,
      verdict: reviewed == .eligible ? judged : reviewed,
      reasons: reasons,
      votes: subject.cast?.words,
      money: subject.money?.amount,
      reckoning: subject.money?.words,
      named: award,
      index: index,
      kind: kind,
      share: year.share(of: award)
    )
  }

  private func listed(_ proposal: Proposal) -> Subject? {
    year.history.subjects.first(proposal.subject.key)
  }

  private func only(_ kinds: [Subject.Kind]?) -> Subject.Kind? { kinds?.count == 1 ? kinds?.first : nil }

  private func checkKind(_ kind: Subject.Kind?, _ proposal: Proposal, _ award: NamedAward) {
    guard let kind, let kinds = award.title?.kinds, !kinds.isEmpty, !kinds.contains(kind) else { return }
    binding.report(
      .unknownName,
      "\(proposal.subject.value): \(award.name) không dành cho \(kind.rawValue)",
      at: proposal.award.position,
      expected: kinds.map(\.rawValue).joined(separator: ", ")
    )
  }

  private func subject(_ proposal: Proposal, _ award: NamedAward, _ kind: Subject.Kind?) -> ProposalSubject {
    var review: ProposalSubject.UnderReview?
    if proposal.isUnit, let profile = year.profile, let index = award.rung, let found = year.unit(proposal.subject) {
      review = .init(unit: found.unit, profile: profile, index: index)
    }
    let row = year.votes(on: proposal.subject, for: award.code)
    let share = year.share(of: award)
    return ProposalSubject(
      proposal: proposal,
      award: award,
      year: year,
      review: review,
      cast: row.map {
        CastVotes($0, award: award.name, council: input.council, share: share, quorum: year.titles?.quorum)
      },
      money: year.regulations.money(of: award.code, for: kind, on: proposal.decided ?? year.date)
    )
  }

  private func record(_ proposal: Proposal, _ title: AwardProfile.Award, _ titles: AwardProfile) -> NomineeRecord {
    NomineeRecord(proposal, of: year, clause: title.clause, profile: titles)
  }
}
