import Decree30
import DocumentModel

extension Template {
  /// An example value of a field, as it would be typed.
  ///
  /// A frame serves templates of many kinds; the example of the field that is the document's symbol gets the code of this one:
  /// `SNV-TĐKT` of a công văn is `KH-SNV` of a plan (nd30 PL III).
  func example(of field: Field) -> String? {
    guard let example = field.example, let code = kind.code, field === symbolField else { return field.example }
    let groups = example.split(separator: "-")
    return groups.first.map(String.init) == code ? example : "\(code)-\(groups.first ?? "")"
  }

  /// The field that the symbol is made of, when it is made of one alone.
  private var symbolField: Field? {
    func expression(in steps: [Step]) -> Expression? {
      for step in steps {
        if case .part(.symbol, let text, _) = step, text.parts.count == 1, case .value(let value, _) = text.parts[0] {
          return value.expression
        }
      }
      return nil
    }
    guard case .field(let slot) = expression(in: steps) else { return nil }
    return fields.fields[slot]
  }
}
