internal import Rules

extension Decree30 {
  /// The rules `X-…` and how they are kept.
  static var mixedRules: RuleGroup {
    RuleGroup(
      "X",
      "Thể thức của Đảng",
      [
        RuleEntry(
          RulePage(
            "X-01",
            "Không lẫn thể thức của Đảng với thể thức của Nhà nước",
            clause: Clause.practice("Hướng dẫn 05-HD/VPTW"),
            reads: .words,
            passes: "TM. và Quốc hiệu",
            fails: "T/M và Quốc hiệu"
          ),
          .elsewhere("chưa xét")
        )
      ]
    )
  }
}
