public import Values

extension Template {
  /// The part of an office's profile that this template has fields for; a profile serves many templates, so what is
  /// left over is no mistake.
  public func declaredPart(of profile: DataRecord) -> DataRecord {
    guard case .map(let entries) = profile.root.content else { return profile }
    var result = profile
    result.root.content = .map(entries.filter { fields.slot(matching: $0.key) != nil })
    return result
  }
}
