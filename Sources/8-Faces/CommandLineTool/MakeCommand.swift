import Bytes
import Diagnostics
import ArgumentParser
import Office
import Publishing

/// `vanthu tao`
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tao",
    abstract: "Làm một văn bản từ một mẫu và một tệp dữ liệu.",
    discussion: "Không có -o thì ghi vào Output/<mẫu>/<tên tệp dữ liệu>.html, .xml và .txt.",
    aliases: ["generate"]
  )

  @Argument(help: ArgumentHelp("Tên mẫu, hoặc đường dẫn tới thư mục mẫu.", valueName: "mẫu"))
  var template: String

  @Option(
    name: .customLong("du-lieu"),
    help: ArgumentHelp("Tệp dữ liệu YAML, JSON hoặc CSV một dòng; - là đầu vào chuẩn.", valueName: "tệp")
  )
  var data: String

  @OptionGroup var profile: ProfileOption

  @Option(
    name: [.customShort("o"), .customLong("ra")],
    help: ArgumentHelp("Thư mục đích; - là đầu ra chuẩn (một định dạng).", valueName: "thư mục")
  )
  var output: String?

  @OptionGroup var writing: WritingOptions
  @OptionGroup var sending: SendingOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let forms = try writing.forms(report)
    let isStream = output == "-"
    if isStream { _ = try writing.streamFormat(forms, option: "-o", report) }
    let order = PaperOrder(
      template,
      data: data,
      profile: profile.file,
      forms: forms,
      to: isStream ? .bytes : .folder(output),
      overwrites: writing.overwrites,
      sending: try sending.wish(forms, report)
    )
    let paper = try report.result(of: try templates.office(report).make(order))
    if isStream { writeOut(paper.bytes) }
    if report.json {
      let result = JSONText.object([("tep", .array(paper.files.map { .string($0) })), ("de_trong", paper.blanks.json)])
      if isStream { writeError("\(result)\n") } else { writeOut("\(result)\n") }
      return
    }
    if let summary = blankSummary(paper.blanks) { writeError(summary + "\n") }
    writeOut(paper.files.map { "\($0)\n" }.joined())
  }
}
