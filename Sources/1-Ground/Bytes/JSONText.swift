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
