public import OfficialWriting

/// What a field is called: by its name in ASCII, or by its label with the label's accents or without any.
public struct FieldName: Sendable {
  /// Every spelling a key of data may have. Where two fields share none, no key means both.
  public let spellings: Set<Name>

  /// Makes the name of a field.
  public init(_ name: String, label: String? = nil) {
    let label = Name(label ?? name)
    spellings = [Name(name), label, Name(label.unmarked)]
  }

  /// Whether a key of data means the field.
  public func isMeant(by key: Name) -> Bool { spellings.contains(key) }
}
