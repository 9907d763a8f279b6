import ArgumentParser
import Bytes
import Publishing
import Diagnostics
import DocumentModel
import Papers
import FileWriting
import Glibc
import Rendering
import TemplateEngine
import Values

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
    let formats = try writing.chosenFormats(report)
    if output == "-" { _ = try writing.streamFormat(formats, option: "-o", report) }
    try sending.check(formats, report)
    let library = try templates.library(report)
    guard let templateFolder = library.folder(of: template) else {
      throw report.stop(library.missing(template), .noInput)
    }
    let loaded = library.load(folder: templateFolder)
    // A template with errors has no name of its own; that of its folder should be the same.
    let name = loaded.value?.name ?? templateFolder.split(separator: "/").last.map(String.init) ?? templateFolder
    guard output != nil || loaded.value == nil || OutputFolder.isSafe(name) else {
      throw report.stop(writeDiagnostic(.name(name)), .cannotWrite)
    }
    let folder = OutputFolder(output ?? "Output/\(name)", overwrites: writing.overwrites)
    let stem = outputName(forData: data)
    let files = formats.map { (format: $0, name: "\(stem).\($0.fileExtension)") }
    // Without a template the data cannot be judged; with one, all findings come together.
    guard let template = loaded.value else { throw stop(loaded.diagnostics, folder, files.map(\.name)) }
    var diagnostics = loaded.diagnostics

    let opened = Workplace.open(library, profile: profile.file)
    let record = FileDoor.open.document(data)
    diagnostics += opened.diagnostics + record.diagnostics
    guard let workplace = opened.value, let record = record.value else {
      throw stop(diagnostics, folder, files.map(\.name))
    }
    diagnostics += workplace.profile.map { template.doubtfulKeys(of: $0) } ?? []
    let rules = workplace.documentRules
    diagnostics += rules.diagnostics
    var maker = PaperMaker(template, at: workplace)
    let paper = maker.make(record)
    diagnostics += paper.diagnostics
    let dispatch = dispatch(formats, workplace, maker.lastRecord ?? record, template)
    diagnostics += dispatch?.diagnostics ?? []
    guard var document = paper.value?.document, !rules.hasErrors, dispatch == nil || dispatch?.value != nil else {
      throw stop(diagnostics, folder, files.map(\.name))
    }
    if writing.isDraft { document.makeDraft() }
    let press = Press(width: writing.width)
    let ready = press.ready(document, in: formats, dispatch: dispatch?.value, at: record.wholePlace)
    diagnostics += ready.diagnostics
    guard let ready = ready.value, dispatch?.hasErrors != true else {
      throw stop(diagnostics, folder, files.map(\.name))
    }
    report.show(diagnostics)
    let refusals = write(ready, with: press, files, to: folder)
    guard refusals.isEmpty else {
      report.show(refusals)
      throw ExitStatus.cannotWrite.exitCode
    }
    finish(blanks: counted(paper.value?.blanks ?? []), files.map { folder.fullPath($0.name) })
  }

  /// What is needed to send the document; nil when it is not sent.
  private func dispatch(
    _ formats: [OutputFormat],
    _ workplace: Workplace,
    _ record: DataRecord,
    _ template: Template
  ) -> Outcome<Dispatch>? {
    guard formats.contains(.edXML) else { return nil }
    return Sender.open(sending.data, at: workplace).flatMap { sender in
      sender.dispatch(for: record, of: template, name: outputName(forData: data), signed: sending.signed)
    }
  }

  /// Prints findings that keep the document from being made, and the files of an earlier run.
  private func stop(
    _ diagnostics: [Diagnostic],
    _ folder: OutputFolder,
    _ names: [String]
  ) -> any Error {
    do {
      try report.stopOnErrors(diagnostics + (output == "-" ? [] : staleDiagnostics(names, in: folder)))
    } catch {
      return error
    }
    return ExitStatus.ourBug.exitCode
  }

  /// Why the document could not be written; empty when it was.
  private func write(
    _ document: ReadyDocument,
    with press: Press,
    _ files: [(format: OutputFormat, name: String)],
    to folder: OutputFolder
  ) -> [Diagnostic] {
    var sink = ByteSink()
    var set = OutputSet()
    do {
      for file in files {
        sink.removeAll()
        press.render(document, as: file.format, into: &sink)
        if output == "-" {
          try sink.withBytes { bytes throws(FileFailure) in try writeAll(bytes, to: STDOUT_FILENO, path: "-") }
        } else {
          sink.withBytes { folder.add($0, as: file.name, to: &set) }
        }
      }
      guard output != "-" else { return [] }
      let refusals = folder.commit(set)
      try folder.finish()
      return refusals.isEmpty ? [] : writeDiagnostics(refusals, names: files.map(\.name), in: folder)
    } catch {
      return [writeDiagnostic(.system(error))]
    }
  }

  private func finish(blanks: [(name: String, count: Int)], _ paths: [String]) {
    if report.json {
      let result = JSONText.object([
        ("tep", .array(output == "-" ? [] : paths.map { .string($0) })),
        ("de_trong", .array(blanks.map { .object([("ten", .string($0.name)), ("so_cho", .number($0.count))]) })),
      ])
      if output == "-" { writeError("\(result)\n") } else { writeOut("\(result)\n") }
      return
    }
    if let summary = blankSummary(blanks) { writeError(summary + "\n") }
    if output != "-" { writeOut(paths.map { "\($0)\n" }.joined()) }
  }
}

/// Name of a document's files without an ending: that of its data file.
func outputName(forData path: String) -> String {
  guard path != "-" else { return "van-ban" }
  let file = path.split(separator: "/").last.map(String.init) ?? path
  return file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : String(file[..<$0]) } ?? file
}
