import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// How many may be put forward: limits of the law and of a place, and the quotas of the year.
extension ProposalJudge {
  func proposals(for code: String) -> [Proposal] {
    input.proposals.filter { find($0.award.value)?.code == code }
  }

  mutating func checkLimits() {
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

  mutating func checkQuotas() {
    guard let allocation else { return }
    for result in allocation.results {
      guard let award = find(result.rule.award) ?? find(result.rule.name.value) else { continue }
      let proposed = proposals(for: award.code)
      for line in result.lines {
        guard let quota = line.allotted else { continue }
        let members = allocation.clusters.filter { cluster in
          result.rule.isShared ? result.rule.isFor(cluster) : cluster.name.value == line.cluster
        }.flatMap(\.members).map { foldedName($0.name.value) }
        // Where clusters list nobody, a shared number is for all units.
        let isOpen = result.rule.isShared && members.isEmpty
        let counted = proposed.filter { isOpen ? $0.isUnit : members.contains(foldedName($0.subject.value)) }
        report(counted, quota, line.cluster, award.name)
      }
    }
  }

  mutating func report(_ proposed: [Proposal], _ quota: Int, _ cluster: String, _ award: String) {
    guard proposed.count > quota else { return }
    findings.append(
      ProposalsStayWithinQuota.finding(
        ProposalsStayWithinQuota.message(cluster, proposed: proposed.count, quota: quota, award: award),
        at: proposed[quota].award.position
      )
    )
  }
}
