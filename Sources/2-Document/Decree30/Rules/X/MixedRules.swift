internal import Rules

extension Decree30 {
  /// The rules `X-…` and how they are kept.
  static var mixedRules: RuleGroup {
    RuleGroup(
      "X",
      "Thể thức của Đảng",
      [
        RuleEntry(NoMarksOfTheParty())
      ]
    )
  }
}
