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
        RuleEntry(.placeIsACurrentUnit, .living("don-vi-hanh-chinh.yaml")),
        RuleEntry(.placeNameIsInFull, .living("don-vi-hanh-chinh.yaml")),
        RuleEntry(DayExists(), .guaranteed("trường kiểu ngày chỉ nhận ngày có thật")),
      ]
    )
  }
}
