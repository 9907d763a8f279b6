public import Diagnostics
public import DocumentModel

extension DocumentRule {
  /// A finding of the rule; what was expected ends with its clause.
  ///
  /// - Parameters:
  ///   - message: what is wrong, without the place.
  ///   - place: where it is in the document.
  ///   - severity: how serious it is; nil for the rule's usual level.
  ///   - expected: what the rule asks for.
  ///   - hint: what to do, as a verb phrase.
  ///   - related: other places that matter.
  public static func finding(
    _ message: String,
    at place: DocumentSpan,
    severity: Severity? = nil,
    expected: String? = nil,
    hint: String? = nil,
    related: [Finding<DocumentSpan>.Related] = []
  ) -> Finding<DocumentSpan> {
    Finding(
      severity ?? page.levels.first ?? .error,
      page.id,
      message,
      at: place,
      expected: expected.map { "\($0) (\(page.clause))" } ?? page.clause,
      hint: hint,
      related: related
    )
  }
}

extension DocumentSpan {
  /// A part of a document as a whole, or some of its characters.
  public init(_ part: DocumentPath.Part, bytes: Range<Int>? = nil) { self.init(DocumentPath(part), bytes: bytes) }
}
