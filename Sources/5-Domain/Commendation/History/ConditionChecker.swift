import Diagnostics

/// Tries the conditions of an award on one nominee: each by the rule it belongs to.
struct ConditionChecker {
  typealias Answer = NomineeRecord.Answer

  let award: AwardProfile.Award
  /// What the nominee is; nil where it is not known.
  let kind: Subject.Kind?

  func check(_ nominee: NomineeRecord) -> Answer {
    let type = nominee.proposal.type
    guard type == .merit || award.conditions.contains(where: { hasWay($0, type) }) else {
      return DossierShowsTheMerit.check("thành tích khen \(type.rawValue)", nominee)
    }
    return all(award.conditions, nominee)
  }

  private func check(_ condition: Condition, _ nominee: NomineeRecord) -> Answer {
    if !nominee.isRecorded, let missing = condition.source {
      return nominee.open("\(condition.words(nominee.profile)): chưa có \(missing)")
    }
    switch condition {
    case .rating(let rating, let years): return RatingReachesTheAward.check(rating, years: years, nominee)
    case .consecutive(let award, let years): return YearsRunWithoutGap.check(award, years: years, nominee)
    case .held(let award): return EarlierAwardIsHeld.check(award, nominee)
    case .course(let course): return self.course(course, nominee)
    case .initiatives(let scope, let count, let years):
      return InitiativeBacksTheAward.check(scope, count: count, years: years, nominee)
    case .shares(let shares): return CollectiveHasItsShares.check(shares, nominee)
    case .leads: return UnitLeadsItsCluster.check(nominee)
    case .age(let years): return BodyIsOldEnough.check(years: years, nominee)
    case .judged(let text): return DossierShowsTheMerit.check(text, nominee)
    case .oneOf(let ways): return oneOf(ways, nominee)
    case .only(let kinds, let clause, let condition): return only(kinds, clause, condition, nominee)
    }
  }

  // MARK: Conditions of conditions

  private func all(_ conditions: [Condition], _ nominee: NomineeRecord) -> Answer {
    var result = Answer(holds: true)
    for condition in conditions { result.add(check(condition, nominee)) }
    return result
  }

  private func only(
    _ kinds: [Subject.Kind],
    _ clause: String?,
    _ condition: Condition,
    _ nominee: NomineeRecord
  ) -> Answer {
    guard isFor(kinds) else { return Answer(holds: true) }
    var nominee = nominee
    if let clause { nominee.clause = clause }
    return check(condition, nominee)
  }

  private func isFor(_ kinds: [Subject.Kind]) -> Bool { kinds.isEmpty || kind.map(kinds.contains) ?? true }

  /// Whether a condition has a way for the type of reward.
  private func hasWay(_ condition: Condition, _ type: RewardType) -> Bool {
    switch condition {
    case .oneOf(let ways): ways.contains { $0.type == type }
    case .only(let kinds, _, let inner): isFor(kinds) && hasWay(inner, type)
    case .rating, .consecutive, .held, .course, .initiatives, .shares, .leads, .age, .judged: false
    }
  }

  private func oneOf(_ ways: [Condition.Way], _ nominee: NomineeRecord) -> Answer {
    let type = nominee.proposal.type
    let open = ways.filter { $0.type == type }
    let results = open.map { all($0.conditions, nominee) }
    if let met = results.first(where: { $0.holds == true }) ?? results.first(where: { $0.holds == nil }) { return met }
    guard var best = results.min(by: { $0.failures.count < $1.failures.count }) else {
      return DossierShowsTheMerit.check("thành tích khen \(type.rawValue)", nominee)
    }
    let elsewhere = zip(open, results).filter { $1.failures != best.failures }.map { $0.0.words(nominee.profile) }
    if !elsewhere.isEmpty {
      let hint = "hoặc đạt: " + elsewhere.joined(separator: "; hoặc ")
      for index in best.failures.indices where best.failures[index].hint == nil { best.failures[index].hint = hint }
    }
    return best
  }

  /// Years of good work: after an award, without a gap, some of them better, with what was earned in them.
  private func course(_ course: Condition.Course, _ nominee: NomineeRecord) -> Answer {
    var answer = Answer(holds: true)
    var first: Int?
    if let after = course.after {
      let since = PeriodSinceLastAwardHasRun.check(after, years: course.years, nominee)
      answer.add(since.answer)
      guard let start = since.first, answer.failures.isEmpty else { return answer }
      first = start
    }
    let run = YearsRunWithoutGap.check(course, from: first, nominee)
    answer.add(run.answer)
    if let higher = course.higher {
      answer.add(RatingReachesTheAward.check(higher.rating, count: higher.years, in: run.years, nominee))
    }
    if !course.bundles.isEmpty { answer.add(EarlierAwardIsHeld.check(course.bundles, in: run.years, nominee)) }
    return answer
  }
}

extension NomineeRecord.Answer {
  /// Adds the answer to one more condition that has to be met.
  fileprivate mutating func add(_ part: Self) {
    reasons += part.reasons
    failures += part.failures
    if part.holds == false { holds = false }
    if part.holds == nil, holds == true { holds = nil }
  }
}
