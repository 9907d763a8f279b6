internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `D4-…` and how they are kept.
  static var dateRules: RuleGroup {
    RuleGroup(
      "D4",
      "Địa danh, thời gian",
      [
        RuleEntry(PlaceAndDateHaveTheirForm()),
        RuleEntry(DayHasItsZero()),
        RuleEntry(MonthHasItsZero()),
        RuleEntry(
          RulePage(
            "D4-04",
            "Địa danh, thời gian cỡ 13 đến 14, nghiêng, không đậm",
            clause: Clause.part("4c"),
            reads: .style,
            passes: "nghiêng",
            fails: "đứng"
          ),
          .layout([.placeAndDate])
        ),
        RuleEntry(
          RulePage(
            "D4-05",
            "Cùng dòng với số, ký hiệu, ở giữa dưới Tiêu ngữ",
            clause: Clause.part("4c"),
            reads: .geometry,
            passes: "cùng dòng",
            fails: "thấp hơn"
          ),
          .layout([.number, .placeAndDate])
        ),
        RuleEntry(
          RulePage(
            "D4-06",
            "Địa danh là tên đơn vị hành chính đang có",
            clause: Clause.part("4a"),
            levels: [.warning],
            reads: .words,
            passes: "Hải Phòng",
            fails: "Hải Dương (năm 2026)"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "D4-07",
            "Đơn vị mang tên người, số, sự kiện thì ghi đủ danh từ chung",
            clause: Clause.part("4a"),
            levels: [.warning],
            reads: .words,
            passes: "Thành phố Hồ Chí Minh",
            fails: "TP. HCM"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(DayExists(), .guaranteed("trường kiểu ngày chỉ nhận ngày có thật")),
      ]
    )
  }
}
