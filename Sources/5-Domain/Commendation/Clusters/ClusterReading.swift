import DataBinding
import Diagnostics
import OfficialWriting
import Values

extension EmulationCluster {
  /// Rules on all clusters of a year.
  private static let rules: [any ClusterRule.Type] = [
    QuotasArePossible.self, StatedCountIsThatOfTheList.self, HeadsRotate.self, ClusterHasItsHead.self,
    UnitBelongsToOneCluster.self,
  ]

  /// Reads the clusters of a year from the lists `khoi` and `cum`, and checks them.
  static func read(_ root: FieldGroup, _ binding: DataBinding) -> [EmulationCluster] {
    var clusters: [EmulationCluster] = []
    var names = RowsOnce<Name>(binding)
    for (name, kind) in [("khoi", Kind.block), ("cum", .group)] {
      for group in root.rows(name, kind.rawValue, isRequired: false) {
        guard let cluster = read(group, kind, binding) else { continue }
        let (typed, hint) = (cluster.name, "đặt tên khác nhau: số giao, thành viên được tìm theo tên")
        if names.isFirst(typed.key, at: typed.position, hint: hint, { "hai khối, cụm cùng tên “\(typed.value)”" }) {
          clusters.append(cluster)
        }
      }
    }
    for rule in rules { binding.report(rule.check(clusters)) }
    return clusters
  }

  private static func read(_ group: FieldGroup, _ kind: Kind, _ binding: DataBinding) -> EmulationCluster? {
    let name = group.name("ten", "Tên")
    var cluster = EmulationCluster(
      name: name ?? TypedName("", at: group.position),
      kind: kind,
      category: group.optionalName("nhom", "Nhóm"),
      statedCount: group.optionalInteger("so_don_vi", "Số đơn vị"),
      statedEligible: group.optionalInteger("du_tieu_chuan", "Đủ tiêu chuẩn"),
      members: [],
      heads: group.typedNames("truong", "Trưởng"),
      deputies: group.typedNames("pho", "Phó"),
      formerHeads: group.typedNames("truong_nam_truoc", "Trưởng năm trước")
    )
    for row in group.rows("thanh_vien", "Thành viên", isRequired: false) {
      let member = row.name("ten", "Tên")
      let isEligible = row.optionalFlag("du_tieu_chuan", "Đủ tiêu chuẩn")
      // What else stands in the row, such as a remark, is for templates.
      row.finishLeavingOthers()
      if let member { cluster.members.append(Member(name: member, isEligible: isEligible?.value)) }
    }
    group.finishLeavingOthers()
    checkLeaders(of: cluster, binding)
    return name == nil ? nil : cluster
  }

  /// Heads and deputies are members, where members are listed.
  private static func checkLeaders(of cluster: EmulationCluster, _ binding: DataBinding) {
    let known = Set(cluster.members.map(\.name.key))
    let members = Suggestions(cluster.members.lazy.map(\.name.value))
    for leader in cluster.heads + cluster.deputies where !known.isEmpty && !known.contains(leader.key) {
      binding.report(
        .unknownName,
        "\(cluster.name.value): “\(leader.value)” không có trong danh sách thành viên",
        at: leader.position,
        hint: members.question(leader.value)
      )
    }
  }
}
