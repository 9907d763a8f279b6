import Bytes
import ArgumentParser
import Diagnostics
import EdXML
import Office

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
    let answer = Office.message(file)
    if let message = answer.value { writeOut(report.json ? message.json.indented() + "\n" : message.text) }
    report.show(answer.findings)
    guard answer.ending == .done, let message = answer.value else {
      if !report.json, answer.ending == .errors {
        let summary = DiagnosticPrinter.summary(of: answer.findings)
        writeError(output == nil ? "\(summary)\n" : "\(summary); không ghi tệp nào\n")
      }
      throw report.exitCode(of: answer)
    }
    guard let output else { return }
    let files = try report.result(of: Office.unpack(message, into: output))
    if !report.json { writeOut(files.map { "\($0)\n" }.joined()) }
  }
}
