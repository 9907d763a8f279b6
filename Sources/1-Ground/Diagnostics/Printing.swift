import Bytes

/// How findings are shown.
public enum DiagnosticStyle: Sendable {
  /// For people at a terminal: the line with a caret under it.
  case graphical(colours: Bool)
  /// One line a finding, for logs and screen readers.
  case plain
  /// One JSON object a finding.
  case json
}

/// Writes findings as text.
///
/// What findings quote may come from a stranger: in the two forms for people no character of it can end its line or steer
/// the terminal. It is shown as ``Swift/String/harmless`` says; JSON escapes it.
public struct DiagnosticPrinter: Sendable {
  private let style: DiagnosticStyle

  /// Makes a printer.
  public init(_ style: DiagnosticStyle) { self.style = style }

  /// The text of findings, in their order, ending in a line feed when there are any.
  public func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      switch style {
      case .graphical(let colours): graphical(diagnostic.harmless, colours: colours)
      case .plain: plain(diagnostic.harmless) + "\n"
      case .json: json(diagnostic) + "\n"
      }
    }.joined()
  }

  /// The closing count, such as `2 lỗi, 1 cảnh báo`; empty when there is nothing to count.
  public static func summary(of diagnostics: [Diagnostic]) -> String {
    Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.vietnamese)"
    }.joined(separator: ", ")
  }

  private func graphical(_ diagnostic: Diagnostic, colours: Bool) -> String {
    func paint(_ text: String, _ code: String) -> String { colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    let colour =
      switch diagnostic.severity {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      }
    var result = paint("\(diagnostic.severity.vietnamese)[\(diagnostic.code)]", colour) + ": \(diagnostic.message)\n"
    if let place = diagnostic.place { result += excerpt(of: place, caretColour: colour, paint: paint) }
    for related in diagnostic.related {
      result += "   = \(related.label): \(related.place.description)\n"
      if let line = related.place.excerpt {
        result += "     \(related.place.excerptColumn > 1 ? "…" : "")\(Self.shortened(line))\n"
      }
    }
    if let expected = diagnostic.expected { result += "   = cần: \(expected)\n" }
    if let hint = diagnostic.hint { result += "   = cách sửa: \(hint)\n" }
    return result + "\n"
  }

  private func excerpt(of place: Place, caretColour: String, paint: (String, String) -> String) -> String {
    var result = "  --> \(place.description)\n"
    guard let line = place.excerpt, let number = place.line, let column = place.column else { return result }
    let characters = Array(line)
    // A long line is shown around the place, so that the caret stays in sight.
    let start = max(place.excerptColumn, column > 90 ? column - 60 : 1)
    let end = min(place.excerptColumn + characters.count - 1, start + 110)
    guard start <= end else { return result }
    let shown = String(characters[(start - place.excerptColumn)...(end - place.excerptColumn)]).replacingTabs
    let gutter = String(repeating: " ", count: String(number).count)
    let lead = start > 1 ? "…" : ""
    let caret = String(repeating: "^", count: max(1, min(place.length, end - column + 1)))
    let padding = String(repeating: " ", count: column - start + lead.count)
    result += "\(gutter) |\n\(number) | \(lead)\(shown)\n\(gutter) | \(padding)\(paint(caret, caretColour))\n"
    return result
  }

  private static func shortened(_ line: String) -> String {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    return trimmed.count > 110 ? trimmed.prefix(109) + "…" : String(trimmed)
  }

  private func plain(_ diagnostic: Diagnostic) -> String {
    var result = ""
    if let place = diagnostic.place { result += "\(place.description): " }
    result += "\(diagnostic.severity.vietnamese) \(diagnostic.code): \(diagnostic.message)"
    if let expected = diagnostic.expected { result += "; cần: \(expected)" }
    if let hint = diagnostic.hint { result += "; cách sửa: \(hint)" }
    for related in diagnostic.related { result += "; \(related.label): \(related.place.description)" }
    return result
  }

  private func json(_ diagnostic: Diagnostic) -> String {
    var fields: [(String, JSONText)] = [
      ("muc_do", .string(diagnostic.severity.rawValue)),
      ("ma", .string(diagnostic.code)),
      ("noi_dung", .string(diagnostic.message)),
    ]
    if let place = diagnostic.place { fields.append(("cho", Self.json(place))) }
    if let expected = diagnostic.expected { fields.append(("can", .string(expected))) }
    if let hint = diagnostic.hint { fields.append(("cach_sua", .string(hint))) }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map { related in
        JSONText.object([("la", .string(related.label)), ("cho", Self.json(related.place))])
      }
      fields.append(("lien_quan", .array(related)))
    }
    return JSONText.object(fields).description
  }

  private static func json(_ place: Place) -> JSONText {
    var fields: [(String, JSONText)] = [("tep", .string(place.file))]
    if let line = place.line { fields.append(("dong", .number(line))) }
    if let column = place.column { fields.append(("cot", .number(column))) }
    if let name = place.columnName { fields.append(("ten_cot", .string(name))) }
    return .object(fields)
  }
}

extension Diagnostic {
  /// The finding without characters a terminal would obey: what it quotes may come from a stranger.
  fileprivate var harmless: Diagnostic {
    var result = self
    result.message = message.harmless
    result.expected = expected?.harmless
    result.hint = hint?.harmless
    result.place = place?.harmless
    for index in result.related.indices {
      result.related[index].label = related[index].label.harmless
      result.related[index].place = related[index].place.harmless
    }
    return result
  }
}

extension Place {
  fileprivate var harmless: Place {
    var result = self
    result.file = file.harmless
    result.columnName = columnName?.harmless
    result.excerpt = excerpt?.harmless
    return result
  }
}

extension String {
  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}
