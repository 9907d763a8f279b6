import ArgumentParser
import Batch
import Diagnostics
import EdXML
import FileWriting
import Rendering

/// `vanthu edxml`
struct MessageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edxml",
    abstract: "Đọc bản tin edXML (QCVN 102:2016) nhận được từ cơ quan khác.",
    subcommands: [ViewMessageCommand.self]
  )
}

/// `vanthu edxml xem`
struct ViewMessageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xem",
    abstract: "In thông tin của một bản tin edXML, lấy các tệp đính kèm ra thư mục.",
    discussion: """
      Tệp trùng tên với tệp đã có thì không ghi tệp nào. Tên tệp đính kèm được làm sạch: không có thư mục, không có ký tự \
      ẩn.
      """,
    aliases: ["view"]
  )

  @Argument(help: ArgumentHelp("Bản tin edXML; - là đầu vào chuẩn.", valueName: "tệp"))
  var file: String

  @Option(
    name: [.customLong("ra"), .customShort("o")],
    help: ArgumentHelp("Thư mục để lấy các tệp đính kèm ra; không có thì chỉ in thông tin.", valueName: "thư mục")
  )
  var output: String?

  @OptionGroup var report: ReportOptions

  func run() throws {
    let bytes: [UInt8]
    do {
      bytes = try readFile(file)
    } catch {
      throw report.stop(unreadable(error), .noInput)
    }
    let outcome = readMessage(name: file, bytes: bytes)
    if let message = outcome.value {
      writeOut(report.json ? MessageText.json(message).indented() + "\n" : MessageText.text(message))
    }
    report.show(outcome.diagnostics)
    guard !outcome.hasErrors, let message = outcome.value else {
      if !report.json {
        let summary = DiagnosticPrinter.summary(of: outcome.diagnostics)
        writeError(output == nil ? "\(summary)\n" : "\(summary); không ghi tệp nào\n")
      }
      throw ExitStatus.errors.exitCode
    }
    if let output { try unpack(message, into: OutputFolder(output, keepsEverything: true)) }
  }

  /// Writes the attachments, all or none.
  private func unpack(_ message: ReceivedMessage, into folder: OutputFolder) throws {
    var set = OutputSet()
    var names: [String] = []
    for attachment in message.attachments {
      guard let bytes = attachment.bytes else { continue }
      folder.add(bytes.span, as: attachment.fileName, to: &set)
      names.append(attachment.fileName)
    }
    let refusals = folder.commit(set)
    guard refusals.isEmpty else {
      report.show(refusals.map { writeDiagnostic($0) })
      throw ExitStatus.cannotWrite.exitCode
    }
    if !report.json { writeOut(names.map { "\(folder.fullPath($0))\n" }.joined()) }
  }
}

/// A received message as text.
enum MessageText {
  /// For people: what the message says, then its files. Characters a terminal might obey are replaced.
  static func text(_ message: ReceivedMessage) -> String {
    var lines: [String] = []
    append(message.header.fields, indent: "", &lines)
    for field in message.trace.map({ [$0] }) ?? [] { append([field], indent: "", &lines) }
    if !message.attachments.isEmpty {
      lines.append(ElementName.attachmentEncoded.vietnamese)
      for attachment in message.attachments { lines.append("  \(line(attachment))") }
    }
    var sink = ByteSink()
    for line in lines {
      sink.appendPlain(String(line.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
      sink.append(UInt8(ascii: "\n"))
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private static func line(_ attachment: ReceivedAttachment) -> String {
    var facts: [String] = []
    if !attachment.contentType.isEmpty { facts.append(attachment.contentType) }
    facts.append(attachment.bytes.map { "\($0.count) byte" } ?? "không lấy ra được")
    if attachment.wasPacked { facts.append("đã giải nén") }
    return "\(attachment.fileName): \(facts.joined(separator: ", "))"
  }

  private static func append(_ fields: [ReceivedField], indent: String, _ lines: inout [String]) {
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

  /// For machines: the same, with values as the message has them.
  static func json(_ message: ReceivedMessage) -> JSONText {
    var members: [(String, JSONText)] = [
      ("loai", .string(message.isStatus ? "trang_thai" : "van_ban")),
      ("thong_tin", json(message.header)),
    ]
    if let trace = message.trace { members.append((trace.name.key, json(trace))) }
    let attachments = message.attachments.map { attachment in
      JSONText.object([
        ("ten", .string(attachment.name)),
        ("ten_tep", .string(attachment.fileName)),
        ("kieu", .string(attachment.contentType)),
        ("so_byte", attachment.bytes.map { .number($0.count) } ?? .string("không lấy ra được")),
        ("da_giai_nen", .boolean(attachment.wasPacked)),
      ])
    }
    members.append(("tep", .array(attachments)))
    return .object(members)
  }

  private static func json(_ field: ReceivedField) -> JSONText {
    if field.fields.isEmpty { return .string(field.text) }
    if field.name.isList { return .array(field.fields.map(json)) }
    var members: [(String, JSONText)] = []
    var seen: Set<ElementName> = []
    for child in field.fields where seen.insert(child.name).inserted {
      let all = field.all(child.name)
      members.append(
        (child.name.key, child.name.isRepeatable || all.count > 1 ? .array(all.map(json)) : json(child))
      )
    }
    return .object(members)
  }
}
