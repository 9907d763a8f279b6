internal import Diagnostics
internal import Rules

extension Decree30 {
  /// The rules `CP-…` and how they are kept.
  static var capitalRules: RuleGroup {
    RuleGroup(
      "CP",
      "Viết hoa",
      [
        RuleEntry(CitedPartsHaveTheirCapitals()),
        RuleEntry(AgenciesHaveTheirCapitals()),
        RuleEntry(NounsOfUnitsAreSmall()),
        RuleEntry(DaysHaveTheirCapitals()),
        RuleEntry(ToneMarksAreOfOneStyle()),
      ]
    )
  }
}
