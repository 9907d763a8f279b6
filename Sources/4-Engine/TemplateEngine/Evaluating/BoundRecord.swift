public import Values

/// The data of one document, checked against a template's fields.
public struct BoundRecord: Sendable {
  /// Values by slot.
  public let values: [Value]
  /// Number of the record in its file, from 1.
  public let number: Int

  init(values: [Value], number: Int) {
    self.values = values
    self.number = number
  }

  /// Makes the record of a template with no value known but its number; enough for names that need no more.
  public init(emptyFor template: Template, number: Int) {
    self.init(values: [Value](repeating: .absent, count: template.fields.fields.count), number: number)
  }
}
