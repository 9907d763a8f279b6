import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// The number of units that is stated for a cluster is that of its list.
enum StatedCountIsThatOfTheList: ClusterRule {
  static let rule = CommendationRule(
    code: "V-C1",
    title: "Số đơn vị nêu đúng với danh sách",
    text: "Số đơn vị nêu của khối, cụm (`so_don_vi`) bằng số đơn vị trong danh sách thành viên, số đủ tiêu chuẩn "
      + "(`du_tieu_chuan`) bằng số thành viên ghi là đủ.",
    levels: [.error],
    source: "Văn bản phân chia cụm, khối thi đua",
    example: message("Khối A", stated: 9, listed: 8)
  )

  static func check(_ clusters: [EmulationCluster]) -> [Finding<Position>] {
    clusters.compactMap(count) + clusters.compactMap(eligible)
  }

  private static func eligible(_ cluster: EmulationCluster) -> Finding<Position>? {
    guard let stated = cluster.statedEligible, let listed = cluster.listedEligible, stated.value >= 0,
      stated.value != listed
    else { return nil }
    return finding(
      "\(cluster.name.value): nêu \(VietnameseNumber.twoDigits(stated.value)) đơn vị đủ tiêu chuẩn nhưng danh sách có "
        + "\(listed)",
      at: stated.position,
      hint: "sửa số đơn vị hoặc “du_tieu_chuan” của thành viên"
    )
  }

  private static func count(_ cluster: EmulationCluster) -> Finding<Position>? {
    guard let stated = cluster.statedCount, stated.value >= 0, !cluster.members.isEmpty,
      stated.value != cluster.members.count
    else { return nil }
    return finding(
      message(cluster.name.value, stated: stated.value, listed: cluster.members.count),
      at: stated.position,
      hint: "sửa số đơn vị hoặc danh sách thành viên"
    )
  }

  private static func message(_ cluster: String, stated: Int, listed: Int) -> String {
    "\(cluster): nêu \(VietnameseNumber.twoDigits(stated)) đơn vị nhưng danh sách có \(listed)"
  }
}
