import Diagnostics
import DocumentXML
import OfficialWriting
import XMLTree

/// Attributes: which an element has, and what their values may be.
extension TemplateCompiler {
  func checkAttributes(of element: XMLElement) {
    let known = element.known?.attributeNames.map(\.name) ?? []
    for attribute in element.attributes where !known.contains(attribute.name) {
      report(
        .attribute,
        "<\(element.name)> không có thuộc tính “\(attribute.name)”",
        range: attribute.span,
        hint: nearest(to: attribute.name, in: known).map { "có phải bạn muốn “\($0)”?" }
          ?? (known.isEmpty ? "bỏ thuộc tính này" : "thuộc tính dùng được: \(known.joined(separator: ", "))")
      )
    }
  }

  func enumerated<Choice: RawRepresentable & CaseIterable>(
    _ name: AttributeName,
    of element: XMLElement,
    isRequired: Bool
  ) -> Choice? where Choice.RawValue == String {
    let allowed = Choice.allCases.map(\.rawValue)
    guard let attribute = element.attribute(name) else {
      if isRequired {
        report(
          .attribute,
          "<\(element.name)> thiếu thuộc tính “\(name.name)”",
          element,
          expected: allowed.joined(separator: ", ")
        )
      }
      return nil
    }
    if let choice = Choice(rawValue: normalizedNFC(attribute.value).text) { return choice }
    report(
      .attribute,
      "\(name.name)=\"\(attribute.value)\" không dùng được",
      range: attribute.span,
      expected: allowed.joined(separator: ", "),
      hint: nearest(to: attribute.value, in: allowed).map { "có phải bạn muốn “\($0)”?" }
    )
    return nil
  }

  func number(_ name: AttributeName, of element: XMLElement) -> Int? {
    guard let attribute = element.attribute(name) else { return nil }
    if let number = Int(attribute.value), (1...1000).contains(number) { return number }
    report(
      .attribute,
      "\(name.name)=\"\(attribute.value)\" không dùng được",
      range: attribute.span,
      expected: "số từ 1 đến 1000"
    )
    return nil
  }

  mutating func expression(_ attribute: XMLAttribute) -> TypedExpression? {
    expression(attribute.value, at: 0, of: unit.document.written(attribute))
  }

  /// Parses an expression that stands at an offset of a text, and finds what of it does not change in the loops around.
  mutating func expression(_ text: String, at offset: Int, of written: WrittenText) -> TypedExpression? {
    let source = unit.index
    let parsed = ExpressionParser.parse(
      text,
      in: scope,
      place: { range in
        let shifted = range.lowerBound + offset..<range.upperBound + offset
        return TemplatePlace(source: source, range: written.range(of: shifted))
      },
      findings: findings
    )
    guard var parsed else { return nil }
    parsed.expression = keeping.keeping(parsed.expression, inside: scope.locals.count)
    return parsed
  }
}
