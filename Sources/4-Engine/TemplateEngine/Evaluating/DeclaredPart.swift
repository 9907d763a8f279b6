public import Diagnostics
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

extension Template {
  /// Slots of the fields that an office's profile has.
  public func slots(of profile: DataRecord) -> Set<Int> {
    guard case .map(let entries) = profile.root.content else { return [] }
    return Set(entries.compactMap { fields.slot(matching: $0.key) })
  }

  /// Keys of an office's profile that no field has but that look like one that the profile does not give: most likely
  /// slips, which would otherwise be left out without a word. One slip, since a profile has fields of other templates too.
  public func doubtfulKeys(of profile: DataRecord) -> [Diagnostic] {
    guard case .map(let entries) = profile.root.content else { return [] }
    let given = Set(entries.compactMap { fields.slot(matching: $0.key) })
    let open = Suggestions(fields.fields.enumerated().filter { !given.contains($0.offset) }.map(\.element.name))
    return entries.compactMap { entry in
      guard entry.key.utf8.count >= 5, fields.slot(matching: entry.key) == nil,
        let near = open.nearest(to: entry.key, edits: 1)
      else { return nil }
      return Diagnostic(
        .warning,
        DataCode.doubtfulKey.rawValue,
        "“\(entry.key)” trong hồ sơ cơ quan không phải trường của mẫu “\(name)”, nên không được dùng",
        at: profile.place(of: entry.keyPosition),
        hint: "có phải “\(near)”?"
      )
    }
  }
}
