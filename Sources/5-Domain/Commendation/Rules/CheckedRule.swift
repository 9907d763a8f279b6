import Diagnostics
import Values

/// A type that holds one rule: what it goes through, its predicate, its words.
protocol CheckedRule: Sendable {
  /// The rule.
  static var rule: CommendationRule { get }
}

extension CheckedRule {
  /// A finding of the rule at its first level.
  static func finding(
    _ message: String,
    at position: Position,
    severity: Severity? = nil,
    expected: String? = nil,
    hint: String? = nil,
    related: [Finding<Position>.Related] = []
  ) -> Finding<Position> {
    Finding(
      severity ?? rule.levels.first ?? .error,
      rule.code,
      message,
      at: position,
      expected: expected,
      hint: hint,
      related: related
    )
  }
}

extension [Finding<Position>] {
  /// Adds a finding; what was found already is said once, at its worst.
  mutating func addOnce(_ finding: Finding<Position>) {
    func isSame(_ other: Finding<Position>) -> Bool {
      var other = other
      other.severity = finding.severity
      return other == finding
    }
    removeAll { isSame($0) && $0.severity < finding.severity }
    if !contains(where: isSame) { append(finding) }
  }
}
