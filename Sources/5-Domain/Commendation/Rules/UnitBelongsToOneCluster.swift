import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A unit belongs to one cluster of a year.
enum UnitBelongsToOneCluster: ClusterRule {
  static let rule = CommendationRule(
    code: "V-C3",
    title: "Mỗi đơn vị ở một khối, cụm",
    text: "Một đơn vị chỉ là thành viên của một khối, cụm trong năm, và chỉ có một dòng ở đó.",
    levels: [.error],
    source: "Văn bản phân chia cụm, khối thi đua",
    example: "UBND xã X thuộc cả Cụm 1 và Cụm 2"
  )

  static func check(_ clusters: [EmulationCluster]) -> [Finding<Position>] {
    var seen: [Name: (cluster: String, position: Position)] = [:]
    var findings: [Finding<Position>] = []
    for cluster in clusters {
      for member in cluster.members.map(\.name) {
        guard let first = seen[member.key] else {
          seen[member.key] = (cluster.name.value, member.position)
          continue
        }
        let place =
          first.cluster == cluster.name.value
          ? "hai lần trong \(first.cluster)" : "thuộc cả \(first.cluster) và \(cluster.name.value)"
        findings.append(
          finding(
            "\(member.value) \(place)",
            at: member.position,
            hint: "giữ đơn vị ở một khối, cụm",
            related: [.init("lần đầu", first.position)]
          )
        )
      }
    }
    return findings
  }
}
