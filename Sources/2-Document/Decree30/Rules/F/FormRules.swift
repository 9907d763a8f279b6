internal import Diagnostics
internal import Rules

extension Decree30 {
  /// The rules `F-…` and how they are kept.
  static var formRules: RuleGroup {
    RuleGroup(
      "F",
      "Bố cục theo mẫu",
      [
        RuleEntry(DecisionHasItsParts()),
        RuleEntry(AttachedTextIsThere()),
        RuleEntry(AuthorityFitsTheSigner()),
        RuleEntry(MinutesHaveTwoSigners()),
        RuleEntry(MainPartsAreThere()),
      ]
    )
  }
}
