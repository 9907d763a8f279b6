import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Ranks the units of each cluster and says what each may be given, on one day.
struct UnitReviewer {
  let input: ReviewInput
  let clusters: [EmulationCluster]
  let profile: ReviewProfile?
  /// The share of women from which a collective comes first among equals.
  let womenShare: Fraction?
  let scores: [Name: Score]
  let date: CalendarDate
  let binding: DataBinding
  /// The quotas of each rung of the ladder.
  let quotas: [RungQuotas]
  private let preferences: [Preference]
  private(set) var findings: [Finding<Position>] = []

  init(
    _ input: ReviewInput,
    _ clusters: [EmulationCluster],
    _ allocation: Allocation?,
    _ profile: ReviewProfile?,
    womenShare: Fraction?,
    scores: [Name: Score],
    on date: CalendarDate,
    _ binding: DataBinding
  ) {
    self.input = input
    self.clusters = clusters
    self.profile = profile
    self.womenShare = womenShare
    self.scores = scores
    self.date = date
    self.binding = binding
    quotas = profile.map { RungQuotas.all(of: $0, allocation) } ?? []
    preferences = input.scoring.preferences.map { Preference($0) }
  }

  mutating func run() -> [Review.Cluster] {
    let groups = groups()
    checkNames(groups.flatMap(\.units))
    guard let profile else { return [] }
    return groups.compactMap { group in
      guard group.units.contains(where: { scores[$0.key] != nil }) else { return nil }
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
    var units: [TypedName]
  }

  /// Members by cluster; where clusters list no members, all units with points together.
  private func groups() -> [Group] {
    let listed = clusters.filter { !$0.members.isEmpty }
    guard listed.isEmpty else {
      return listed.map { Group(name: $0.name.value, position: $0.name.position, units: $0.members.map(\.name)) }
    }
    var seen: Set<Name> = []
    let units = input.scoring.rows.map(\.unit).filter { seen.insert($0.key).inserted }
    guard let first = units.first else { return [] }
    return [Group(name: "", position: first.position, units: units)]
  }

  /// Every row names a unit that is there; every unit has its points.
  private func checkNames(_ units: [TypedName]) {
    let names = Suggestions(units.lazy.map(\.value))
    let known = Set(units.map(\.key))
    guard !known.isEmpty else { return }
    var typed = input.scoring.rows.map(\.unit) + input.conduct.partyRatings.map(\.unit)
    typed += input.conduct.incidents.map(\.unit) + input.proposals.filter(\.isUnit).map(\.subject)
    var said: Set<Position> = []
    for name in typed where !known.contains(name.key) && said.insert(name.position).inserted {
      binding.reportUnknown("đơn vị", name.text, among: names)
    }
    checkPreferences()
    guard !input.scoring.rows.isEmpty else { return }
    for unit in units where scores[unit.key] == nil {
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
    if let kinds = profile?.incidents {
      let names = Suggestions(kinds.lazy.map(\.kind.value))
      for incident in input.conduct.incidents where !kinds.contains(incident.kind.key) {
        binding.reportUnknown(
          "loại vi phạm",
          incident.kind.text,
          among: names,
          expected: Set(kinds.map(\.kind.value)).sorted().joined(separator: ", ")
        )
      }
    }
    let known = ["tỷ lệ nữ"] + input.scoring.criteria.map(\.code.value)
    let names = Suggestions(known)
    for preference in preferences
    where !preference.isWomenShare && !input.scoring.criteria.contains(preference.name.key) {
      binding.reportUnknown(
        "tiêu chí ưu tiên",
        preference.name.text,
        among: names,
        expected: known.joined(separator: ", ")
      )
    }
  }

  /// What comes first among equals: a criterion, or the share of women.
  private struct Preference {
    let name: TypedName
    let isWomenShare: Bool

    init(_ name: TypedName) {
      self.name = name
      isWomenShare = name.key == "tỷ_lệ_nữ" || name.key == "ty_le_nu"
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

  private func reviewed(_ name: TypedName, _ profile: ReviewProfile) -> Reviewed {
    let score = scores[name.key] ?? Score()
    var unit = Review.Unit(
      name: name.value,
      key: name.key,
      ownScore: score.own,
      total: score.total,
      rank: nil,
      isTied: false,
      tieBreak: nil,
      partyRating: partyRating(of: name.key),
      outcomes: [],
      suggestion: nil
    )
    let rating = unit.partyRating
    let against = NothingStandsAgainstTheUnit.obstacles(name.key, rating: rating, input, profile, date)
    unit.outcomes = outcomes(of: unit, against, profile)
    return Reviewed(unit: unit, score: score, lowering: against.filter { $0.effect == .lowers }.map(\.reason))
  }

  private func partyRating(of unit: Name) -> Rating? {
    input.conduct.partyRatings[unit].first { $0.year == input.time.year }?.rating
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
      PointsReachTheAward.reason(unit, rung), PartyRatingReachesTheAward.reason(unit, rung, year: input.time.year),
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
    let ranks = TiesAreBroken.Ranks(units.compactMap(\.unit.total))
    for index in units.indices {
      guard let total = units[index].unit.total else { continue }
      units[index].unit.rank = ranks.rank(of: total)
      units[index].unit.isTied = ranks.isShared(total)
      units[index].preference = preferences.map { value(of: $0, for: units[index]) }
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

  private func value(of preference: Preference, for unit: Reviewed) -> Fraction {
    guard preference.isWomenShare else { return unit.score.byCriterion[preference.name.key] ?? Fraction(0) }
    guard let share = input.history.subjects.first(unit.unit.key)?.womenShare else { return Fraction(0) }
    return share >= womenShare ?? Fraction(0) ? Fraction(1) : Fraction(0)
  }

  /// Names what decided the order among equals, or says that nothing did.
  private mutating func breakTie(
    _ units: inout [Reviewed],
    _ range: Range<Int>,
    _ rank: Int,
    _ cluster: String,
    _ position: Position
  ) {
    let values = range.map { units[$0].preference }
    let decisive = preferences.indices.first { place in Set(values.map { $0[place] }).count > 1 }
    let open = TiesAreBroken.open(values)
    let isOpen = Set(open)
    for (place, index) in range.enumerated() where !isOpen.contains(place) {
      units[index].unit.tieBreak = decisive.map { preferences[$0].name.value }
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
