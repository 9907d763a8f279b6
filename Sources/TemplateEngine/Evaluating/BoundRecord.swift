public import Values

/// The data of one document, checked against a template's fields.
public struct BoundRecord: Sendable {
  /// Values by slot.
  public let values: [Value]
  /// Number of the record in its file, from 1.
  public let number: Int
}
