import DataBinding
import OfficialWriting
import Values

/// Where the units of a cluster stand for the quotas of the year, and what that leads to.
///
/// A unit with shortcomings goes down one level from the award it would have got: from the one whose quota reaches it,
/// which then reaches the next unit.
extension UnitReviewer {
  func settleQuotas(_ units: inout [Reviewed], in cluster: String, _ profile: ReviewProfile) {
    var taken: Set<String> = []
    for (place, rung) in profile.ladder.enumerated() {
      guard let found = quota(of: rung, in: cluster) else { continue }
      // Each unit that goes down makes room for another that may have to go down as well.
      while true {
        let waiting = waiting(units, at: place, found.isChoice ? [] : taken)
        let reached = found.isChoice ? best(waiting, units) : within(waiting, found.number, units)
        // Nobody knows whom the council will choose until it has.
        let certain =
          found.isChoice ? reached.filter { found.picked.contains(Name(units[$0].unit.name)) } : reached
        guard let index = certain.first(where: { !units[$0].lowering.isEmpty }) else {
          stand(&units, at: place, waiting, reached, found, &taken)
          break
        }
        lower(&units[index], from: place)
      }
    }
    // Awards below those with quotas go by points; above them nothing is given without a quota.
    let last = profile.ladder.lastIndex { quota(of: $0, in: cluster) != nil } ?? -1
    for index in units.indices {
      if !units[index].lowering.isEmpty,
        let reached = units[index].unit.outcomes.indices.first(where: {
          $0 > last && units[index].unit.outcomes[$0].verdict == .eligible
        }), !taken.contains(units[index].unit.name)
      {
        lower(&units[index], from: reached)
      }
      units[index].unit.suggestion = suggestion(units[index].unit, withQuotasThrough: last)
    }
  }

  /// Takes a unit down one level.
  private func lower(_ unit: inout Reviewed, from place: Int) {
    let reasons = unit.lowering
    unit.lowering = []
    unit.unit.outcomes[place].verdict = .lowered
    unit.unit.outcomes[place].reasons += reasons
    guard let below = ShortcomingsLowerTheAward.lowered(place, ladder: unit.unit.outcomes.count) else { return }
    let award = unit.unit.outcomes[place].award
    unit.unit.outcomes[below].verdict = .eligible
    unit.unit.outcomes[below].isLoweredTo = true
    unit.unit.outcomes[below].reasons.append(
      Review.Reason(text: "hạ một mức từ \(award)", clause: reasons.first?.clause, holds: true)
    )
  }

  // MARK: One award

  /// Units that the award may go to, in the order of the cluster.
  private func waiting(_ units: [Reviewed], at place: Int, _ taken: Set<String>) -> [Int] {
    units.indices.filter { index in
      units[index].unit.rank != nil && units[index].unit.outcomes[place].verdict == .eligible
        && !taken.contains(units[index].unit.name)
    }
  }

  /// The first of the cluster: the council chooses among those of all clusters.
  private func best(_ waiting: [Int], _ units: [Reviewed]) -> [Int] {
    let rank = waiting.compactMap { units[$0].unit.rank }.min()
    return waiting.filter { units[$0].unit.rank == rank }
  }

  /// Those the quota reaches, without the ones that are equal at its edge.
  private func within(_ waiting: [Int], _ quota: Int, _ units: [Reviewed]) -> [Int] {
    guard quota > 0, quota < waiting.count else { return Array(waiting.prefix(max(0, quota))) }
    let next = units[waiting[quota]]
    return waiting.prefix(quota).filter { !isEqual(units[$0], next) }
  }

  private func stand(
    _ units: inout [Reviewed],
    at place: Int,
    _ waiting: [Int],
    _ reached: [Int],
    _ found: Quota,
    _ taken: inout Set<String>
  ) {
    let quota = found.number
    // Equal units on both sides of the edge: nobody is before the other.
    let isEdge = quota > 0 && quota < waiting.count && isEqual(units[waiting[quota - 1]], units[waiting[quota]])
    let next = isEdge ? units[waiting[quota]] : nil
    for index in waiting {
      if found.isChoice {
        if reached.contains(index) { units[index].unit.outcomes[place].standing = .chosenByCouncil(quota: quota) }
      } else if reached.contains(index) {
        units[index].unit.outcomes[place].standing = .within(quota: quota)
        taken.insert(units[index].unit.name)
      } else if let next, isEqual(units[index], next) {
        units[index].unit.outcomes[place].standing = .tied(quota: quota)
      } else {
        units[index].unit.outcomes[place].standing = .beyond(quota: quota)
      }
    }
  }

  private func isEqual(_ left: Reviewed, _ right: Reviewed) -> Bool {
    left.unit.total == right.unit.total && left.preference == right.preference
  }

  /// The number of an award for a cluster.
  private struct Quota {
    var number: Int
    /// Whether the council chooses as many among the first of all clusters.
    var isChoice = false
    /// Whom it has chosen, by folded name.
    var picked: Set<Name> = []
  }

  private func quota(of rung: ReviewProfile.Rung, in cluster: String) -> Quota? {
    guard let allocation else { return nil }
    for result in allocation.results
    where rung.isNamed(result.rule.name.value) || rung.isNamed(result.rule.award) {
      if case .choice(let number, _, _) = result.rule.shape {
        return Quota(number: number, isChoice: true, picked: Set(result.rule.picked.map { Name($0.value) }))
      }
      if let line = result.lines.first(where: { $0.cluster == cluster }) {
        return line.allotted.map { Quota(number: $0) }
      }
    }
    return nil
  }

  /// The highest award a unit may be put forward for.
  private func suggestion(_ unit: Review.Unit, withQuotasThrough last: Int) -> String? {
    for (index, outcome) in unit.outcomes.enumerated() where outcome.verdict == .eligible {
      if case .within = outcome.standing { return outcome.code }
      if index > last { return outcome.code }
    }
    return nil
  }
}
