public import Values

extension [Datum.Entry] {
  /// The first entry whose key is a name the program knows.
  public func entry(_ name: String) -> Datum.Entry? { first { Name.isSameKey($0.key, name) } }
}

extension Datum {
  /// The first entry of a map whose key is a name the program knows.
  public func entry(_ name: String) -> Datum.Entry? {
    if case .map(let entries) = content { entries.entry(name) } else { nil }
  }
}
