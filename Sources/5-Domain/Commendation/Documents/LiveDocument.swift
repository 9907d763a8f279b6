public import Diagnostics
public import Values

/// A finished document as the rules look at it: what it says where, and the days it may bear.
public struct LiveDocument: Sendable {
  /// What a text is in the document.
  public enum Role: Sendable, Hashable {
    /// The name of the office that issues, or of the one above it.
    case office
    /// Địa danh.
    case place
    /// A line of Kính gửi.
    case addressee
    /// A line of Nơi nhận.
    case recipient
    /// Post or authority of a signer.
    case signature
    /// A căn cứ.
    case legalBasis
    /// Anything else that is read.
    case text
    /// A cell of a table; the cells of a row have one number.
    case cell(row: Int)

    /// Whether it says who acts today, rather than what was.
    var isLive: Bool {
      switch self {
      case .office, .place, .addressee, .recipient, .signature: true
      case .legalBasis, .text, .cell: false
      }
    }
  }

  /// A text with its role.
  public struct Text: Sendable {
    /// What it is.
    public var role: Role
    /// What it says.
    public var text: String

    /// Makes a text.
    public init(_ role: Role, _ text: String) {
      self.role = role
      self.text = text
    }
  }

  /// The days the document may bear; nil when nothing is known of them.
  public var days: ClosedRange<CalendarDate>?
  /// Its texts in reading order.
  public var texts: [Text]
  /// Whether it has an appendix.
  public var hasAppendix: Bool

  /// Makes a document of facts.
  public init(days: ClosedRange<CalendarDate>?, texts: [Text], hasAppendix: Bool) {
    self.days = days
    self.texts = texts
    self.hasAppendix = hasAppendix
  }
}

/// What a rule finds in a document, before anybody knows where in the data it comes from.
public struct DocumentFinding: Sendable, Hashable {
  /// How serious it is.
  public var severity: Severity
  /// Code of the rule.
  public var code: String
  /// What is wrong, without the place.
  public var message: String
  /// What was expected.
  public var expected: String?
  /// What to do.
  public var hint: String?
  /// Characters of the text that are wrong, as they stand there, the most telling first.
  public var words: [String]

  /// Makes a finding of a rule that is not one of this module.
  public init(
    _ severity: Severity,
    code: String,
    _ message: String,
    expected: String? = nil,
    hint: String? = nil,
    words: [String]
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.expected = expected
    self.hint = hint
    self.words = words
  }

  init(
    _ severity: Severity,
    _ rule: CommendationRule,
    _ message: String,
    expected: String? = nil,
    hint: String? = nil,
    words: [String]
  ) {
    self.init(severity, code: rule.code, message, expected: expected, hint: hint, words: words)
  }
}
