import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Judges every proposal of the data on one day: points and party rating of units, conditions of titles, votes, money,
/// powers.
struct ProposalJudge {
  let input: ReviewInput
  let regulations: Regulations
  let titles: AwardProfile?
  let profile: ReviewProfile?
  let allocation: Allocation?
  let clusters: [Review.Cluster]
  let date: CalendarDate
  let binding: DataBinding
  var findings: [RuleFinding] = []

  mutating func run() -> [Review.Nominee] {
    let history = resolved(input.history)
    checkNames(history)
    var nominees: [Review.Nominee] = []
    for (index, proposal) in input.proposals.enumerated() {
      guard let named = named(proposal.award) else { continue }
      var nominee = judged(proposal, named, history)
      nominee.index = index
      nominees.append(nominee)
    }
    checkVotesHaveProposals()
    checkDecisions(history)
    checkRepeatedMerit(history)
    checkLimits()
    checkQuotas()
    return nominees
  }

  // MARK: One proposal

  private mutating func judged(_ proposal: Proposal, _ award: NamedAward, _ history: History) -> Review.Nominee {
    let listed = subject(proposal.subject.value, history)
    let kind = proposal.kind ?? listed?.kind ?? (proposal.isUnit ? .collective : only(award.title?.kinds))
    var nominee = Review.Nominee(
      subject: proposal.subject.value,
      award: award.name,
      verdict: .eligible,
      reasons: [],
      votes: nil,
      money: nil,
      reckoning: nil
    )
    nominee.code = award.code
    nominee.kind = kind
    nominee.share = share(of: award)
    var answers: [Bool?] = []
    if let kind, let kinds = award.title?.kinds, !kinds.isEmpty, !kinds.contains(kind) {
      binding.report(
        "TD-08",
        "\(proposal.subject.value): \(award.name) không dành cho \(kind.rawValue)",
        at: proposal.award.position,
        expected: kinds.map(\.rawValue).joined(separator: ", ")
      )
    }
    var verdict: Review.Verdict?
    if proposal.isUnit, let profile, let rung = award.rung, let found = unit(proposal.subject.value) {
      checkUnit(proposal, profile, rung, found.unit)
      let outcome = found.unit.outcomes[rung]
      nominee.reasons += outcome.reasons
      verdict = outcome.verdict
    }
    if let title = award.title, let titles {
      let checker = ConditionChecker(
        profile: titles,
        award: title,
        clause: title.clause,
        proposal: proposal,
        kind: kind,
        others: input.proposals,
        history: history,
        year: input.year,
        date: date,
        rank: rank(of: proposal.subject.value)
      )
      let result = checker.check()
      nominee.reasons += result.reasons
      findings += result.failures
      answers.append(result.holds)
      checkFormerDecisions(proposal, title, history)
    }
    checkUsedInitiatives(proposal, history)
    checkPower(proposal, award)
    if let vote = checkVotes(proposal, award) {
      nominee.votes = vote.words
      answers.append(vote.holds)
      nominee.reasons.append(
        Review.Reason(text: "biểu quyết \(vote.words)", clause: award.title?.voteSource, holds: vote.holds)
      )
    }
    let judged = Review.Verdict(of: answers)
    nominee.verdict = verdict.map { $0 == .eligible ? judged : $0 } ?? judged
    settleMoney(&nominee, proposal, award, kind)
    return nominee
  }

  private func only(_ kinds: [Subject.Kind]?) -> Subject.Kind? { kinds?.count == 1 ? kinds?.first : nil }

  /// Points, party rating and obstacles of a unit that is put forward.
  private mutating func checkUnit(
    _ proposal: Proposal,
    _ profile: ReviewProfile,
    _ index: Int,
    _ unit: Review.Unit
  ) {
    let rung = profile.ladder[index]
    let position = proposal.award.position
    let obstacles = UnitObstacles(input: input, profile: profile, date: date).of(unit.name, rating: unit.partyRating)
    for obstacle in obstacles where obstacle.effect != .lowers {
      let related = obstacle.position.map { RuleFinding.Related(label: "vi phạm", position: $0) }
      findings.append(
        NothingStandsAgainstTheUnit.finding(
          NothingStandsAgainstTheUnit.message(unit.name, obstacle.words, obstacle.effect),
          at: position,
          hint: obstacle.effect == .defers
            ? "bỏ đề nghị, hoặc ghi cấp chấp thuận bằng “chap_thuan_cua: …”" : "bỏ đề nghị",
          related: related.map { [$0] } ?? []
        )
      )
    }
    let isLowered = unit.outcomes[index].reasons.contains { $0.text.hasPrefix("hạ một mức từ") }
    if let threshold = rung.threshold, !isLowered {
      if let total = unit.total {
        if !PointsReachTheAward.holds(total, threshold: threshold) {
          let message = PointsReachTheAward.message(unit.name, total: total, threshold: threshold, award: rung.name)
          findings.append(
            PointsReachTheAward.finding(message, at: position, expected: "từ \(threshold.vietnamese) điểm")
          )
        }
      } else {
        findings.append(
          PointsReachTheAward.finding(
            "\(unit.name): chưa có tổng điểm thẩm định để đề nghị \(rung.name)",
            at: position,
            severity: .warning
          )
        )
      }
    }
    if let minimum = rung.partyRating, !isLowered { checkPartyRating(unit, rung, minimum, position) }
    let lowering = obstacles.filter { $0.effect == .lowers }
    guard let first = lowering.first else { return }
    let from = proposal.loweredFrom.flatMap { profile.index(of: $0.value) }
    // Whoever is put forward for an award is about to get it, whatever the quota says.
    let own = unit.outcomes[index].verdict == .eligible && !isLowered ? index : nil
    guard let reached = from ?? unit.outcomes.firstIndex(where: { $0.verdict == .lowered }) ?? own, index <= reached
    else {
      return
    }
    let below = ShortcomingsLowerTheAward.lowered(reached, ladder: profile.ladder.count)
    findings.append(
      ShortcomingsLowerTheAward.finding(
        ShortcomingsLowerTheAward.message(
          unit.name,
          first.words,
          award: profile.ladder[reached].name,
          lowered: below.map { profile.ladder[$0].name }
        ),
        at: position,
        expected: below.map { "\(profile.ladder[$0].name) trở xuống" },
        hint: "thang khen thưởng: \(profile.ladder.map(\.name).joined(separator: " → "))"
      )
    )
  }

  private mutating func checkPartyRating(
    _ unit: Review.Unit,
    _ rung: ReviewProfile.Rung,
    _ minimum: Rating,
    _ position: Position
  ) {
    guard let rating = unit.partyRating else {
      findings.append(
        PartyRatingReachesTheAward.finding(
          PartyRatingReachesTheAward.missingMessage(unit.name, award: rung.name, year: input.year),
          at: position,
          severity: .warning,
          hint: "thêm dòng ở “xep_loai_dang”"
        )
      )
      return
    }
    guard !PartyRatingReachesTheAward.holds(rating, minimum: minimum) else { return }
    findings.append(
      PartyRatingReachesTheAward.finding(
        PartyRatingReachesTheAward.message(
          unit.name,
          rating: rating,
          minimum: minimum,
          award: rung.name,
          year: input.year
        ),
        at: position
      )
    )
  }
}
