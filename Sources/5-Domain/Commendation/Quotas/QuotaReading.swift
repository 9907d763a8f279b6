import DataBinding
import Diagnostics
import OfficialWriting
import Values

extension QuotaRule {
  private enum ShapeName: Sendable { case fixed, share, table, choice, distribution }

  /// Reads the rules of the list `quy_tac`.
  static func read(_ root: FieldGroup, _ binding: DataBinding) -> [QuotaRule] {
    var rules: [QuotaRule] = []
    var seen: [String: Position] = [:]
    for group in root.rows("quy_tac", "Quy tắc") {
      guard let rule = read(group, binding) else { continue }
      if let first = seen[rule.name.value] {
        binding.report(
          .duplicate,
          "hai quy tắc cùng tên “\(rule.name.value)”",
          at: rule.name.position,
          related: [("lần đầu", first)]
        )
      } else {
        seen[rule.name.value] = rule.name.position
        rules.append(rule)
      }
    }
    return rules
  }

  private static func read(_ group: FieldGroup, _ binding: DataBinding) -> QuotaRule? {
    let name = group.text("ten", "Tên")
    let award = group.text("hinh_thuc", "Hình thức")
    let shapeName = group.choice(
      "kieu",
      "Kiểu",
      among: [
        ("cố định", ShapeName.fixed), ("tỷ lệ", .share), ("bảng", .table), ("chọn", .choice),
        ("chia tổng", .distribution),
      ]
    )
    let shape = shapeName.flatMap { Self.shape($0.value, group, binding) }
    let rule = QuotaRule(
      name: name ?? Located("", at: group.position),
      award: award?.value ?? "",
      shape: shape ?? .fixed(0),
      floor: natural(group.optionalInteger("toi_thieu", "Tối thiểu"), binding),
      cap: natural(group.optionalInteger("toi_da", "Tối đa"), binding),
      subLimits: subLimits(group, binding),
      clusters: group.typedNames("ap_dung", "Áp dụng"),
      picked: shapeName?.value == .choice ? picked(group, binding) : [],
      statedTotal: group.optionalInteger("tong_ghi", "Tổng ghi"),
      target: group.optionalText("ghi_vao", "Ghi vào"),
      source: group.optionalText("nguon", "Nguồn")?.value
    )
    // Which fields there are depends on the kind; without one, nothing more can be said.
    if shapeName != nil { group.finish() }
    binding.report(QuotasArePossible.check(floor: rule.floor, cap: rule.cap, of: rule.award, at: group.position))
    return name == nil || award == nil || shape == nil ? nil : rule
  }

  /// Units picked, each once.
  private static func picked(_ group: FieldGroup, _ binding: DataBinding) -> [TypedName] {
    var rows = RowsOnce<Name>(binding)
    return group.typedNames("da_chon", "Đã chọn").filter { pick in
      rows.isFirst(pick.key, at: pick.position) { "“\(pick.value)” được chọn hai lần" }
    }
  }

  private static func subLimits(_ group: FieldGroup, _ binding: DataBinding) -> [SubLimit] {
    var rows = RowsOnce<Name>(binding)
    return group.rows("gioi_han", "Giới hạn", isRequired: false).compactMap { row -> SubLimit? in
      let label = row.name("doi_tuong", "Đối tượng")
      let share = row.optionalShare("ty_le", "Tỷ lệ")
      let rounding = rounding(row, isRequired: false) ?? .down
      row.finish()
      if let share, let finding = QuotasArePossible.check(share) {
        binding.report(finding)
        return nil
      }
      guard let label, let share,
        rows.isFirst(label.key, at: label.position, { "hai giới hạn cho “\(label.value)”" })
      else { return nil }
      return SubLimit(label: label.value, share: share.value, rounding: rounding)
    }
  }

  private static func rounding(_ group: FieldGroup, isRequired: Bool) -> Fraction.Rounding? {
    group.choice(
      "lam_tron",
      "Làm tròn",
      among: [("xuống", Fraction.Rounding.down), ("nửa lên", .halfUp), ("lên", .up)],
      isRequired: isRequired
    )?.value
  }

  private static func base(_ group: FieldGroup) -> Base {
    guard let typed = group.optionalText("co_so", "Cơ sở") else { return .members }
    switch typed.value.lowercased() {
    case "thành viên", "thanh_vien": return .members
    case "đủ tiêu chuẩn", "du_tieu_chuan": return .eligible
    case "dẫn đầu", "dan_dau": return .leaders
    default: return .rule(typed.value)
    }
  }

  private static func shape(_ name: ShapeName, _ group: FieldGroup, _ binding: DataBinding) -> Shape? {
    switch name {
    case .fixed:
      return natural(group.integer("so", "Số"), binding).map { .fixed($0) }
    case .share:
      let errors = binding.diagnostics.count
      let share = group.optionalShare("ty_le", "Tỷ lệ")
      if share == nil, binding.diagnostics.count == errors {
        binding.report(.missing, "quy tắc kiểu tỷ lệ thiếu “ty_le”", at: group.position, expected: "tỷ lệ, ví dụ 25%")
      }
      // Rounding is never guessed: three seeds have three ways.
      let (rounding, base) = (rounding(group, isRequired: true), base(group))
      guard let share, let rounding else { return nil }
      if let finding = QuotasArePossible.check(share) {
        binding.report(finding)
        return nil
      }
      return .share(share.value, of: base, rounding)
    case .table:
      var once = RowsOnce<Name>(binding)
      let rows = group.rows("bang", "Bảng").compactMap { row -> (TypedName, Located<Int>)? in
        let cluster = row.name("khoi", "Khối")
        let number = row.integer("so", "Số")
        row.finish()
        guard let cluster, let number, natural(number, binding) != nil,
          once.isFirst(cluster.key, at: cluster.position, { "bảng có hai dòng “\(cluster.value)”" })
        else { return nil }
        return (cluster, number)
      }
      return .table(rows)
    case .choice:
      let nominees = natural(group.optionalInteger("ung_vien", "Ứng viên"), binding) ?? 1
      let within = group.optionalText("trong", "Trong")?.value
      return natural(group.integer("so", "Số"), binding).map { .choice($0, nominees: nominees, within: within) }
    case .distribution:
      return natural(group.integer("tong", "Tổng"), binding).map { .distribution(total: $0, by: base(group)) }
    }
  }

  private static func natural(_ number: Located<Int>?, _ binding: DataBinding) -> Int? {
    guard let number else { return nil }
    if number.value >= 0 { return number.value }
    binding.report(QuotasArePossible.negative(number))
    return nil
  }
}

extension QuotaDecision {
  /// Reads the decisions of the list `giao`.
  static func read(_ root: FieldGroup, _ binding: DataBinding) -> [QuotaDecision] {
    var rows = RowsOnce<[Name]>(binding)
    return root.rows("giao", "Giao", isRequired: false).compactMap { row in
      let rule = row.text("quy_tac", "Quy tắc")
      let cluster = row.name("khoi", "Khối")
      let number = row.integer("so", "Số")
      let reason = row.optionalText("ly_do", "Lý do")
      row.finish()
      guard let rule, let cluster, let number,
        rows.isFirst(
          [Name(rule.value), cluster.key],
          at: cluster.position,
          {
            "“\(rule.value)” giao hai lần cho “\(cluster.value)”"
          }
        )
      else { return nil }
      return QuotaDecision(rule: rule, cluster: cluster, number: number, reason: reason?.value)
    }
  }
}
