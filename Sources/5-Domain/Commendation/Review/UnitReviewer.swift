import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Ranks the units of each cluster and says what each may be given, on one day.
struct UnitReviewer {
  let input: ReviewInput
  let clusters: [EmulationCluster]
  let allocation: Allocation?
  let profile: ReviewProfile?
  /// The share of women from which a collective comes first among equals.
  let womenShare: Fraction?
  let scores: [Name: Score]
  let date: CalendarDate
  let binding: DataBinding
  private(set) var findings: [Finding<Position>] = []

  mutating func run() -> [Review.Cluster] {
    let groups = groups()
    checkNames(groups.flatMap(\.units))
    guard let profile else { return [] }
    return groups.compactMap { group in
      guard group.units.contains(where: { scores[Name($0.value)] != nil }) else { return nil }
      var units = group.units.map { reviewed($0, profile) }
      rank(&units, in: group.name, at: group.position)
      settleQuotas(&units, in: group.name, profile)
      return Review.Cluster(name: group.name, units: units.map(\.unit))
    }
  }

  // MARK: Who is reviewed

  private struct Group {
    var name: String
    var position: Position
    var units: [Located<String>]
  }

  /// Members by cluster; where clusters list no members, all units with points together.
  private func groups() -> [Group] {
    let listed = clusters.filter { !$0.members.isEmpty }
    guard listed.isEmpty else {
      return listed.map { Group(name: $0.name.value, position: $0.name.position, units: $0.members.map(\.name)) }
    }
    var seen: Set<Name> = []
    let units = input.scores.map(\.unit).filter { seen.insert(Name($0.value)).inserted }
    guard let first = units.first else { return [] }
    return [Group(name: "", position: first.position, units: units)]
  }

  /// Every row names a unit that is there; every unit has its points.
  private func checkNames(_ units: [Located<String>]) {
    let names = units.map(\.value)
    let known = Set(names.map { Name($0) })
    guard !known.isEmpty else { return }
    var typed = input.scores.map(\.unit) + input.partyRatings.map(\.unit) + input.incidents.map(\.unit)
    typed += input.proposals.filter(\.isUnit).map(\.subject)
    var said: Set<Position> = []
    for name in typed where !known.contains(Name(name.value)) && said.insert(name.position).inserted {
      binding.reportUnknown("đơn vị", name, among: names)
    }
    checkPreferences()
    guard !input.scores.isEmpty else { return }
    for unit in units where scores[Name(unit.value)] == nil {
      binding.report(
        .warning,
        BindingCode.missing.rawValue,
        "\(unit.value) chưa có điểm",
        at: unit.position,
        hint: "thêm dòng ở “diem”"
      )
    }
  }

  /// Every kind of incident and every preference is one that somebody defined.
  private func checkPreferences() {
    if let kinds = profile?.incidents.map(\.kind) {
      for incident in input.incidents
      where !kinds.contains(where: { Name($0) == Name(incident.kind.value) }) {
        binding.reportUnknown(
          "loại vi phạm",
          incident.kind,
          among: kinds,
          expected: Array(Set(kinds)).sorted().joined(separator: ", ")
        )
      }
    }
    let known = ["tỷ lệ nữ"] + input.criteria.map(\.code.value)
    for preference in input.preferences
    where !(known + ["ty_le_nu"]).contains(where: { Name($0) == Name(preference.value) }) {
      binding.reportUnknown("tiêu chí ưu tiên", preference, among: known, expected: known.joined(separator: ", "))
    }
  }

  // MARK: One unit

  /// A unit on its way through the review.
  struct Reviewed {
    var unit: Review.Unit
    var score: Score
    /// What takes the unit down one level, until it has been taken down.
    var lowering: [Review.Reason]
    /// Decides the order among equal totals, the greater first.
    var preference: [Fraction] = []
  }

  private func reviewed(_ name: Located<String>, _ profile: ReviewProfile) -> Reviewed {
    let score = scores[Name(name.value)] ?? Score()
    var unit = Review.Unit(
      name: name.value,
      ownScore: score.own,
      total: score.total,
      rank: nil,
      isTied: false,
      tieBreak: nil,
      partyRating: partyRating(of: name.value),
      outcomes: [],
      suggestion: nil
    )
    let rating = unit.partyRating
    let against = NothingStandsAgainstTheUnit.obstacles(unit.name, rating: rating, input, profile, date)
    unit.outcomes = outcomes(of: unit, against, profile)
    return Reviewed(unit: unit, score: score, lowering: against.filter { $0.effect == .lowers }.map(\.reason))
  }

  func partyRating(of unit: String) -> Rating? {
    input.partyRatings.first { $0.year == input.year && Name($0.unit.value) == Name(unit) }?.rating
  }

  private func outcomes(
    of unit: Review.Unit,
    _ against: [NothingStandsAgainstTheUnit.Obstacle],
    _ profile: ReviewProfile
  ) -> [Review.AwardOutcome] {
    return profile.ladder.map { rung -> Review.AwardOutcome in
      if let worst = against.first(where: { $0.effect == .excludes }) ?? against.first(where: { $0.effect == .defers })
      {
        let isOut = worst.effect == .excludes
        let reasons = against.filter { $0.effect == worst.effect }.map(\.reason)
        return Review.AwardOutcome(
          code: rung.code,
          award: rung.name,
          verdict: isOut ? .excluded : .deferred,
          reasons: reasons,
          standing: nil
        )
      }
      return judged(unit, rung)
    }
  }

  private func judged(_ unit: Review.Unit, _ rung: ReviewProfile.Rung) -> Review.AwardOutcome {
    let reasons = [
      PointsReachTheAward.reason(unit, rung), PartyRatingReachesTheAward.reason(unit, rung, year: input.year),
    ].compactMap { $0 }
    return Review.AwardOutcome(
      code: rung.code,
      award: rung.name,
      verdict: Review.Verdict(of: reasons.map(\.holds)),
      reasons: reasons,
      standing: nil
    )
  }

  // MARK: Ranks

  private mutating func rank(_ units: inout [Reviewed], in cluster: String, at position: Position) {
    let totals = units.compactMap(\.unit.total)
    for index in units.indices {
      guard let total = units[index].unit.total else { continue }
      units[index].unit.rank = TiesAreBroken.rank(of: total, among: totals)
      units[index].unit.isTied = totals.count { $0 == total } > 1
      units[index].preference = input.preferences.map { preference($0.value, units[index]) }
    }
    // Stable: units that nothing tells apart stay in the order of the data.
    units = units.enumerated().sorted { left, right in
      let (leftTotal, rightTotal) = (left.element.unit.total, right.element.unit.total)
      guard let leftTotal, let rightTotal else {
        return leftTotal != nil || (rightTotal == nil && left.offset < right.offset)
      }
      if leftTotal != rightTotal { return leftTotal > rightTotal }
      for (one, other) in zip(left.element.preference, right.element.preference) where one != other {
        return one > other
      }
      return left.offset < right.offset
    }.map(\.element)
    var index = 0
    while index < units.count {
      let rank = units[index].unit.rank
      let end = units[index...].firstIndex { $0.unit.rank != rank } ?? units.count
      if let rank, end - index > 1 { breakTie(&units, index..<end, rank, cluster, position) }
      index = end
    }
  }

  private func preference(_ name: String, _ unit: Reviewed) -> Fraction {
    if Name.isSameKey(name, "tỷ lệ nữ") {
      let subject = input.history.subjects.first { Name($0.name.value) == Name(unit.unit.name) }
      guard let share = subject?.womenShare else { return Fraction(0) }
      return share >= womenShare ?? Fraction(0) ? Fraction(1) : Fraction(0)
    }
    return unit.score.byCriterion[Name(name)] ?? Fraction(0)
  }

  /// Names what decided the order among equals, or says that nothing did.
  private mutating func breakTie(
    _ units: inout [Reviewed],
    _ range: Range<Int>,
    _ rank: Int,
    _ cluster: String,
    _ position: Position
  ) {
    let preferences = range.map { units[$0].preference }
    let decisive = input.preferences.indices.first { place in Set(preferences.map { $0[place] }).count > 1 }
    let open = TiesAreBroken.open(preferences)
    for (place, index) in range.enumerated() where !open.contains(place) {
      units[index].unit.tieBreak = decisive.map { input.preferences[$0].value }
    }
    let names = open.map { units[range.lowerBound + $0].unit.name }
    if let finding = TiesAreBroken.check(names, rank: rank, in: cluster, at: position) { findings.append(finding) }
  }
}

extension Review.Verdict {
  /// What a row of answers comes to: one “no” is enough against, all have to speak for.
  init(of answers: [Bool?]) {
    if answers.contains(false) {
      self = .ineligible
    } else {
      self = answers.contains(nil) ? .open : .eligible
    }
  }
}
