public import Bytes
import Values

extension Template {
  /// JSON Schema (2020-12) of the data, for editors that complete and check while somebody types.
  ///
  /// Values may be typed as numbers or as text, since the program reads the characters as they stand.
  ///
  /// - Parameter key: a key under which data name what the template's computation takes the fields from: with it, no
  ///   field has to be typed.
  public func dataSchema(orNamedBy key: String? = nil) -> JSONText {
    let examples = Examples(self)
    var members = members(of: fields, examples)
    if let key, let required = members.firstIndex(where: { $0.0 == "required" }) {
      let named = JSONText.object([("required", .array([.string(key)]))])
      members[required] = ("anyOf", .array([.object([members[required]]), named]))
    }
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("Dữ liệu cho mẫu \(name)")),
        ("description", .string(summary)),
      ] + members
    )
  }

  private func members(of record: RecordType, _ examples: Examples) -> [(String, JSONText)] {
    var members: [(String, JSONText)] = [
      ("type", .string("object")),
      ("properties", .object(record.fields.map { ($0.name, schema(of: $0, examples)) })),
    ]
    let required = record.fields.filter { $0.presence == .required }
    if !required.isEmpty { members.append(("required", .array(required.map { .string($0.name) }))) }
    return members
  }

  private func schema(of field: Field, _ examples: Examples) -> JSONText {
    var members: [(String, JSONText)] = [("title", .string(field.label))]
    if !field.explanation.isEmpty { members.append(("description", .string(field.explanation))) }
    members += schema(of: field.type, field, examples)
    if let example = examples(of: field) { members.append(("examples", .array([.string(example)]))) }
    return .object(members)
  }

  /// Bounds of numbers typed as numbers.
  private func limits(_ bounds: Bounds?) -> [(String, JSONText)] {
    [("minimum", bounds?.least), ("maximum", bounds?.greatest)].compactMap { name, limit in
      guard case .number(let number)? = limit?.bound, let whole = number.whole else { return nil }
      return (name, .number(whole))
    }
  }

  private func schema(of type: ValueType, _ field: Field, _ examples: Examples) -> [(String, JSONText)] {
    func typed(_ names: String...) -> (String, JSONText) { ("type", .array(names.map { .string($0) })) }
    switch type {
    case .text:
      if field.allowedValues.isEmpty { return [typed("string", "number")] }
      return [("enum", .array(field.allowedValues.map { .string($0) }))]
    case .integer:
      return [typed("integer", "string"), ("pattern", .string("^-?[0-9.]+$"))] + limits(field.bounds)
    case .money:
      return [typed("integer", "string"), ("pattern", .string("^-?[0-9.]+ *(đồng|vnđ|VNĐ|đ)?$"))] + limits(field.bounds)
    case .percent: return [("type", .string("string")), ("pattern", .string("^-?[0-9.,/]+ *%?$"))]
    case .time:
      return [
        ("type", .string("string")),
        ("pattern", .string("^[0-9]{1,2} *(:|giờ|h|g) *([0-9]{1,2} *(phút)?)?$")),
      ]
    case .decimal: return [typed("number", "string"), ("pattern", .string("^-?[0-9.]+(,[0-9]+)?$"))]
    case .date:
      return [
        ("type", .string("string")),
        ("pattern", .string("^([0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|.*[Nn]gày .*)$")),
      ]
    case .boolean: return [typed("boolean", "string")]
    case .signaturePicture:
      let name = JSONText.object([("type", .string("string")), ("pattern", .string("\\.[pP][nN][gG]$"))])
      return [
        ("type", .string("object")), ("properties", .object([("tu_tep", name)])),
        ("required", .array([.string("tu_tep")])),
      ]
    case .record(let record): return members(of: record, examples)
    case .list(let element):
      var members: [(String, JSONText)] = [
        ("type", .string("array")), ("items", .object(schema(of: element, field, examples))),
      ]
      if field.presence == .required { members.append(("minItems", .number(field.minimumCount))) }
      if let maximum = field.maximumCount { members.append(("maxItems", .number(maximum))) }
      return members
    }
  }
}
