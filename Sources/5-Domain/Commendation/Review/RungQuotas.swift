import DataBinding
import OfficialWriting
import Values

/// The number of an award for a cluster.
struct Quota {
  var number: Int
  /// Whether the council chooses as many among the first of all clusters.
  var isChoice = false
  /// Whom it has chosen.
  var picked: Set<Name> = []
}

/// The rules of the allocation that are about one rung of the ladder.
struct RungQuotas {
  private let results: [(result: Allocation.Result, choice: Quota?)]

  /// The quotas of each rung.
  static func all(of profile: ReviewProfile, _ allocation: Allocation?) -> [RungQuotas] {
    let results = (allocation?.results ?? []).map {
      result -> (names: [Name], result: Allocation.Result, choice: Quota?) in
      var choice: Quota?
      if case .choice(let number, _, _) = result.rule.shape {
        choice = Quota(number: number, isChoice: true, picked: Set(result.rule.picked.map(\.key)))
      }
      return ([Name(result.rule.name.value), Name(result.rule.award)], result, choice)
    }
    return profile.ladder.map { rung in
      RungQuotas(
        results: results.filter { $0.names.contains { rung.keys.contains($0) } }.map { ($0.result, $0.choice) }
      )
    }
  }

  /// The quota of a cluster; nil where no rule gives it one.
  func quota(of cluster: String) -> Quota? {
    for (result, choice) in results {
      if let choice { return choice }
      if let line = result.line(of: cluster) { return line.allotted.map { Quota(number: $0) } }
    }
    return nil
  }
}
