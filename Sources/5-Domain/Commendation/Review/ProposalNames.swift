import DataBinding
import OfficialWriting
import Values

/// Who and what proposals, votes and history speak of.
extension ProposalJudge {
  /// What a name means.
  func find(_ name: String) -> NamedAward? { AwardNames(titles: titles, profile: profile).find(name) }

  func named(_ name: Located<String>) -> NamedAward? {
    if let found = find(name.value) { return found }
    guard profile != nil || titles != nil else { return nil }
    let names = (profile?.ladder.map(\.name) ?? []) + (titles?.awards.flatMap { [$0.name] + $0.otherNames } ?? [])
    binding.reportUnknown("danh hiệu, hình thức", name, among: names, hint: "dùng tên hoặc mã trong Templates/quy-dinh")
    return nil
  }

  /// The history with the code of each award.
  func resolved(_ history: History) -> History {
    var history = history
    for index in history.awards.indices {
      history.awards[index].award = named(history.awards[index].name)?.code ?? ""
    }
    return history
  }

  /// Every row about somebody names a subject that is listed, where subjects are listed.
  func checkNames(_ history: History) {
    let units = clusters.flatMap(\.units).map(\.name)
    let names = history.subjects.map(\.name.value) + units
    guard !history.subjects.isEmpty else { return }
    let known = Set(names.map(foldedName))
    var typed = history.ratings.map(\.subject) + history.awards.map(\.subject)
    typed += input.proposals.filter { !$0.isUnit }.map(\.subject)
    var said: Set<Position> = []
    for name in typed where !known.contains(foldedName(name.value)) && said.insert(name.position).inserted {
      binding.reportUnknown("đối tượng", name, among: names)
    }
    for typed in input.proposals.flatMap(\.initiatives)
    where !history.initiatives.contains(where: { foldedName($0.name.value) == foldedName(typed.value) }) {
      binding.reportUnknown("sáng kiến", typed, among: history.initiatives.map(\.name.value))
    }
  }

  func subject(_ name: String, _ history: History) -> Subject? {
    history.subjects.first { foldedName($0.name.value) == foldedName(name) }
  }

  func unit(_ name: String) -> (cluster: Review.Cluster, unit: Review.Unit)? {
    for cluster in clusters {
      if let unit = cluster.units.first(where: { foldedName($0.name) == foldedName(name) }) { return (cluster, unit) }
    }
    return nil
  }

  /// The rank of a unit among those that are considered at all.
  func rank(of name: String) -> Int? {
    guard let found = unit(name), let total = found.unit.total else { return nil }
    let totals = found.cluster.units.filter { other in
      !other.outcomes.contains { $0.verdict == .excluded || $0.verdict == .deferred }
    }.compactMap(\.total)
    return TiesAreBroken.rank(of: total, among: totals)
  }
}
