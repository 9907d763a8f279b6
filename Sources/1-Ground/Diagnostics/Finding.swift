/// How serious a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Something worth knowing; nothing has to be done.
  case note
  /// Probably wrong; the document is made all the same.
  case warning
  /// The document is not made.
  case error

  /// Orders by seriousness.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The word people read.
  public var vietnamese: String {
    switch self {
    case .note: "ghi chú"
    case .warning: "cảnh báo"
    case .error: "lỗi"
    }
  }
}

/// One finding: what is wrong, where, why, and what to do about it.
///
/// Findings are values. A stage collects them beside its result, so one run reports all of them. Where they are depends on
/// who finds: a rule on documents tells a span of the document, a rule on data a position, a ``Diagnostic`` a place that a
/// person can open.
public struct Finding<Location: Sendable & Hashable>: Sendable, Hashable {
  /// Another place that matters, and why.
  public struct Related: Sendable, Hashable {
    /// What the other place has to do with it, such as `dùng trong mẫu`.
    public var label: String
    /// The other place.
    public var place: Location

    /// Makes a related place.
    public init(_ label: String, _ place: Location) {
      self.label = label
      self.place = place
    }
  }

  /// How serious it is.
  public var severity: Severity
  /// Stable code such as `DL-03`: two letters for the stage, then a number; never reused.
  public var code: String
  /// One line in Vietnamese that can be understood alone, without a full stop.
  public var message: String
  /// Where the user has to look first.
  public var place: Location?
  /// What was expected there.
  public var expected: String?
  /// What to do, as a verb phrase.
  public var hint: String?
  /// Other places that matter.
  public var related: [Related]

  /// Makes a finding.
  public init(
    _ severity: Severity,
    _ code: String,
    _ message: String,
    at place: Location? = nil,
    expected: String? = nil,
    hint: String? = nil,
    related: [Related] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.expected = expected
    self.hint = hint
    self.related = related
  }
}

extension Finding {
  /// The same finding for somebody who counts places in another way.
  ///
  /// - Parameter locate: gives the place in the other way; a related place without one is left out.
  public func located<Other>(_ locate: (Location) -> Other?) -> Finding<Other> {
    Finding<Other>(
      severity,
      code,
      message,
      at: place.flatMap(locate),
      expected: expected,
      hint: hint,
      related: related.compactMap { other in locate(other.place).map { .init(other.label, $0) } }
    )
  }
}

/// A finding with a place that a person can open.
public typealias Diagnostic = Finding<Place>

/// A result with what was found on the way.
public struct Outcome<Value> {
  /// The result, absent when there were errors that make it worthless.
  public var value: Value?
  /// Everything found, in the order it was found.
  public var diagnostics: [Diagnostic]

  /// Makes an outcome.
  public init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether any finding is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Outcome: Sendable where Value: Sendable {}

extension Outcome {
  /// Goes on with the value, keeping what was found before.
  public func flatMap<Next>(_ next: (Value) -> Outcome<Next>) -> Outcome<Next> {
    guard let value else { return Outcome<Next>(nil, diagnostics) }
    let result = next(value)
    return Outcome<Next>(result.value, diagnostics + result.diagnostics)
  }
}
