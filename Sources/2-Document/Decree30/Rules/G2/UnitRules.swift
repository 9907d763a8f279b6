internal import Diagnostics
internal import Rules

extension Decree30 {
  /// The rules `G2-…` and how they are kept.
  static var unitRules: RuleGroup {
    RuleGroup(
      "G2",
      "Đơn vị hành chính hai cấp",
      [
        RuleEntry(.districtsHaveEnded, .living("van-ban-phap-luat.yaml, mã V-L2")),
        RuleEntry(.provincesFitTheDay, .living("don-vi-hanh-chinh.yaml")),
      ]
    )
  }
}
