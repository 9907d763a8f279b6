import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A cluster proposes no more units for an award than its quota.
///
/// The quotas come from the rules of the year's allocation.
enum ProposalsStayWithinQuota: YearRule {
  static let rule = CommendationRule(
    code: "V-Q8",
    title: "Đề nghị trong chỉ tiêu",
    text: "Số đơn vị một khối, cụm đề nghị cho một hình thức không vượt số được giao theo `quy_tac` và `giao`.",
    levels: [.error],
    source: "Văn bản phân bổ chỉ tiêu của năm",
    example: message("Khối A", proposed: 2, quota: 1, award: "Cờ thi đua của Thành phố")
  )

  static func check(_ year: YearSubject) -> [Finding<Position>] {
    guard let allocation = year.allocation else { return [] }
    // The clusters of each unit, by their places.
    var clusters: [Name: Set<Int>] = [:]
    for (place, cluster) in allocation.clusters.enumerated() {
      for member in cluster.members { clusters[member.name.key, default: []].insert(place) }
    }
    return allocation.results.flatMap { result -> [Finding<Position>] in
      let rule = result.rule
      guard let award = year.award(TypedName(rule.award, at: rule.name.position)) ?? year.award(TypedName(rule.name))
      else { return [] }
      let proposed = year.proposals(for: award.code)
      let shared = rule.isShared ? self.shared(rule, proposed, allocation, clusters) : []
      var counted: [String: [Proposal]] = [:]
      if !rule.isShared {
        for proposal in proposed {
          let names = Set(clusters[proposal.subject.key]?.map { allocation.clusters[$0].name.value } ?? [])
          for name in names { counted[name, default: []].append(proposal) }
        }
      }
      return result.lines.compactMap { line -> Finding<Position>? in
        let counted = rule.isShared ? shared : counted[line.cluster] ?? []
        guard let quota = line.allotted, counted.count > quota else { return nil }
        return finding(
          message(line.cluster, proposed: counted.count, quota: quota, award: award.name),
          at: counted[quota].award.position
        )
      }
    }
  }

  /// The proposals that share one number. Where clusters list nobody, it is for all units.
  private static func shared(
    _ rule: QuotaRule,
    _ proposed: [Proposal],
    _ allocation: Allocation,
    _ clusters: [Name: Set<Int>]
  ) -> [Proposal] {
    let wanted = Set(rule.clusters.map(\.key))
    let chosen = allocation.clusters.indices.filter { place in
      wanted.isEmpty || allocation.clusters[place].keys.contains(where: wanted.contains)
    }
    guard chosen.contains(where: { !allocation.clusters[$0].members.isEmpty }) else { return proposed.filter(\.isUnit) }
    let places = Set(chosen)
    return proposed.filter { !(clusters[$0.subject.key]?.isDisjoint(with: places) ?? true) }
  }

  private static func message(_ cluster: String, proposed: Int, quota: Int, award: String) -> String {
    "\(cluster): đề nghị \(VietnameseNumber.twoDigits(proposed)) \(award), chỉ tiêu \(VietnameseNumber.twoDigits(quota))"
  }
}
