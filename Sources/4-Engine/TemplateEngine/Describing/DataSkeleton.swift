/// A data file for a template that can be filled in: every field with what it is, an example value where there is one.
extension Template {
  /// YAML of the template's fields, ready to be edited. Required fields and fields with an example are filled in;
  /// others stand as comments, groups and tables with all their fields.
  public func dataSkeleton() -> String {
    var writer = SkeletonWriter(examples: Examples(self))
    writer.write(comment: "Dữ liệu cho mẫu “\(name)”: \(summary)")
    writer.write(comment: "Dòng bắt đầu bằng # là giải thích, hoặc trường có thể bỏ qua.")
    writer.write(fields, level: 0)
    return writer.text
  }
}

extension Field {
  /// Its type, with how many elements it has and between which values it lies.
  var demandInWords: String {
    var parts = [type.vietnamese]
    if case .list = type, minimumCount > 1 || maximumCount != nil {
      parts.append("\(max(minimumCount, 0)) đến \(maximumCount.map(String.init) ?? "nhiều") phần tử")
    }
    if let bounds { parts.append(bounds.vietnamese) }
    return parts.joined(separator: ", ")
  }

  /// Whether it is a group or a table.
  fileprivate var holdsFields: Bool {
    switch type {
    case .record, .list(.record): true
    default: false
    }
  }
}

private struct SkeletonWriter {
  let examples: Examples
  private(set) var text = ""
  /// The number of the row that is being written, from 0.
  private var row = 0

  init(examples: Examples) { self.examples = examples }

  mutating func write(comment: String, level: Int = 0) { text += indent(level) + "# \(comment)\n" }

  mutating func write(_ record: RecordType, level: Int, firstLead: String? = nil) {
    for (slot, field) in record.fields.enumerated() {
      let lead = slot == 0 ? firstLead : nil
      write(field, level: level, lead: lead)
    }
  }

  private mutating func write(_ field: Field, level: Int, lead: String?) {
    let isGiven = field.presence == .required || examples(of: field) != nil
    let mark = isGiven ? "" : "# "
    if level == 0 { text += "\n" }
    if lead == nil { write(comment: describe(field), level: level) }
    if !isGiven, field.holdsFields {
      var inside = SkeletonWriter(examples: examples)
      inside.writeFields(of: field, start: "", level: 0)
      for (number, line) in inside.text.split(separator: "\n").enumerated() {
        text += (number == 0 ? lead ?? indent(level) : indent(level)) + "# \(line)\n"
      }
      return
    }
    let start = (lead ?? indent(level)) + mark
    switch field.type {
    case .record, .list(.record): writeFields(of: field, start: start, level: level)
    case .list(let element):
      text += "\(start)\(field.name):\n"
      let item = "\(indent(level + 1))\(mark)- \(example(of: field, element))\n"
      text += String(repeating: item, count: rows(of: field))
    default:
      text += "\(start)\(field.name): \(example(of: field, field.type))\n"
    }
  }

  /// A group or a table with its fields.
  private mutating func writeFields(of field: Field, start: String, level: Int) {
    text += "\(start)\(field.name):\n"
    if case .record(let record) = field.type { write(record, level: level + 1) }
    guard case .list(.record(let record)) = field.type else { return }
    for number in 0..<rows(of: field) {
      row = number
      write(record, level: level + 2, firstLead: indent(level + 1) + "- ")
    }
    row = 0
  }

  /// How many elements a list has to have, at least one to show what they look like.
  private func rows(of field: Field) -> Int { max(1, min(field.minimumCount, 20)) }

  private func describe(_ field: Field) -> String {
    var parts = ["\(field.label) (\(field.demandInWords)"]
    switch field.presence {
    case .required: break
    case .optional: parts[0] += ", có thể bỏ"
    case .blank: parts[0] += ", bỏ thì chừa chỗ trống"
    }
    parts[0] += ")"
    if !field.explanation.isEmpty { parts.append(field.explanation) }
    if !field.allowedValues.isEmpty { parts.append("một trong: \(field.allowedValues.joined(separator: " | "))") }
    return parts.joined(separator: ": ")
  }

  private func example(of field: Field, _ type: ValueType) -> String {
    // Rows differ where only some values may stand: a list of roles begins with the head and goes on.
    if row > 0, !field.allowedValues.isEmpty {
      return quoted(field.allowedValues[row % field.allowedValues.count], type)
    }
    if let example = examples(of: field) { return quoted(example, type) }
    if let allowed = field.allowedValues.first { return quoted(allowed, type) }
    switch type {
    case .text, .list, .record: return quoted(field.label, .text)
    case .integer: return "1"
    case .decimal: return "\"0,5\""
    case .money: return "1.000.000"
    case .percent: return "25%"
    case .date: return "30/11/2026"
    case .time: return "08 giờ 00"
    case .boolean: return "có"
    case .signaturePicture: return "{tu_tep: chu-ky.png}"
    }
  }

  /// Quotes text, so that a colon or a number sign in it stays text.
  private func quoted(_ value: String, _ type: ValueType) -> String {
    guard case .text = type else { return value }
    let escaped = value.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }

  private func indent(_ level: Int) -> String { String(repeating: "  ", count: level) }
}
