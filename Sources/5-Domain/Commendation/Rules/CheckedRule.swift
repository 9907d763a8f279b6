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

/// Findings in their order; what was found already is said once, at its worst.
struct FindingsOnce {
  private var found: [Finding<Position>?] = []
  /// Where a finding stands, whatever its severity.
  private var places: [Finding<Position>: Int] = [:]

  /// The findings.
  var all: [Finding<Position>] { found.compactMap { $0 } }

  mutating func add(_ finding: Finding<Position>) {
    var key = finding
    key.severity = .error
    if let place = places[key] {
      guard let known = found[place], known.severity < finding.severity else { return }
      found[place] = nil
    }
    places[key] = found.count
    found.append(finding)
  }
}
