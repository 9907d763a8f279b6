import Diagnostics
import Values

/// A rule that looks at what one quota rule of the year gives.
protocol QuotaCheck: CheckedRule {
  /// What is wrong.
  static func check(_ quotas: QuotaSubject) -> [Finding<Position>]
}

/// What one quota rule gives, as rules look at it, with the decisions of the data.
struct QuotaSubject {
  /// The number of one cluster, or of all together.
  struct Line {
    var line: Allocation.Line
    /// The cluster; nil where all share the number.
    var cluster: EmulationCluster?
    /// The number that was given in place of the rule's; nil where the rule's own stands.
    var decision: QuotaDecision?
  }

  let rule: QuotaRule
  let lines: [Line]
  /// How many units a choice is made among; nil for rules of other shapes, and while it is not known.
  let available: Int?

  /// The sum of what is given; nil while a line has no number.
  var total: Int? { Allocation.Result(rule: rule, lines: lines.map(\.line)).total }
}
