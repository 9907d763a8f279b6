import ArgumentParser
import Publishing
import Diagnostics
import Papers
import FileWriting
import TemplateEngine

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

  /// Folder of the template.
  func folder() throws -> String {
    let library = try templates.library(report)
    guard let folder = library.folder(of: template) else { throw report.stop(library.missing(template), .noInput) }
    return folder
  }

  /// The template, checked.
  func load() throws -> Template {
    let outcome = try templates.library(report).load(folder: try folder())
    try report.stopOnErrors(outcome.diagnostics)
    guard let template = outcome.value else { throw ExitStatus.ourBug.exitCode }
    return template
  }
}

extension Template {
  /// How data may name a year instead of the template's numbers, as comments; empty where they may not.
  fileprivate var guide: String {
    let lines = computation.flatMap(Computation.init(rawValue:))?.guide ?? []
    return (lines.isEmpty ? "" : "\n") + lines.map { "# \($0)\n" }.joined()
  }
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
    let library = try templates.library(report)
    guard !library.names.isEmpty else { throw report.stop(library.none, .noInput) }
    var rows: [(name: String, summary: String)] = []
    var diagnostics: [Diagnostic] = []
    for name in library.names {
      guard let folder = library.folder(of: name) else { continue }
      let outcome = library.load(folder: folder)
      diagnostics += outcome.diagnostics.filter { $0.severity == .error }
      rows.append((name, outcome.value?.summary ?? "(mẫu có lỗi)"))
    }
    if report.json {
      let list = rows.map { JSONText.object([("ten", .string($0.name)), ("mo_ta", .string($0.summary))]) }
      writeOut("\(JSONText.array(list))\n")
    } else {
      let width = rows.map { $0.name.utf8.count }.max() ?? 0
      for row in rows {
        writeOut(row.name + String(repeating: " ", count: width - row.name.utf8.count) + "  \(row.summary)\n")
      }
    }
    report.show(diagnostics)
    if !diagnostics.isEmpty { throw ExitStatus.errors.exitCode }
  }
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
    let template = try one.load()
    writeOut(template.overview() + template.guide)
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
    if let folder = try one.templates.library(one.report).dataFolder(of: one.template) {
      do {
        writeOut(String(decoding: try readFile("\(folder)/du-lieu.yaml"), as: UTF8.self))
      } catch {
        throw one.report.stop(unreadable(error), .noInput)
      }
      return
    }
    let template = try one.load()
    writeOut(template.dataSkeleton() + template.guide)
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
    let template = try one.load()
    writeOut(template.dataSchema(orNamedBy: template.computation.map { _ in Computation.yearKey }).indented() + "\n")
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
    let source = try one.templates.library(one.report).dataFolder(of: one.template) ?? one.folder()
    if fileExists(target) {
      throw one.report.stop(
        Diagnostic(
          .error,
          WorkCode.unwritable.rawValue,
          "“\(target)” đã có, nên không sao đè lên",
          hint: "chọn tên thư mục khác"
        ),
        .cannotWrite
      )
    }
    let folder = OutputFolder(target)
    let names = Self.files(in: source)
    var files: [[UInt8]] = []
    do {
      for name in names { files.append(try readFile("\(source)/\(name)")) }
    } catch {
      throw one.report.stop(unreadable(error), .noInput)
    }
    var set = OutputSet()
    for (name, bytes) in zip(names, files) { folder.add(bytes.span, as: name, to: &set) }
    let refusals = folder.commit(set)
    guard refusals.isEmpty else {
      one.report.show(refusals.map { writeDiagnostic($0) })
      throw ExitStatus.cannotWrite.exitCode
    }
    writeOut(names.map { "\(folder.fullPath($0))\n" }.joined())
  }

  private static func files(in folder: String, under prefix: String = "") -> [String] {
    namesInFolder(folder).flatMap { name -> [String] in
      fileExists("\(folder)/\(name)", isFolder: true)
        ? files(in: "\(folder)/\(name)", under: "\(prefix)\(name)/") : ["\(prefix)\(name)"]
    }
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
    let library = try templates.library(report)
    var diagnostics: [Diagnostic] = []
    var missing: [Diagnostic] = []
    let chosen = names.isEmpty ? library.names : names
    guard !chosen.isEmpty else { throw report.stop(library.none, .noInput) }
    for name in chosen {
      if let folder = library.folder(of: name) {
        diagnostics += library.load(folder: folder).diagnostics
      } else {
        missing.append(library.missing(name))
      }
    }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    diagnostics += missing
    report.show(diagnostics)
    let summary = DiagnosticPrinter.summary(of: diagnostics)
    if !report.json { writeError("\(chosen.count) mẫu: \(summary.isEmpty ? "không có lỗi" : summary)\n") }
    if hasErrors { throw ExitStatus.errors.exitCode }
    if !missing.isEmpty { throw ExitStatus.noInput.exitCode }
  }
}
