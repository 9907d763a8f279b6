import DataBinding
import Diagnostics
import Values

/// A finding of a rule before it is known whether it stands: rules are tried on more than one day, and in alternatives.
struct RuleFinding: Hashable {
  /// Another place that matters, and why.
  struct Related: Hashable {
    var label: String
    var position: Position
  }

  var severity: Severity
  var code: String
  var message: String
  var position: Position
  var expected: String?
  var hint: String?
  var related: [Related] = []

  func report(to binding: DataBinding) {
    binding.report(
      severity,
      code,
      message,
      at: position,
      expected: expected,
      hint: hint,
      related: related.map { ($0.label, $0.position) }
    )
  }
}
