import DataBinding
import Diagnostics
import Values

/// The unit at the head of a cluster is not the one of last year, where heads take turns.
enum HeadsRotate: ClusterRule {
  static let rule = CommendationRule(
    code: "V-C5",
    title: "Khối trưởng, cụm trưởng luân phiên",
    text: """
      Khối, cụm ghi `truong_nam_truoc` thì trưởng năm nay (`truong`) phải là đơn vị khác. Nơi bầu lại hoặc chỉ định trưởng thì
      không ghi trường ấy.
      """,
    levels: [.warning],
    source: "Quy chế hoạt động của cụm, khối thi đua",
    example: "Khối A: khối trưởng Trường B không luân phiên, năm trước cũng là Trường B"
  )

  static func check(_ clusters: [EmulationCluster]) -> [Finding<Position>] { clusters.compactMap(check) }

  private static func check(_ cluster: EmulationCluster) -> Finding<Position>? {
    let former = NamedRows(cluster.formerHeads) { $0 }
    for head in cluster.heads {
      guard let last = former.first(head.key) else { continue }
      return finding(
        "\(cluster.name.value): \(cluster.kind.rawValue) trưởng \(head.value) không luân phiên, năm trước cũng là "
          + last.value,
        at: head.position,
        expected: "một đơn vị khác",
        related: [Finding<Position>.Related("năm trước", last.position)]
      )
    }
    return nil
  }
}
