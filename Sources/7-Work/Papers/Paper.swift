public import DocumentModel
public import TemplateEngine
public import Values

/// What a template and data give: a finished document with what is needed of its making later.
public struct Paper: Sendable {
  /// The finished document.
  public var document: OfficialDocument
  /// Names of the places to fill by hand, in reading order; a name stands once for each place.
  public var blanks: [String]
  /// The data as the template got them, with the places they were typed in; of a clean record its place alone.
  public var record: DataRecord
  /// The same data, checked.
  public var values: BoundRecord
}
