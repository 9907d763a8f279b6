import Diagnostics
import DocumentModel
import Rules

extension DocumentRule {
  /// A finding whose message and hint say what the law is, so that no clause follows.
  static func found(
    _ message: String,
    at place: DocumentSpan,
    severity: Severity? = nil,
    expected: String? = nil,
    hint: String? = nil
  ) -> Finding<DocumentSpan> {
    Finding(severity ?? page.levels[0], page.id, message, at: place, expected: expected, hint: hint)
  }
}
