internal import Diagnostics
internal import Rules

extension Decree30 {
  /// The rules `CP-…` and how they are kept.
  static var capitalRules: RuleGroup {
    RuleGroup(
      "CP",
      "Viết hoa",
      [
        RuleEntry(
          RulePage(
            "CP-01",
            "“Điều” viết hoa, “khoản”, “điểm” viết thường",
            clause: Clause.capitals("V"),
            levels: [.warning],
            reads: .words,
            passes: "khoản 2 Điều 5",
            fails: "Khoản 2 điều 5"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "CP-02",
            "Tên cơ quan chỉ viết hoa chữ đầu của từ chỉ loại, chức năng, lĩnh vực",
            clause: Clause.capitals("IV"),
            levels: [.warning],
            reads: .words,
            passes: "Sở Tài chính",
            fails: "Sở Tài Chính"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "CP-03",
            "Danh từ chung trước tên đơn vị hành chính viết thường",
            clause: Clause.capitals("III"),
            levels: [.warning],
            reads: .words,
            passes: "tỉnh Sơn Hà",
            fails: "Tỉnh Sơn Hà (giữa câu)"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "CP-04",
            "Ngày trong tuần, tháng ghi bằng chữ thì viết hoa tên",
            clause: Clause.capitals("V"),
            levels: [.note],
            reads: .words,
            passes: "thứ Hai",
            fails: "Thứ hai"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "CP-05",
            "Một cách đặt dấu thanh trong một văn bản",
            clause: Clause.practice("hai cách đều có trong Nghị định"),
            levels: [.note],
            reads: .words,
            passes: "ủy, hòa",
            fails: "ủy, hoà"
          ),
          .elsewhere("chưa xét")
        ),
      ]
    )
  }
}
