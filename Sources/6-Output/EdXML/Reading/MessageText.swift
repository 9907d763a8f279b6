public import Bytes

extension ReceivedMessage {
  /// The message for people: what it says, then its files. Nothing in it ends its line or is obeyed by a terminal.
  public var text: String {
    var lines: [String] = []
    append(header.fields + (trace.map { [$0] } ?? []), indent: "", &lines)
    if !attachments.isEmpty {
      lines.append(ElementName.attachmentEncoded.vietnamese)
      for attachment in attachments { lines.append("  \(line(attachment))") }
    }
    return lines.map { String($0.harmless.map { $0 == "\t" ? " " : $0 }) + "\n" }.joined()
  }

  private func line(_ attachment: ReceivedAttachment) -> String {
    var facts: [String] = []
    if !attachment.contentType.isEmpty { facts.append(attachment.contentType) }
    facts.append(attachment.bytes.map { "\($0.count) byte" } ?? "không lấy ra được")
    if attachment.wasPacked { facts.append("đã giải nén") }
    return "\(attachment.fileName): \(facts.joined(separator: ", "))"
  }

  private func append(_ fields: [ReceivedField], indent: String, _ lines: inout [String]) {
    for field in fields {
      guard !field.fields.isEmpty else {
        lines.append("\(indent)\(field.name.vietnamese): \(field.name.explained(field.text))")
        continue
      }
      lines.append("\(indent)\(field.name.vietnamese)")
      let isList = field.name.isList
      for child in field.fields {
        if isList, child.fields.isEmpty {
          lines.append("\(indent)  - \(child.text)")
        } else {
          append([child], indent: indent + "  ", &lines)
        }
      }
    }
  }

  /// The message for machines: the same, with values as the message has them.
  public var json: JSONText {
    var members: [(String, JSONText)] = [
      ("loai", .string(isStatus ? "trang_thai" : "van_ban")),
      ("thong_tin", header.json),
    ]
    if let trace { members.append((trace.name.key, trace.json)) }
    let files = attachments.map { attachment in
      JSONText.object([
        ("ten", .string(attachment.name)),
        ("ten_tep", .string(attachment.fileName)),
        ("kieu", .string(attachment.contentType)),
        ("so_byte", attachment.bytes.map { .number($0.count) } ?? .string("không lấy ra được")),
        ("da_giai_nen", .boolean(attachment.wasPacked)),
      ])
    }
    members.append(("tep", .array(files)))
    return .object(members)
  }
}

extension ReceivedField {
  /// The field for machines: a text, a list, or its fields under their keys.
  fileprivate var json: JSONText {
    if fields.isEmpty { return .string(text) }
    if name.isList { return .array(fields.map(\.json)) }
    var members: [(String, JSONText)] = []
    var seen: Set<ElementName> = []
    for child in fields where seen.insert(child.name).inserted {
      let same = all(child.name)
      members.append(
        (child.name.key, child.name.isRepeatable || same.count > 1 ? .array(same.map(\.json)) : child.json)
      )
    }
    return .object(members)
  }
}
