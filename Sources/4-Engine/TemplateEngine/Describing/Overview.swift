extension Template {
  /// The fields for people, one a line, those of a table under it.
  public func overview() -> String {
    var lines = ["\(name): \(summary)", ""]
    Self.describe(fields, indent: "  ", into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func describe(_ record: RecordType, indent: String, into lines: inout [String]) {
    let width = min(record.fields.map { $0.name.utf8.count }.max() ?? 0, 40)
    for field in record.fields {
      let padding = String(repeating: " ", count: max(width - field.name.utf8.count, 0))
      let presence =
        switch field.presence {
        case .required: "bắt buộc"
        case .optional: "có thể bỏ"
        case .blank: "có thể để trống"
        }
      var line = "\(indent)\(field.name)\(padding)  \(field.label) (\(field.demandInWords), \(presence))"
      if !field.explanation.isEmpty { line += ": \(field.explanation)" }
      lines.append(line)
      switch field.type {
      case .record(let inner), .list(.record(let inner)): describe(inner, indent: indent + "    ", into: &lines)
      default: break
      }
    }
  }
}
