import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A quota is a number of units there are: not below zero, not more than the cluster has, not more than are nominated.
enum QuotasArePossible: QuotaCheck, ClusterRule {
  static let rule = CommendationRule(
    code: "V-Q5",
    title: "Chỉ tiêu có thể có",
    text: """
      Chỉ tiêu, tỷ lệ, số đơn vị không âm, tỷ lệ không quá 100%; chỉ tiêu không quá số đơn vị, số đơn vị đủ tiêu chuẩn của
      khối, cụm; “chọn k trong m” thì k không quá m, số đã chọn (`da_chon`) không quá k, mỗi khối, cụm không quá số được giới
      thiệu (`ung_vien`), đơn vị được chọn đủ tiêu chuẩn; tối thiểu không lớn hơn tối đa.
      """,
    levels: [.error],
    source: "Số học; văn bản phân bổ chỉ tiêu của năm",
    example: message("Khối A", given: 5, award: "Cờ", units: 3)
  )

  // MARK: What a rule gives

  static func check(_ quotas: QuotaSubject) -> [Finding<Position>] {
    choice(quotas) + quotas.lines.flatMap { given($0, quotas.rule) }
  }

  private static func choice(_ quotas: QuotaSubject) -> [Finding<Position>] {
    let rule = quotas.rule
    guard case .choice(let number, _, _) = rule.shape else { return [] }
    var findings: [Finding<Position>] = []
    if let available = quotas.available, number > available {
      findings.append(
        finding(
          "\(rule.award): chọn \(number) trong \(available) đơn vị được giới thiệu",
          at: rule.name.position,
          expected: "không quá \(available)"
        )
      )
    }
    if rule.picked.count > number {
      let surplus = rule.picked[number]
      findings.append(
        finding(
          "\(rule.award): đã chọn \(rule.picked.count) đơn vị, chỉ tiêu chọn \(number) trong "
            + "\(quotas.available ?? number)",
          at: surplus.position,
          expected: "\(number) đơn vị",
          hint: "bỏ “\(surplus.value)” hoặc xin thêm chỉ tiêu"
        )
      )
    }
    return findings
  }

  private static func given(_ line: QuotaSubject.Line, _ rule: QuotaRule) -> [Finding<Position>] {
    if let decision = line.decision, decision.number.value < 0 {
      let given = VietnameseNumber.twoDigits(decision.number.value)
      return [finding("\(line.line.cluster): giao \(given) \(rule.award)", at: decision.number.position)]
    }
    guard let cluster = line.cluster, let allotted = line.line.allotted else { return [] }
    let place = line.decision?.number.position ?? rule.name.position
    if let count = cluster.count, allotted > count {
      return [
        finding(
          message(line.line.cluster, given: allotted, award: rule.award, units: count),
          at: place,
          expected: "không quá \(count)"
        )
      ]
    }
    guard let eligible = cluster.eligibleCount, allotted > eligible else { return [] }
    return [
      finding(
        message(line.line.cluster, given: allotted, award: rule.award, units: eligible) + " đủ tiêu chuẩn",
        at: place,
        expected: "không quá \(eligible)",
        related: [.init("đủ tiêu chuẩn", cluster.statedEligible?.position ?? cluster.name.position)]
      )
    ]
  }

  private static func message(_ cluster: String, given: Int, award: String, units: Int) -> String {
    "\(cluster): \(VietnameseNumber.twoDigits(given)) \(award) cho \(units) đơn vị"
  }

  // MARK: Who is picked

  /// A unit that is picked although it does not meet the standards.
  static func notEligible(_ pick: TypedName, for award: String, member: EmulationCluster.Member) -> Finding<Position> {
    finding(
      "\(award): “\(pick.value)” không đủ tiêu chuẩn",
      at: pick.position,
      hint: "chọn đơn vị khác, hoặc sửa “du_tieu_chuan” của đơn vị ấy",
      related: [.init("đơn vị", member.name.position)]
    )
  }

  /// More units of one cluster than it nominates.
  static func picks(
    _ picks: [TypedName],
    of cluster: EmulationCluster,
    nominating nominees: Int,
    for award: String
  ) -> Finding<Position>? {
    guard let surplus = picks.dropFirst(nominees).first else { return nil }
    return finding(
      "\(award): \(cluster.name.value) giới thiệu \(VietnameseNumber.twoDigits(nominees)) đơn vị, đã chọn "
        + "\(picks.count): \(picks.map(\.value).joined(separator: ", "))",
      at: surplus.position,
      expected: "không quá \(VietnameseNumber.twoDigits(nominees)) đơn vị của một khối, cụm",
      related: picks.first.map { nominees == 0 ? [] : [.init("đã chọn", $0.position)] } ?? []
    )
  }

  // MARK: What clusters say

  static func check(_ clusters: [EmulationCluster]) -> [Finding<Position>] {
    clusters.flatMap { cluster -> [Finding<Position>] in
      let name = cluster.name.value
      var findings: [Finding<Position>] = []
      if let stated = cluster.statedCount, stated.value < 0 {
        findings.append(
          finding("\(name): số đơn vị \(stated.value) âm", at: stated.position, expected: "số từ 0 trở lên")
        )
      }
      if let eligible = cluster.statedEligible, let count = cluster.count, eligible.value > count || eligible.value < 0
      {
        findings.append(
          finding(
            "\(name): \(eligible.value) đơn vị đủ tiêu chuẩn, khối, cụm có \(count) đơn vị",
            at: eligible.position,
            expected: "số từ 0 đến \(count)"
          )
        )
      }
      return findings
    }
  }

  // MARK: What is typed in a rule

  /// A number of units below zero.
  static func negative(_ number: Located<Int>) -> Finding<Position> {
    finding("chỉ tiêu \(number.value) âm", at: number.position, expected: "số từ 0 trở lên")
  }

  /// A share of which nothing can be given: below zero, or more than all.
  static func check(_ share: Located<Fraction>) -> Finding<Position>? {
    guard share.value >= Fraction(0) else {
      return finding("tỷ lệ \(share.value.vietnamese) âm", at: share.position)
    }
    guard share.value > Fraction(1) else { return nil }
    return finding("tỷ lệ \(share.value.percentText) lớn hơn 100%", at: share.position, expected: "không quá 100%")
  }

  /// The least and the most a rule gives, where nothing lies between them.
  static func check(floor: Int?, cap: Int?, of award: String, at position: Position) -> Finding<Position>? {
    guard let floor, let cap, floor > cap else { return nil }
    return finding("\(award): tối thiểu \(floor) lớn hơn tối đa \(cap)", at: position)
  }
}
