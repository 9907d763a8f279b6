import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Tries the conditions of an award on one nominee, on one day.
struct ConditionChecker {
  /// What a condition comes to.
  struct Result {
    /// Whether it is met; nil where data are missing or only people can judge.
    var holds: Bool?
    var reasons: [Review.Reason] = []
    var failures: [RuleFinding] = []
  }

  let profile: AwardProfile
  let award: AwardProfile.Award
  /// The clause reasons come from.
  var clause: String
  let proposal: Proposal
  /// What the nominee is; nil where it is not known.
  let kind: Subject.Kind?
  /// All proposals of the file: a title put forward together with a higher one counts for its year.
  let others: [Proposal]
  let history: History
  let year: Int
  let date: CalendarDate
  /// Rank of the nominee in its cluster, where it has one.
  let rank: Int?

  private var name: String { proposal.subject.value }
  private var key: String { foldedName(proposal.subject.value) }
  private var position: Position { proposal.award.position }
  private var subject: Subject? { history.subjects.first { foldedName($0.name.value) == key } }
  private var ratings: [YearRating] { history.ratings.filter { foldedName($0.subject.value) == key } }
  private var past: [PastAward] { history.awards.filter { foldedName($0.subject.value) == key } }

  /// Whether anything at all was recorded of the nominee. Of a unit that nobody wrote about, nothing is known rather than
  /// nothing achieved.
  private var isRecorded: Bool { subject != nil || !ratings.isEmpty || !past.isEmpty }

  /// The last assessed year: this one where something is known of it, otherwise the last.
  private var end: Int {
    let known = (ratings.map(\.year) + past.map(\.year)).filter { $0 <= year }
    return max(year - 1, known.max() ?? year)
  }

  func check() -> Result {
    guard proposal.type == .merit || award.conditions.contains(where: hasWay) else {
      return judged("thành tích khen \(proposal.type.rawValue)")
    }
    return all(award.conditions)
  }

  /// Whether a condition has a way for the type of reward.
  private func hasWay(_ condition: Condition) -> Bool {
    switch condition {
    case .oneOf(let ways): ways.contains { $0.type == proposal.type }
    case .only(let kinds, _, let inner): isFor(kinds) && hasWay(inner)
    case .rating, .consecutive, .held, .course, .initiatives, .shares, .leads, .age, .judged: false
    }
  }

  private func isFor(_ kinds: [Subject.Kind]) -> Bool { kinds.isEmpty || kind.map(kinds.contains) ?? true }

  private func only(_ kinds: [Subject.Kind], _ clause: String?, _ condition: Condition) -> Result {
    guard isFor(kinds) else { return Result(holds: true) }
    var inner = self
    if let clause { inner.clause = clause }
    return inner.check(condition)
  }

  private func all(_ conditions: [Condition]) -> Result {
    var result = Result(holds: true)
    for part in conditions.map(check) {
      result.reasons += part.reasons
      result.failures += part.failures
      if part.holds == false { result.holds = false }
      if part.holds == nil, result.holds == true { result.holds = nil }
    }
    return result
  }

  private func reason(_ text: String, _ holds: Bool?) -> Review.Reason {
    Review.Reason(text: text, clause: clause, holds: holds)
  }

  private func result(_ text: String, _ failures: [RuleFinding]) -> Result {
    Result(holds: failures.isEmpty, reasons: [reason(text, failures.isEmpty)], failures: failures)
  }

  /// A condition that cannot be tried, with the part of the year's file that is missing.
  private func open(_ condition: Condition, missing: String) -> Result {
    Result(holds: nil, reasons: [reason("\(describe(condition)): chưa có \(missing)", nil)])
  }

  /// The part of the file a condition needs; nil where it needs none of the nominee's own.
  private func source(of condition: Condition) -> String? {
    switch condition {
    case .rating: "dòng của đối tượng ở “danh_gia”"
    case .consecutive, .held: "dòng của đối tượng ở “lich_su_khen”"
    case .course: "dòng của đối tượng ở “danh_gia” và “lich_su_khen”"
    case .initiatives: "sáng kiến của đối tượng ở “sang_kien”"
    case .shares: "số liệu tập thể ở “danh_gia” (so_nguoi, hoan_thanh, lao_dong_tien_tien …)"
    case .age: "“nam_thanh_lap” ở “doi_tuong”"
    case .leads, .judged, .oneOf, .only: nil
    }
  }

  private func check(_ condition: Condition) -> Result {
    if !isRecorded, let missing = source(of: condition) { return open(condition, missing: missing) }
    switch condition {
    case .rating(let rating, let years): return self.rating(rating, years)
    case .consecutive(let award, let years): return consecutive(award, years)
    case .held(let award): return held(award)
    case .course(let course): return self.course(course)
    case .initiatives(let scope, let count, let years): return initiatives(scope, count, years)
    case .shares(let shares): return self.shares(shares)
    case .leads: return leads()
    case .age(let years): return age(years)
    case .judged(let text): return judged(text)
    case .oneOf(let ways): return oneOf(ways)
    case .only(let kinds, let clause, let condition): return only(kinds, clause, condition)
    }
  }

  /// What only people can see in the dossier: the office writes down what it saw.
  private func judged(_ text: String) -> Result {
    guard let seen = proposal.dossier else {
      return Result(
        holds: nil,
        reasons: [reason("xem hồ sơ: \(text): chưa ghi “xem_ho_so” (đạt, không đạt) ở “de_nghi”", nil)]
      )
    }
    guard !seen.value else { return result("xem hồ sơ: \(text): cơ quan ghi đạt", []) }
    return result(
      "xem hồ sơ: \(text): cơ quan ghi không đạt",
      [DossierShowsTheMerit.finding(DossierShowsTheMerit.message(name, text), at: seen.position)]
    )
  }

  // MARK: Ways

  private func oneOf(_ ways: [Condition.Way]) -> Result {
    let open = ways.filter { $0.type == proposal.type }
    let results = open.map { all($0.conditions) }
    if let met = results.first(where: { $0.holds == true }) ?? results.first(where: { $0.holds == nil }) { return met }
    guard var best = results.min(by: { $0.failures.count < $1.failures.count }) else {
      return judged("thành tích khen \(proposal.type.rawValue)")
    }
    let elsewhere = open.filter { way in all(way.conditions).failures != best.failures }
    if !elsewhere.isEmpty {
      let words = elsewhere.map { $0.conditions.map(describe).joined(separator: " và ") }
      let hint = "hoặc đạt: " + words.joined(separator: "; hoặc ")
      for index in best.failures.indices where best.failures[index].hint == nil { best.failures[index].hint = hint }
    }
    return best
  }

  private func describe(_ condition: Condition) -> String {
    switch condition {
    case .rating(let rating, let years):
      return years == 1 ? "“\(rating.vietnamese)” trở lên" : "\(years) năm liên tục “\(rating.vietnamese)” trở lên"
    case .consecutive(let award, let years): return "\(years) năm liên tục \(profile.name(of: award))"
    case .held(let award): return "đã được tặng \(profile.name(of: award))"
    case .course(let course):
      return "\(course.years) năm liên tục “\(course.rating.vietnamese)” trở lên"
    case .initiatives(let scope, let count, _): return "\(count) sáng kiến phạm vi \(scope.rawValue)"
    case .shares: return "đủ tỷ lệ trong tập thể"
    case .leads: return "dẫn đầu cụm, khối"
    case .age(let years): return "thành lập từ \(years) năm"
    case .judged(let text): return text
    case .oneOf(let ways):
      return ways.map { $0.conditions.map(describe).joined(separator: " và ") }.joined(separator: " hoặc ")
    case .only(_, _, let condition): return describe(condition)
    }
  }

  // MARK: Ratings and titles by year

  private func rating(of year: Int) -> Rating? { ratings.first { $0.year == year }?.rating }

  private func rating(_ minimum: Rating, _ years: Int) -> Result {
    let needed = (end - years + 1)...end
    var failures: [RuleFinding] = []
    var seen: [String] = []
    for year in needed {
      guard let rating = rating(of: year) else {
        failures.append(
          RatingReachesTheAward.finding(
            RatingReachesTheAward.missingMessage(name, year: year),
            at: position,
            hint: "thêm dòng ở “danh_gia”"
          )
        )
        continue
      }
      seen.append("\(year) “\(rating.vietnamese)”")
      if !RatingReachesTheAward.holds(rating, minimum: minimum) {
        failures.append(
          RatingReachesTheAward.finding(
            RatingReachesTheAward.message(name, year: year, rating: rating, minimum: minimum),
            at: position
          )
        )
      }
    }
    let found = seen.isEmpty ? "chưa có đánh giá" : seen.joined(separator: ", ")
    return result("\(describe(.rating(minimum, years: years))): \(found)", failures)
  }

  /// Awards given before the day that may be a basis, and those that may not.
  private func given(_ code: String) -> (usable: [PastAward], themed: [PastAward], late: [PastAward]) {
    let all = past.filter { $0.award == code && $0.year <= year }
    let known = all.filter { $0.decided.map { $0 <= date } ?? true }
    return (
      known.filter { ThemedRewardsDoNotCount.holds($0.type, excluded: profile.excludedTypes) },
      known.filter { !ThemedRewardsDoNotCount.holds($0.type, excluded: profile.excludedTypes) },
      all.filter { $0.decided.map { $0 > date } ?? false }
    )
  }

  private func themedFindings(_ awards: [PastAward]) -> [RuleFinding] {
    awards.compactMap { award in
      guard let type = award.type else { return nil }
      return ThemedRewardsDoNotCount.finding(
        ThemedRewardsDoNotCount.message(name, decision: award.decision, type: type),
        at: award.name.position,
        related: [RuleFinding.Related(label: "đề nghị", position: position)]
      )
    }
  }

  /// The years with a title: given, or put forward in the same file for this year.
  private func years(of code: String) -> Set<Int> {
    var years = Set(given(code).usable.map(\.year))
    let isProposed = others.contains { other in
      foldedName(other.subject.value) == key && profile.award(other.award.value)?.code == code
    }
    if isProposed { years.insert(year) }
    return years
  }

  private func consecutive(_ code: String, _ years: Int) -> Result {
    let have = self.years(of: code)
    let last = have.contains(year) ? year : end
    let needed = (last - years + 1)...last
    let missing = YearsRunWithoutGap.missing(needed, among: have)
    let list = have.isEmpty ? "chưa có năm nào" : "có " + have.sorted().map(String.init).joined(separator: ", ")
    var failures = missing.isEmpty ? [] : themedFindings(given(code).themed.filter { needed.contains($0.year) })
    if !missing.isEmpty {
      failures.append(
        YearsRunWithoutGap.finding(
          YearsRunWithoutGap.message(name, what: profile.name(of: code), missing: missing, needed: needed),
          at: position,
          expected: "\(years) năm liên tục; \(list)"
        )
      )
    }
    return result("\(describe(.consecutive(award: code, years: years))): \(list)", failures)
  }

  private func held(_ code: String) -> Result {
    let given = given(code)
    let award = profile.name(of: code)
    if let first = given.usable.first { return result("đã được tặng \(award) (\(first.decision))", []) }
    return result("chưa được tặng \(award)", absent(award, given.themed, given.late))
  }

  private func absent(_ award: String, _ themed: [PastAward], _ late: [PastAward]) -> [RuleFinding] {
    let findings =
      themedFindings(themed)
      + late.compactMap { one in
        one.decided.map { decided in
          EarlierAwardIsHeld.finding(
            EarlierAwardIsHeld.lateMessage(
              name,
              award: award,
              decided: VietnameseDate.short(decided),
              on: VietnameseDate.short(date)
            ),
            at: one.name.position
          )
        }
      }
    guard findings.isEmpty else { return findings }
    return [EarlierAwardIsHeld.finding(EarlierAwardIsHeld.message(name, award: award), at: position)]
  }

  // MARK: Years after an award

  private func course(_ course: Condition.Course) -> Result {
    var reasons: [Review.Reason] = []
    var failures: [RuleFinding] = []
    func add(_ part: Result) {
      reasons += part.reasons
      failures += part.failures
    }
    var first: Int?
    if let after = course.after {
      let given = given(after)
      let award = profile.name(of: after)
      guard let last = given.usable.max(by: { $0.year < $1.year }) else {
        return result("chưa được tặng \(award)", absent(award, given.themed, given.late))
      }
      let start = PeriodSinceLastAwardHasRun.start(last)
      first = start.year
      let has = max(0, end - start.year + 1)
      let isRun = start.decided.map { PeriodSinceLastAwardHasRun.hasRun(course.years, since: $0, until: date) } ?? true
      let text = "sau \(award) (\(last.decision)), từ năm \(start.year) đến năm \(end)"
      if has >= course.years, isRun {
        add(result(text, []))
      } else {
        let full = isRun ? has : min(has, course.years - 1)
        let message = PeriodSinceLastAwardHasRun.message(
          name,
          award: award,
          from: start.year,
          has: full,
          needs: course.years
        )
        let related = [RuleFinding.Related(label: "lần khen trước", position: last.name.position)]
        add(result(text, [PeriodSinceLastAwardHasRun.finding(message, at: position, related: related)]))
        return Result(holds: false, reasons: reasons, failures: failures)
      }
    }
    let period = run(course, from: first, &reasons, &failures)
    if let higher = course.higher { add(self.higher(higher.rating, higher.years, period)) }
    if !course.bundles.isEmpty { add(bundles(course.bundles, period)) }
    return Result(holds: failures.isEmpty, reasons: reasons, failures: failures)
  }

  /// The years of good work that end with the last assessed one.
  private func run(
    _ course: Condition.Course,
    from first: Int?,
    _ reasons: inout [Review.Reason],
    _ failures: inout [RuleFinding]
  ) -> ClosedRange<Int> {
    var good = Set(ratings.filter { $0.rating >= course.rating }.map(\.year))
    if let title = course.orTitle { good.formUnion(years(of: title)) }
    if let first { good = good.filter { $0 >= first } }
    let length = YearsRunWithoutGap.run(endingWith: end, among: good)
    let text = "\(course.years) năm liên tục “\(course.rating.vietnamese)” trở lên: có \(length) năm đến \(end)"
    guard length < course.years else {
      reasons.append(reason(text, true))
      return (end - length + 1)...end
    }
    let needed = (end - course.years + 1)...end
    reasons.append(reason(text, false))
    let missing = YearsRunWithoutGap.missing(needed, among: good)
    for year in missing {
      guard let rating = rating(of: year) else { continue }
      failures.append(
        RatingReachesTheAward.finding(
          RatingReachesTheAward.message(name, year: year, rating: rating, minimum: course.rating),
          at: position
        )
      )
    }
    let unknown = missing.filter { rating(of: $0) == nil }
    if !unknown.isEmpty {
      let what = "“\(course.rating.vietnamese)” trở lên"
      failures.append(
        YearsRunWithoutGap.finding(
          YearsRunWithoutGap.message(name, what: what, missing: unknown, needed: needed),
          at: position,
          hint: "thêm dòng ở “danh_gia”"
        )
      )
    }
    return needed
  }

  private func higher(_ minimum: Rating, _ needs: Int, _ period: ClosedRange<Int>) -> Result {
    let has = ratings.count { period.contains($0.year) && $0.rating >= minimum }
    let message = RatingReachesTheAward.countMessage(name, has: has, needs: needs, minimum: minimum, years: period)
    return result(
      "\(needs) năm “\(minimum.vietnamese)” trong \(period.lowerBound)–\(period.upperBound): có \(has)",
      has >= needs ? [] : [RatingReachesTheAward.finding(message, at: position)]
    )
  }

  private func bundles(_ bundles: [Condition.Bundle], _ period: ClosedRange<Int>) -> Result {
    let open = bundles.filter { !$0.onlyWithoutFlags || subject?.mayReceiveFlags == false }
    func number(_ code: String) -> Int {
      code.isEmpty ? 0 : given(code).usable.count { period.contains($0.year) } + (isProposedNow(code, period) ? 1 : 0)
    }
    func words(_ counts: [Condition.Count]) -> String {
      counts.map { "\(VietnameseNumber.twoDigits($0.number)) \(profile.name(of: $0.award))" }.joined(separator: " và ")
    }
    let needs = open.map { words($0.counts) }.joined(separator: " hoặc ")
    var codes: [String] = []
    for count in open.flatMap(\.counts) where !codes.contains(count.award) { codes.append(count.award) }
    let has = words(codes.map { Condition.Count(award: $0, number: number($0)) })
    let text = "cần \(needs) trong \(period.lowerBound)–\(period.upperBound): có \(has)"
    if open.contains(where: { $0.counts.allSatisfy { number($0.award) >= $0.number } }) { return result(text, []) }
    let themed = codes.flatMap { given($0).themed.filter { period.contains($0.year) } }
    return result(
      text,
      themedFindings(themed) + [
        EarlierAwardIsHeld.finding(
          EarlierAwardIsHeld.countMessage(name, needs: needs, has: has, years: period),
          at: position
        )
      ]
    )
  }

  private func isProposedNow(_ code: String, _ period: ClosedRange<Int>) -> Bool {
    guard period.contains(year), !given(code).usable.contains(where: { $0.year == year }) else { return false }
    return years(of: code).contains(year)
  }

  // MARK: Initiatives, shares, rank, age

  private func initiatives(_ scope: Initiative.Scope, _ count: Int, _ years: Int) -> Result {
    var failures: [RuleFinding] = []
    let named = proposal.initiatives.compactMap { typed in
      history.initiatives.first { foldedName($0.name.value) == foldedName(typed.value) }.map { (typed, $0) }
    }
    let own = history.initiatives.filter { $0.authors.contains { foldedName($0.value) == key } }
    for (typed, initiative) in named where !own.contains(where: { $0.name.position == initiative.name.position }) {
      failures.append(
        InitiativeBacksTheAward.finding(
          InitiativeBacksTheAward.authorMessage(name, initiative.name.value),
          at: typed.position
        )
      )
    }
    let candidates = proposal.initiatives.isEmpty ? own : named.map(\.1)
    let fitting = candidates.filter { initiative in
      guard initiative.scope >= scope, initiative.usedFor == nil else { return false }
      guard let recognised = initiative.recognised else { return true }
      return recognised <= date && (years == 0 || recognised.year > end - years)
    }
    if fitting.count < count {
      for used in candidates {
        guard let purpose = used.usedFor, used.scope >= scope, proposal.initiatives.isEmpty else { continue }
        failures.append(
          OneMeritBacksOneAward.finding(
            OneMeritBacksOneAward.initiativeMessage(name, used.name.value, used: purpose.value),
            at: purpose.position
          )
        )
      }
      failures.append(
        InitiativeBacksTheAward.finding(
          InitiativeBacksTheAward.message(name, has: fitting.count, needs: count, scope: scope),
          at: position
        )
      )
    }
    let names = fitting.map { "“\($0.name.value)”" }.joined(separator: ", ")
    return result(
      "\(count) sáng kiến phạm vi \(scope.rawValue): " + (names.isEmpty ? "không có" : names),
      failures
    )
  }

  private func shares(_ shares: Condition.Shares) -> Result {
    guard let row = ratings.first(where: { $0.year == end }), let members = row.members, members > 0 else {
      return result(
        "chưa có số liệu tập thể năm \(end)",
        [
          CollectiveHasItsShares.finding(
            "\(name): chưa có số người năm \(end)",
            at: position,
            hint: "thêm “so_nguoi” và các số của tập thể ở “danh_gia”"
          )
        ]
      )
    }
    var failures: [RuleFinding] = []
    var words: [String] = []
    func share(_ what: String, _ part: Int?, _ needed: Fraction?) {
      guard let needed else { return }
      let count = part ?? 0
      words.append("\(what) \(count)/\(members)")
      guard !CollectiveHasItsShares.holds(part: count, whole: members, share: needed) else { return }
      failures.append(
        CollectiveHasItsShares.finding(
          CollectiveHasItsShares.message(name, what, part: count, whole: members, needed: needed),
          at: row.subject.position,
          related: [RuleFinding.Related(label: "đề nghị", position: position)]
        )
      )
    }
    share("hoàn thành nhiệm vụ", row.completed, shares.completed)
    share("Lao động tiên tiến", row.advanced, shares.advanced)
    if let needed = shares.fighters {
      let has = row.fighters ?? 0
      words.append("\(has) Chiến sĩ thi đua cơ sở")
      if has < needed {
        failures.append(
          CollectiveHasItsShares.finding(
            CollectiveHasItsShares.noneMessage(name, "Chiến sĩ thi đua cơ sở", has: has, needed: needed),
            at: row.subject.position
          )
        )
      }
    }
    if let level = shares.discipline, let count = row.disciplined, count > 0 {
      words.append("\(count) người bị kỷ luật từ \(level)")
      failures.append(
        CollectiveHasItsShares.finding(
          CollectiveHasItsShares.disciplineMessage(name, count: count, level: level),
          at: row.subject.position
        )
      )
    }
    return result("năm \(end): " + words.joined(separator: ", "), failures)
  }

  private func leads() -> Result {
    guard let rank else {
      return Result(
        holds: nil,
        reasons: [reason("dẫn đầu cụm, khối: chưa có điểm thẩm định ở “diem” để xếp hạng", nil)]
      )
    }
    guard !UnitLeadsItsCluster.holds(rank: rank) else { return result("dẫn đầu cụm, khối", []) }
    let message = UnitLeadsItsCluster.message(name, rank: rank)
    return result("xếp hạng \(rank)", [UnitLeadsItsCluster.finding(message, at: position)])
  }

  private func age(_ years: Int) -> Result {
    guard let subject, let founded = subject.founded else {
      return result(
        "chưa có năm thành lập",
        [BodyIsOldEnough.finding(BodyIsOldEnough.missingMessage(name), at: position, hint: "thêm “nam_thanh_lap”")]
      )
    }
    let message = BodyIsOldEnough.message(name, founded: founded, year: year, needs: years)
    let holds = BodyIsOldEnough.holds(founded: founded, year: year, needs: years)
    return result("thành lập năm \(founded)", holds ? [] : [BodyIsOldEnough.finding(message, at: position)])
  }
}
