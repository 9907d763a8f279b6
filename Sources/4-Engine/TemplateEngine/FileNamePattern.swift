public import Diagnostics
import OfficialWriting
import XMLTree

/// A pattern for file names such as `{{so_thu_tu}}-{{don_vi}}`, checked against a template's fields.
///
/// `so_thu_tu` is the number of the record, from 1. Values are made safe for file names; the rest of the pattern
/// stands as it is.
public struct FileNamePattern: Sendable {
  /// A piece of the pattern.
  private enum Part: Sendable {
    case literal(String)
    case value(TypedExpression)
  }

  private let parts: [Part]
  private let source: XMLSource
  /// Whether every record is sure to have a name of its own.
  public let isNumbered: Bool

  /// What a pattern calls the number of the record.
  public static let numberName = "so_thu_tu"

  /// Checks a pattern.
  ///
  /// - Parameters:
  ///   - text: the pattern.
  ///   - option: what the user typed it after, for messages.
  ///   - template: the template whose fields it names.
  public static func compile(_ text: String, option: String, for template: Template) -> Outcome<FileNamePattern> {
    let findings = FindingCollector()
    let source = XMLSource(name: option, bytes: Array(text.utf8))
    let index = findings.add(source)
    let scope = Scope(fields: template.fields, locals: [Scope.Local(name: numberName, type: .integer)])
    var parts: [Part] = []
    var rest = text[...]
    while let opening = rest.range(ofLiteral: "{{") {
      parts.append(.literal(String(rest[..<opening.lowerBound])))
      let start = opening.upperBound
      guard let closing = rest[start...].range(ofLiteral: "}}") else {
        let offset = text.utf8.distance(from: text.startIndex, to: opening.lowerBound)
        findings.report(
          .syntax,
          "“{{” chưa có “}}” đóng",
          at: TemplatePlace(source: index, range: offset..<(offset + 2)),
          hint: "viết {{ tên trường }}"
        )
        rest = rest[rest.endIndex...]
        break
      }
      let offset = text.utf8.distance(from: text.startIndex, to: start)
      let expression = ExpressionParser.parse(
        String(rest[start..<closing.lowerBound]),
        in: scope,
        place: { TemplatePlace(source: index, range: ($0.lowerBound + offset)..<($0.upperBound + offset)) },
        findings: findings
      )
      if let expression {
        switch expression.type {
        case .text, .integer, .decimal: break
        default:
          findings.report(
            .type,
            "“\(expression.source)” là \(expression.type.vietnamese), không đặt làm tên tệp được",
            at: expression.place,
            expected: "chữ hoặc số"
          )
        }
        parts.append(.value(expression))
      }
      rest = rest[closing.upperBound...]
    }
    parts.append(.literal(String(rest)))
    let hasErrors = findings.diagnostics.contains { $0.severity == .error }
    let pattern = FileNamePattern(parts: parts, source: source, isNumbered: tellsNumbersApart(parts))
    return Outcome(hasErrors ? nil : pattern, findings.diagnostics)
  }

  /// Whether the number can be read back from every name: nothing that changes stands before it, or nothing behind it,
  /// and no digit beside it.
  private static func tellsNumbersApart(_ parts: [Part]) -> Bool {
    let values = parts.indices.filter { if case .value = parts[$0] { true } else { false } }
    func isNumber(_ index: Int) -> Bool {
      guard case .value(let value) = parts[index], case .element = value.expression else { return false }
      return true
    }
    func literal(_ index: Int) -> String {
      guard parts.indices.contains(index), case .literal(let text) = parts[index] else { return "" }
      return text
    }
    func isDigit(_ character: Character?) -> Bool { character?.isWholeNumber ?? false }
    guard let first = values.first, let last = values.last else { return false }
    let isFirst =
      isNumber(first) && (first == last || !literal(first + 1).isEmpty && !isDigit(literal(first + 1).first))
    let isLast = isNumber(last) && (first == last || !literal(last - 1).isEmpty && !isDigit(literal(last - 1).last))
    return isFirst || isLast
  }

  /// The name for one record, without an ending.
  public func name(for record: BoundRecord, of template: Template) -> Outcome<String> {
    var evaluator = Evaluator(template: template, values: record.values)
    var result = ""
    for part in parts {
      switch part {
      case .literal(let text): result += text
      case .value(let expression):
        guard let text = evaluator.text(of: expression, number: record.number) else {
          let place = source.place(expression.place.range)
          let message = "bản ghi \(record.number): “\(expression.source)” không có giá trị để đặt tên tệp"
          return Outcome(
            nil,
            [
              Diagnostic(
                .error,
                DataCode.absent.rawValue,
                message,
                at: place,
                hint: "điền trường này, hoặc đổi --ten-tep"
              )
            ]
          )
        }
        result += slug(text)
      }
    }
    return Outcome(result)
  }
}

extension Substring {
  /// The first place of an ASCII text.
  fileprivate func range(ofLiteral text: String) -> Range<Index>? {
    let wanted = Array(text.utf8)
    var index = utf8.startIndex
    while index < utf8.endIndex {
      if utf8[index...].starts(with: wanted) { return index..<utf8.index(index, offsetBy: wanted.count) }
      index = utf8.index(after: index)
    }
    return nil
  }
}
