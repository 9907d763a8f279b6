import Bytes
import ArgumentParser
import Diagnostics
import Office
import OfficialWriting

/// `vanthu mau`
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mau",
    abstract: "Xem, sao, kiểm tra các mẫu.",
    subcommands: [
      ListTemplates.self, ShowTemplate.self, ShowDataSkeleton.self, ShowSchema.self, CopyTemplate.self,
      CheckTemplates.self,
    ],
    aliases: ["template"]
  )
}

/// What the commands about one template have in common.
struct OneTemplate: ParsableArguments {
  @Argument(help: ArgumentHelp("Tên mẫu, hoặc đường dẫn tới thư mục mẫu.", valueName: "mẫu"))
  var template: String

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var report: ReportOptions

  /// The office with the templates.
  func office() throws -> Office { try templates.office(report) }
}

/// `vanthu mau liet-ke`
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liet-ke",
    abstract: "Liệt kê các mẫu.",
    aliases: ["list"]
  )

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let answer = try templates.office(report).templates()
    guard let lines = answer.value else { return _ = try report.result(of: answer) }
    if report.json {
      let list = lines.map { line in
        let group = line.group.map { [("nhom", JSONText.string($0))] } ?? []
        return JSONText.object([("ten", .string(line.name)), ("mo_ta", .string(line.text))] + group)
      }
      writeOut("\(JSONText.array(list))\n")
    } else {
      writeOut(Self.text(lines, grouped: !report.plain))
    }
    report.show(answer.findings)
    if answer.ending != .done { throw report.exitCode(of: answer) }
  }

  /// The lines under the names of their groups, in Vietnamese order; those of no group last. Only the lines where they are
  /// not wanted grouped or there is no group at all.
  private static func text(_ lines: [Office.TemplateLine], grouped: Bool) -> String {
    let width = lines.map { $0.name.utf8.count }.max() ?? 0
    func rows(_ lines: [Office.TemplateLine], indent: String) -> String {
      lines.map { line in
        indent + line.name + String(repeating: " ", count: width - line.name.utf8.count) + "  \(line.text)\n"
      }.joined()
    }
    let groups = Dictionary(grouping: lines.filter { $0.group != nil }) { $0.group ?? "" }
    guard grouped, !groups.isEmpty else { return rows(lines, indent: "") }
    var parts = groups.keys.sorted { VietnameseSortKey($0) < VietnameseSortKey($1) }.map { name in
      "\(name)\n" + rows(groups[name] ?? [], indent: "  ")
    }
    let others = lines.filter { $0.group == nil }
    if !others.isEmpty { parts.append("Khác\n" + rows(others, indent: "  ")) }
    return parts.joined(separator: "\n")
  }
}

extension Office.TemplateLine {
  /// What the template makes, for people.
  fileprivate var text: String { summary ?? "(mẫu có lỗi)" }
}

/// `vanthu mau xem`
struct ShowTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xem",
    abstract: "Xem một mẫu: nó làm văn bản gì, cần dữ liệu nào.",
    aliases: ["show"]
  )

  @OptionGroup var one: OneTemplate

  func run() throws {
    writeOut(try one.report.result(of: try one.office().overview(of: one.template)))
  }
}

/// `vanthu mau du-lieu`
struct ShowDataSkeleton: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "du-lieu",
    abstract: "In tệp dữ liệu mẫu (YAML) để điền; thi-dua là dữ liệu của một năm.",
    aliases: ["data"]
  )

  @OptionGroup var one: OneTemplate

  func run() throws {
    writeOut(try one.report.result(of: try one.office().dataSkeleton(of: one.template)))
  }
}

/// `vanthu mau luoc-do`
struct ShowSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "luoc-do",
    abstract: "In JSON Schema của dữ liệu, cho trình soạn thảo.",
    aliases: ["schema"]
  )

  @OptionGroup var one: OneTemplate

  func run() throws {
    writeOut(try one.report.result(of: try one.office().dataSchema(of: one.template)).indented() + "\n")
  }
}

/// `vanthu mau sao`
struct CopyTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sao",
    abstract: "Sao một mẫu có sẵn ra thư mục mới để sửa.",
    aliases: ["copy"]
  )

  @OptionGroup var one: OneTemplate

  @Argument(help: ArgumentHelp("Thư mục mới.", valueName: "thư mục"))
  var target: String

  func run() throws {
    let files = try one.report.result(of: try one.office().copyTemplate(one.template, to: target))
    writeOut(files.map { "\($0)\n" }.joined())
  }
}

/// `vanthu mau kiem-tra`
struct CheckTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiem-tra",
    abstract: "Kiểm tra các mẫu, báo mọi lỗi một lần.",
    aliases: ["check"]
  )

  @Argument(help: ArgumentHelp("Tên hoặc đường dẫn các mẫu; không ghi thì kiểm tra tất cả.", valueName: "mẫu"))
  var names: [String] = []

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let answer = try templates.office(report).checkTemplates(names)
    guard let count = answer.value else { return _ = try report.result(of: answer) }
    report.show(answer.findings)
    let summary = DiagnosticPrinter.summary(of: answer.findings)
    if !report.json { writeError("\(count) mẫu: \(summary.isEmpty ? "không có lỗi" : summary)\n") }
    if answer.ending != .done { throw report.exitCode(of: answer) }
  }
}
