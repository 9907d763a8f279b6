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
    let found = quotas.map { $0.quota(of: cluster) }
    for (place, quota) in found.enumerated() {
      guard let quota else { continue }
      let waiting = waiting(units, at: place, quota.isChoice ? [] : taken)
      let (standing, reached) =
        quota.isChoice ? chosen(waiting, quota, &units, place) : given(waiting, quota, &units, place)
      stand(&units, at: place, standing, reached, quota, &taken)
    }
    // Awards below those with quotas go by points; above them nothing is given without a quota.
    let last = found.lastIndex { $0 != nil } ?? -1
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

  /// The first of the cluster, among whom the council chooses; chosen ones with shortcomings go down, and where nobody is left of
  /// a rank the next is the first. Nobody knows whom the council will choose until it has.
  ///
  /// - Returns: those still waiting, and how many of them, from the first on, are reached.
  private func chosen(_ waiting: [Int], _ quota: Quota, _ units: inout [Reviewed], _ place: Int) -> ([Int], Int) {
    var start = 0
    while start < waiting.count {
      let rank = units[waiting[start]].unit.rank
      let end = waiting[start...].firstIndex { units[$0].unit.rank != rank } ?? waiting.count
      var kept: [Int] = []
      for index in waiting[start..<end] {
        if !units[index].lowering.isEmpty, quota.picked.contains(units[index].unit.key) {
          lower(&units[index], from: place)
        } else {
          kept.append(index)
        }
      }
      if !kept.isEmpty { return (kept + waiting[end...], kept.count) }
      start = end
    }
    return ([], 0)
  }

  /// Those the quota reaches, without the ones that are equal at its edge. Who is reached and has shortcomings goes down and
  /// makes room for the next, who may have to go down as well.
  ///
  /// - Returns: those still waiting, and how many of them, from the first on, are reached.
  private func given(_ waiting: [Int], _ quota: Quota, _ units: inout [Reviewed], _ place: Int) -> ([Int], Int) {
    guard quota.number > 0 else { return (waiting, 0) }
    // The first that the quota does not reach; all before its equals are reached.
    var edge = quota.number
    func reachedEnd() -> Int {
      guard edge < waiting.count else { return waiting.count }
      var end = edge
      while end > 0, isEqual(units[waiting[end - 1]], units[waiting[edge]]) { end -= 1 }
      return end
    }
    var kept: [Int] = []
    var next = 0
    var end = reachedEnd()
    while next < end {
      let index = waiting[next]
      next += 1
      guard !units[index].lowering.isEmpty else {
        kept.append(index)
        continue
      }
      lower(&units[index], from: place)
      edge += 1
      // Equals of the new edge begin where those of the old one did, or behind it.
      if edge >= waiting.count || !isEqual(units[waiting[edge - 1]], units[waiting[edge]]) { end = reachedEnd() }
    }
    return (kept + waiting[next...], kept.count)
  }

  /// - Parameter reached: how many of those waiting are reached, from the first on.
  private func stand(
    _ units: inout [Reviewed],
    at place: Int,
    _ waiting: [Int],
    _ reached: Int,
    _ found: Quota,
    _ taken: inout Set<String>
  ) {
    let quota = found.number
    // Equal units on both sides of the edge: nobody is before the other.
    let isEdge = quota > 0 && quota < waiting.count && isEqual(units[waiting[quota - 1]], units[waiting[quota]])
    let next = isEdge ? units[waiting[quota]] : nil
    for (order, index) in waiting.enumerated() {
      if found.isChoice {
        if order < reached { units[index].unit.outcomes[place].standing = .chosenByCouncil(quota: quota) }
      } else if order < reached {
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

  /// The highest award a unit may be put forward for.
  private func suggestion(_ unit: Review.Unit, withQuotasThrough last: Int) -> String? {
    for (index, outcome) in unit.outcomes.enumerated() where outcome.verdict == .eligible {
      if case .within = outcome.standing { return outcome.code }
      if index > last { return outcome.code }
    }
    return nil
  }
}
