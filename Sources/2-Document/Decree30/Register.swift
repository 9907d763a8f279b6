public import Rules

extension Decree30 {
  /// All rules of the decree, a group for each part of a document, in the order of their ids.
  public static var groups: [RuleGroup] {
    [
      pageRules, headingRules, issuerRules, numberRules, dateRules, subjectRules, bodyRules,
      signerRules, addresseeRules, recipientRules, appendixRules, markRules, copyRules,
      capitalRules, unitRules, mixedRules, formRules,
    ]
  }

  /// All rules of the decree and how each is kept.
  public static var rules: [RuleEntry] { groups.flatMap(\.entries) }

  /// The rules that find documents which break them, and those on slips behind them.
  public static var checks: [any CheckingRule] { (rules + slipRules.entries).flatMap(\.checks) }
}
