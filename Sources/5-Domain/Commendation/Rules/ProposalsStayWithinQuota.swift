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
    return allocation.results.flatMap { result -> [Finding<Position>] in
      guard let award = year.award(result.rule.award) ?? year.award(result.rule.name.value) else { return [] }
      let proposed = year.proposals(for: award.code)
      return result.lines.compactMap { line in
        guard let quota = line.allotted else { return nil }
        let members = allocation.clusters.filter { cluster in
          result.rule.isShared ? result.rule.isFor(cluster) : cluster.name.value == line.cluster
        }.flatMap(\.members).map { Name($0.name.value) }
        // Where clusters list nobody, a shared number is for all units.
        let isOpen = result.rule.isShared && members.isEmpty
        let counted = proposed.filter { isOpen ? $0.isUnit : members.contains(Name($0.subject.value)) }
        guard counted.count > quota else { return nil }
        return finding(
          message(line.cluster, proposed: counted.count, quota: quota, award: award.name),
          at: counted[quota].award.position
        )
      }
    }
  }

  private static func message(_ cluster: String, proposed: Int, quota: Int, award: String) -> String {
    "\(cluster): đề nghị \(VietnameseNumber.twoDigits(proposed)) \(award), chỉ tiêu \(VietnameseNumber.twoDigits(quota))"
  }
}
