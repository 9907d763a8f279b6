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
  private(set) var findings: [RuleFinding] = []

  init(
    input: ReviewInput,
    regulations: Regulations,
    titles: AwardProfile?,
    profile: ReviewProfile?,
    allocation: Allocation?,
    clusters: [Review.Cluster],
    date: CalendarDate,
    binding: DataBinding
  ) {
    self.input = input
    self.regulations = regulations
    self.titles = titles
    self.profile = profile
    self.allocation = allocation
    self.clusters = clusters
    self.date = date
    self.binding = binding
  }

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

  // MARK: Names

  private func find(_ name: String) -> NamedAward? { AwardNames(titles: titles, profile: profile).find(name) }

  private func named(_ name: Located<String>) -> NamedAward? {
    if let found = find(name.value) { return found }
    guard profile != nil || titles != nil else { return nil }
    let names = (profile?.ladder.map(\.name) ?? []) + (titles?.awards.flatMap { [$0.name] + $0.otherNames } ?? [])
    binding.report(
      "TD-08",
      "không có danh hiệu, hình thức “\(name.value)”",
      at: name.position,
      hint: nearest(to: name.value, in: names).map { "có phải “\($0)”?" }
        ?? "dùng tên hoặc mã trong Templates/quy-dinh"
    )
    return nil
  }

  /// The history with the code of each award.
  private func resolved(_ history: History) -> History {
    var history = history
    for index in history.awards.indices {
      history.awards[index].award = named(history.awards[index].name)?.code ?? ""
    }
    return history
  }

  /// Every row about somebody names a subject that is listed, where subjects are listed.
  private func checkNames(_ history: History) {
    let units = clusters.flatMap(\.units).map(\.name)
    let names = history.subjects.map(\.name.value) + units
    guard !history.subjects.isEmpty else { return }
    let known = Set(names.map(foldedName))
    var typed = history.ratings.map(\.subject) + history.awards.map(\.subject)
    typed += input.proposals.filter { !$0.isUnit }.map(\.subject)
    var said: Set<Position> = []
    for name in typed where !known.contains(foldedName(name.value)) && said.insert(name.position).inserted {
      binding.report(
        "TD-08",
        "không có đối tượng “\(name.value)”",
        at: name.position,
        hint: nearest(to: name.value, in: names).map { "có phải “\($0)”?" }
      )
    }
    for typed in input.proposals.flatMap(\.initiatives)
    where !history.initiatives.contains(where: { foldedName($0.name.value) == foldedName(typed.value) }) {
      binding.report(
        "TD-08",
        "không có sáng kiến “\(typed.value)”",
        at: typed.position,
        hint: nearest(to: typed.value, in: history.initiatives.map(\.name.value)).map { "có phải “\($0)”?" }
      )
    }
  }

  private func subject(_ name: String, _ history: History) -> Subject? {
    history.subjects.first { foldedName($0.name.value) == foldedName(name) }
  }

  private func unit(_ name: String) -> (cluster: Review.Cluster, unit: Review.Unit)? {
    for cluster in clusters {
      if let unit = cluster.units.first(where: { foldedName($0.name) == foldedName(name) }) { return (cluster, unit) }
    }
    return nil
  }

  /// The rank of a unit among those that are considered at all.
  private func rank(of name: String) -> Int? {
    guard let found = unit(name), let total = found.unit.total else { return nil }
    let totals = found.cluster.units.filter { other in
      !other.outcomes.contains { $0.verdict == .excluded || $0.verdict == .deferred }
    }.compactMap(\.total)
    return TiesAreBroken.rank(of: total, among: totals)
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
    if let title = award.title, let titles, !proposal.isUnit || listed != nil {
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
    guard let reached = from ?? unit.outcomes.firstIndex(where: { $0.verdict == .lowered }), index <= reached else {
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

  // MARK: History

  private mutating func checkFormerDecisions(_ proposal: Proposal, _ award: AwardProfile.Award, _ history: History) {
    let severity: Severity = award.isStateLevel ? .error : .warning
    for past in history.awards where foldedName(past.subject.value) == foldedName(proposal.subject.value) {
      var messages: [(text: String, position: Position)] = []
      if let number = past.number {
        if !FormerDecisionsAreNamed.isWellFormed(number.value) {
          messages.append(
            (FormerDecisionsAreNamed.shapeMessage(past.subject.value, number: number.value), number.position)
          )
        }
      } else {
        messages.append((former(past, .noNumber), past.name.position))
      }
      if past.decided == nil { messages.append((former(past, .noDate), past.name.position)) }
      for message in messages {
        let finding = FormerDecisionsAreNamed.finding(
          message.text,
          at: message.position,
          severity: severity,
          expected: "số như 123/QĐ-UBND và ngày quyết định"
        )
        // One row is wrong once, however many awards rest on it.
        findings.removeAll {
          $0.position == finding.position && $0.message == finding.message && $0.severity < severity
        }
        if !findings.contains(where: { $0.position == finding.position && $0.message == finding.message }) {
          findings.append(finding)
        }
      }
    }
  }

  private func former(_ past: PastAward, _ problem: FormerDecisionsAreNamed.Problem) -> String {
    FormerDecisionsAreNamed.message(past.subject.value, award: past.name.value, year: past.year, problem: problem)
  }

  /// Awards of the history were decided by bodies that existed.
  private mutating func checkDecisions(_ history: History) {
    guard let districts = regulations.acts.districts else { return }
    for past in history.awards {
      guard let authority = past.authority, let decided = past.decided,
        let body = DistrictsHaveEnded.ended(authority.value, decided: decided, districts)
      else { continue }
      findings.append(
        DistrictsHaveEnded.finding(
          DistrictsHaveEnded.message(past.subject.value, body: body, decided: decided, lastDay: districts.lastDay),
          at: authority.position
        )
      )
    }
  }

  private mutating func checkUsedInitiatives(_ proposal: Proposal, _ history: History) {
    for typed in proposal.initiatives {
      guard
        let initiative = history.initiatives.first(where: { foldedName($0.name.value) == foldedName(typed.value) }),
        let used = initiative.usedFor
      else { continue }
      findings.append(
        OneMeritBacksOneAward.finding(
          OneMeritBacksOneAward.initiativeMessage(proposal.subject.value, initiative.name.value, used: used.value),
          at: typed.position,
          related: [RuleFinding.Related(label: "đã dùng", position: used.position)]
        )
      )
    }
  }

  /// One merit and one initiative of somebody back one award of the file.
  private mutating func checkRepeatedMerit(_ history: History) {
    for (index, later) in input.proposals.enumerated() {
      let earlier = input.proposals[..<index].filter { foldedName($0.subject.value) == foldedName(later.subject.value) }
      let name = later.subject.value
      if let merit = later.merit,
        let first = earlier.first(where: { $0.merit.map { foldedName($0.value) == foldedName(merit.value) } ?? false })
      {
        findings.append(
          OneMeritBacksOneAward.finding(
            OneMeritBacksOneAward.meritMessage(
              name,
              merit: merit.value,
              first: find(first.award.value)?.name ?? first.award.value,
              second: find(later.award.value)?.name ?? later.award.value
            ),
            at: merit.position,
            related: [RuleFinding.Related(label: "lần đầu", position: first.merit?.position ?? first.award.position)]
          )
        )
      }
      for typed in later.initiatives {
        guard
          let first = earlier.first(where: { other in
            other.initiatives.contains { foldedName($0.value) == foldedName(typed.value) }
          })
        else { continue }
        let used = find(first.award.value)?.name ?? first.award.value
        findings.append(
          OneMeritBacksOneAward.finding(
            OneMeritBacksOneAward.initiativeMessage(name, typed.value, used: used),
            at: typed.position,
            related: [RuleFinding.Related(label: "lần đầu", position: first.award.position)]
          )
        )
      }
    }
  }

  // MARK: Votes, powers, money

  private mutating func checkVotes(_ proposal: Proposal, _ award: NamedAward) -> (words: String, holds: Bool?)? {
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
  private func share(of award: NamedAward) -> Fraction? {
    input.council.shares.first { find($0.award.value)?.code == award.code }?.share ?? award.title?.voteShare
  }

  /// Votes are about somebody who is put forward.
  private func checkVotesHaveProposals() {
    for vote in input.votes {
      guard let award = named(vote.award) else { continue }
      let isProposed = input.proposals.contains { proposal in
        foldedName(proposal.subject.value) == foldedName(vote.subject.value)
          && find(proposal.award.value)?.code == award.code
      }
      guard !isProposed else { continue }
      binding.report(
        "TD-08",
        "biểu quyết cho \(vote.subject.value), \(award.name), nhưng không có đề nghị ấy",
        at: vote.subject.position,
        hint: nearest(to: vote.subject.value, in: input.proposals.map(\.subject.value)).map { "có phải “\($0)”?" }
      )
    }
  }

  private mutating func checkPower(_ proposal: Proposal, _ award: NamedAward) {
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

  private mutating func settleMoney(
    _ nominee: inout Review.Nominee,
    _ proposal: Proposal,
    _ award: NamedAward,
    _ kind: Subject.Kind?
  ) {
    let day = proposal.decided ?? date
    let salary = regulations.salaries.first { $0.span.contains(day) }
    if let typed = proposal.baseSalary { checkSalary(typed, salary, proposal.subject.value, day) }
    let profile = regulations.factors.first { $0.head.span.contains(day) }
    guard let profile, let factor = profile.factor(of: award.code, for: kind), let salary,
      let amount = AwardMoney.amount(factor: factor.factor, base: salary.amount, unit: profile.unit)
    else {
      if let money = proposal.money {
        findings.append(
          MoneyIsFactorTimesBase.finding(
            "\(proposal.subject.value): chưa có hệ số tiền thưởng hoặc lương cơ sở ngày \(VietnameseDate.short(day)) "
              + "cho \(award.name)",
            at: money.position,
            severity: .warning
          )
        )
      }
      return
    }
    nominee.money = amount
    nominee.reckoning =
      "\(factor.factor.vietnamese) × \(VietnameseNumber.grouped(salary.amount)), làm tròn lên "
      + "\(VietnameseNumber.grouped(profile.unit)) (\(factor.clause ?? profile.head.source))"
    if !salary.isVerified { findings.appendOnce(unverified("Lương cơ sở \(salary.span.vietnamese)", salary.source)) }
    if !profile.head.isVerified { findings.appendOnce(unverified(profile.head.name, profile.head.source)) }
    guard let money = proposal.money, money.value != amount else { return }
    findings.append(
      MoneyIsFactorTimesBase.finding(
        MoneyIsFactorTimesBase.message(
          proposal.subject.value,
          stated: money.value,
          computed: amount,
          factor: factor.factor,
          base: salary.amount
        ),
        at: money.position,
        expected: VietnameseNumber.grouped(amount)
      )
    )
  }

  private func unverified(_ what: String, _ source: String) -> RuleFinding {
    ProfileIsVerified.finding(
      ProfileIsVerified.message(what),
      at: input.yearPosition,
      hint: "đối chiếu với văn bản gốc trước khi dùng: \(source)"
    )
  }

  private mutating func checkSalary(_ typed: Located<Int>, _ salary: BaseSalary?, _ name: String, _ day: CalendarDate) {
    guard let salary else {
      findings.append(
        BaseSalaryIsOfTheDecisionDate.finding(
          "\(name): chưa có lương cơ sở ngày \(VietnameseDate.short(day)) để đối chiếu",
          at: typed.position,
          severity: .warning,
          hint: "thêm vào luong-co-so.yaml"
        )
      )
      return
    }
    guard typed.value != salary.amount else { return }
    findings.append(
      BaseSalaryIsOfTheDecisionDate.finding(
        BaseSalaryIsOfTheDecisionDate.message(name, stated: typed.value, actual: salary.amount, on: day),
        at: typed.position,
        expected: VietnameseNumber.grouped(salary.amount)
      )
    )
  }

  // MARK: Limits

  private func proposals(for code: String) -> [Proposal] {
    input.proposals.filter { find($0.award.value)?.code == code }
  }

  private mutating func checkLimits() {
    for limit in (titles?.limits ?? []) + (profile?.limits ?? []) {
      guard let award = find(limit.award) else { continue }
      let proposed = proposals(for: award.code)
      let base: Int
      let what: String
      switch limit.base {
      case .leaders:
        // A province proposes among the leaders of its clusters; one commune or one cluster does not.
        guard let level = input.level, foldedName(level) == "tỉnh" || foldedName(level) == "tinh", !clusters.isEmpty
        else {
          continue
        }
        base = clusters.count
        what = "đơn vị dẫn đầu cụm, khối"
      case .proposed(let other):
        guard let other = find(other) else { continue }
        base = proposals(for: other.code).count
        what = other.name
      }
      guard let most = PercentLimitsHold.limit(limit.share, of: base, limit.rounding), proposed.count > most else {
        continue
      }
      findings.append(
        PercentLimitsHold.finding(
          PercentLimitsHold.message(
            award.name,
            proposed: proposed.count,
            limit: most,
            share: limit.share,
            base: base,
            what: what
          ),
          at: proposed[most].award.position,
          hint: limit.source
        )
      )
    }
  }

  private mutating func checkQuotas() {
    guard let allocation, let profile else { return }
    for rung in profile.ladder {
      let proposed = proposals(for: find(rung.code)?.code ?? rung.code).filter(\.isUnit)
      for result in allocation.results
      where rung.isNamed(result.rule.name.value) || rung.isNamed(result.rule.award) {
        if case .choice(let number, _, _) = result.rule.shape {
          report(proposed, number, "Chung các khối, cụm", rung.name)
          continue
        }
        for line in result.lines {
          guard let quota = line.allotted else { continue }
          report(
            proposed.filter { unit($0.subject.value)?.cluster.name == line.cluster },
            quota,
            line.cluster,
            rung.name
          )
        }
      }
    }
  }

  private mutating func report(_ proposed: [Proposal], _ quota: Int, _ cluster: String, _ award: String) {
    guard proposed.count > quota else { return }
    findings.append(
      ProposalsStayWithinQuota.finding(
        ProposalsStayWithinQuota.message(cluster, proposed: proposed.count, quota: quota, award: award),
        at: proposed[quota].award.position
      )
    )
  }
}

extension [RuleFinding] {
  /// Appends a finding that is not there yet.
  fileprivate mutating func appendOnce(_ finding: RuleFinding) {
    if !contains(finding) { append(finding) }
  }
}
