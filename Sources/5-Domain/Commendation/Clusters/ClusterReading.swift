import DataBinding
import Diagnostics
import OfficialWriting
import Values

extension EmulationCluster {
  /// Reads the clusters of a year from the lists `khoi` and `cum`, and checks them.
  static func read(_ root: FieldGroup, _ binding: DataBinding) -> [EmulationCluster] {
    var clusters: [EmulationCluster] = []
    for (name, kind) in [("khoi", Kind.block), ("cum", .group)] {
      for group in root.rows(name, kind.rawValue, isRequired: false) {
        if let cluster = read(group, kind, binding) { clusters.append(cluster) }
      }
    }
    checkMembership(clusters, binding)
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
    check(cluster, binding)
    return name == nil ? nil : cluster
  }

  /// What one cluster says about itself has to agree.
  private static func check(_ cluster: EmulationCluster, _ binding: DataBinding) {
    let name = cluster.name.value
    if let stated = cluster.statedCount {
      if stated.value < 0 {
        binding.report(
          "V-Q5",
          "\(name): số đơn vị \(stated.value) âm",
          at: stated.position,
          expected: "số từ 0 trở lên"
        )
      } else if !cluster.members.isEmpty, stated.value != cluster.members.count {
        binding.report(
          "V-C1",
          "\(name): nêu \(VietnameseNumber.twoDigits(stated.value)) đơn vị nhưng danh sách có \(cluster.members.count)",
          at: stated.position,
          hint: "sửa số đơn vị hoặc danh sách thành viên"
        )
      }
    }
    if let eligible = cluster.statedEligible, let count = cluster.count, eligible.value > count || eligible.value < 0 {
      binding.report(
        "V-Q5",
        "\(name): \(eligible.value) đơn vị đủ tiêu chuẩn, khối, cụm có \(count) đơn vị",
        at: eligible.position,
        expected: "số từ 0 đến \(count)"
      )
    }
    let known = Set(cluster.members.map(\.name.key))
    let members = Suggestions(cluster.members.lazy.map(\.name.value))
    for leader in cluster.heads + cluster.deputies where !known.isEmpty && !known.contains(leader.key) {
      binding.report(
        .unknownName,
        "\(name): “\(leader.value)” không có trong danh sách thành viên",
        at: leader.position,
        hint: members.question(leader.value)
      )
    }
    binding.report(HeadsRotate.check(cluster))
    if cluster.deputies.count > 1 {
      binding.report(
        "V-C4",
        "\(name) có \(cluster.deputies.count) \(cluster.kind.rawValue) phó",
        at: cluster.deputies[1].position,
        expected: "01 \(cluster.kind.rawValue) phó"
      )
    }
  }

  /// A unit belongs to one cluster of a year; where heads are named at all, every cluster has one.
  private static func checkMembership(_ clusters: [EmulationCluster], _ binding: DataBinding) {
    var seen: [Name: (cluster: String, position: Position)] = [:]
    for cluster in clusters {
      for member in cluster.members {
        let key = member.name.key
        if let first = seen[key] {
          let place =
            first.cluster == cluster.name.value
            ? "hai lần trong \(first.cluster)" : "thuộc cả \(first.cluster) và \(cluster.name.value)"
          binding.report(
            "V-C3",
            "\(member.name.value) \(place)",
            at: member.name.position,
            hint: "giữ đơn vị ở một khối, cụm",
            related: [("lần đầu", first.position)]
          )
        } else {
          seen[key] = (cluster.name.value, member.name.position)
        }
      }
    }
    guard clusters.contains(where: { !$0.heads.isEmpty }) else { return }
    for cluster in clusters where cluster.heads.isEmpty {
      binding.report(
        "V-C4",
        "\(cluster.name.value) chưa có \(cluster.kind.rawValue) trưởng",
        at: cluster.name.position,
        hint: "thêm “truong: …”"
      )
    }
  }
}
