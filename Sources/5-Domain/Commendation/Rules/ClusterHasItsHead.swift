import DataBinding
import Diagnostics
import Values

/// A cluster has a head, where heads are named at all, and at most one deputy.
enum ClusterHasItsHead: ClusterRule {
  static let rule = CommendationRule(
    code: "V-C4",
    title: "Khối, cụm có trưởng và một phó",
    text: """
      Đã ghi trưởng (`truong`) của một khối, cụm thì khối, cụm nào cũng có trưởng; phó (`pho`) không quá một đơn vị.
      """,
    levels: [.error],
    source: "Văn bản phân công khối trưởng, cụm trưởng của năm",
    example: "Khối Kinh tế chưa có khối trưởng"
  )

  static func check(_ clusters: [EmulationCluster]) -> [Finding<Position>] {
    clusters.compactMap(deputies) + heads(clusters)
  }

  private static func deputies(_ cluster: EmulationCluster) -> Finding<Position>? {
    guard cluster.deputies.count > 1 else { return nil }
    return finding(
      "\(cluster.name.value) có \(cluster.deputies.count) \(cluster.kind.rawValue) phó",
      at: cluster.deputies[1].position,
      expected: "01 \(cluster.kind.rawValue) phó"
    )
  }

  private static func heads(_ clusters: [EmulationCluster]) -> [Finding<Position>] {
    guard clusters.contains(where: { !$0.heads.isEmpty }) else { return [] }
    return clusters.filter { $0.heads.isEmpty }.map { cluster in
      finding(
        "\(cluster.name.value) chưa có \(cluster.kind.rawValue) trưởng",
        at: cluster.name.position,
        hint: "thêm “truong: …”"
      )
    }
  }
}
