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
  /// The text on one line that no terminal obeys, one character for one, so that places in it stay where they are: controls
  /// as their pictures (`␊` for a line feed, `␛` for an escape), other ends of lines, controls of the second block and marks
  /// that turn the direction of writing as `\u{FFFD}`. Tabs stay.
  public var harmless: String {
    // All others have one of these as their first byte.
    let isClean = utf8.allSatisfy {
      $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xD8 && $0 != 0xE2
    }
    if isClean { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(scalar)
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case _ where scalar.isUnseenSteering: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}

extension Unicode.Scalar {
  /// Whether it is none of ASCII and steers the writing around it: a control, an end of a line, a mark of direction.
  fileprivate var isUnseenSteering: Bool {
    switch value {
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// JSON to be written, with members in the order they are given.
public indirect enum JSONText: Sendable, CustomStringConvertible {
  /// A string, escaped when written.
  case string(String)
  /// A whole number.
  case number(Int)
  /// `true` or `false`.
  case boolean(Bool)
  /// A list.
  case array([JSONText])
  /// Members in order.
  case object([(String, JSONText)])

  /// The JSON, on one line.
  public var description: String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .array(let elements): "[" + elements.map(\.description).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }
  }

  /// The JSON, indented by two spaces a level.
  public func indented(by level: Int = 0) -> String {
    let inner = String(repeating: "  ", count: level + 1)
    let outer = String(repeating: "  ", count: level)
    switch self {
    case .array(let elements) where !elements.isEmpty:
      return "[\n" + elements.map { inner + $0.indented(by: level + 1) }.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { "\(inner)\(Self.quoted($0.0)): \($0.1.indented(by: level + 1))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    case .string, .number, .boolean, .array, .object: return description
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}",
        _ where scalar.isUnseenSteering:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
