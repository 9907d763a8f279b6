import ArgumentParser
import Publishing
import Diagnostics
import Papers
import EdXML
import FileWriting

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
      writeOut(report.json ? message.json.indented() + "\n" : message.text)
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
