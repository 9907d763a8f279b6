import Diagnostics
import Values

/// A rule that looks at the khối and cụm of a year.
protocol ClusterRule: CheckedRule {
  /// What is wrong.
  static func check(_ clusters: [EmulationCluster]) -> [Finding<Position>]
}
