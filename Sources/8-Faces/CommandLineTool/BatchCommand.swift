import ArgumentParser
import Publishing
import DataReading
import Diagnostics
import Papers
import FileWriting
import Glibc
import Synchronization
import TemplateEngine

/// `vanthu hang-loat`
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hang-loat",
    abstract: "Làm nhiều văn bản từ một mẫu và một danh sách.",
    discussion: """
      Danh sách là CSV, JSON Lines, hoặc một danh sách YAML, JSON. Bản ghi lỗi được báo kèm chỗ sai, các bản ghi khác \
      vẫn làm tiếp.
      """,
    aliases: ["batch"]
  )

  @Argument(help: ArgumentHelp("Tên mẫu, hoặc đường dẫn tới thư mục mẫu.", valueName: "mẫu"))
  var template: String

  @Option(
    name: .customLong("du-lieu"),
    help: ArgumentHelp("Danh sách CSV, JSON Lines, YAML hoặc JSON; - là đầu vào chuẩn.", valueName: "tệp")
  )
  var data: String

  @OptionGroup var profile: ProfileOption

  @Option(
    name: .customLong("chung"),
    help: ArgumentHelp("Dữ liệu chung của mọi bản ghi, dùng khi bản ghi không ghi.", valueName: "tệp")
  )
  var common: String?

  @Option(
    name: .customLong("kem"),
    help: ArgumentHelp(
      "Bảng kèm theo, nối với danh sách bằng một cột chung, ví dụ thanh_vien=thanh-vien.csv:ma_khoi.",
      valueName: "trường=tệp:cột"
    )
  )
  var joins: [String] = []

  @Option(
    name: [.customLong("ra"), .customShort("o")],
    help: ArgumentHelp("Thư mục đích; - là đầu ra chuẩn (một định dạng).", valueName: "thư mục")
  )
  var output = "Output"

  @Option(
    name: .customLong("ten-tep"),
    help: ArgumentHelp(
      "Cách đặt tên tệp: tên trường trong {{ }}; so_thu_tu là số thứ tự của bản ghi.",
      valueName: "mẫu tên"
    )
  )
  var pattern = "{{so_thu_tu}}"

  @Option(
    name: .customLong("song-song"),
    help: ArgumentHelp("Số bản ghi làm cùng lúc; mặc định bằng số lõi của máy.", valueName: "số")
  )
  var workers: Int?

  @OptionGroup var writing: WritingOptions
  @OptionGroup var sending: SendingOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let formats = try writing.chosenFormats(report)
    if output == "-" {
      let format = try writing.streamFormat(formats, option: "--ra", report)
      try writing.checkStream(of: format, option: "--ra", report)
    }
    try sending.check(formats, report)
    if let workers, !(1...256).contains(workers) {
      throw report.stop(
        Diagnostic(
          .error,
          WorkCode.usage.rawValue,
          "--song-song \(workers) không dùng được",
          expected: "số từ 1 đến 256"
        ),
        .usage
      )
    }
    let library = try templates.library(report)
    guard let place = library.folder(of: template) else { throw report.stop(library.missing(template), .noInput) }
    let loader = library.loader(folder: place)
    try report.stopOnErrors(loader.diagnostics)
    guard let makeTemplate = loader.value else { throw ExitStatus.ourBug.exitCode }
    let template = makeTemplate()
    try report.stopOnErrors(template.diagnostics)
    guard let template = template.value else { throw ExitStatus.ourBug.exitCode }
    let compiled = FileNamePattern.compile(pattern, option: "--ten-tep", for: template)
    try report.stopOnErrors(compiled.diagnostics, .usage)
    guard let compiled = compiled.value else { throw ExitStatus.ourBug.exitCode }
    let workplace = Workplace.open(library, profile: profile.file, common: common)
    try report.stopOnErrors(workplace.diagnostics)
    guard let workplace = workplace.value else { throw ExitStatus.ourBug.exitCode }
    report.show(workplace.profile.map { template.doubtfulKeys(of: $0) } ?? [])
    let tables = try joinedTables()
    try report.stopOnErrors(workplace.documentRules.diagnostics)
    let sender = formats.contains(.edXML) ? Sender.open(sending.data, at: workplace) : nil
    try report.stopOnErrors((sender?.diagnostics ?? []) + (sender?.value?.findings ?? []))

    let options = BatchOptions(
      formats: formats,
      pattern: compiled,
      workers: workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      isDraft: writing.isDraft,
      width: writing.width
    )
    let folder = OutputFolder(output, overwrites: writing.overwrites)
    let batch = BatchRun(
      options: options,
      destination: output == "-"
        ? .stream { bytes in try writeAll(bytes, to: STDOUT_FILENO, path: "-") } : .folder(folder),
      workplace: workplace,
      makeTemplate: makeTemplate,
      tables: tables,
      sending: sender?.value.map { BatchSending($0, signedFolder: sending.signed) }
    )
    try await run(batch, folder, tables)
  }

  private func run(_ batch: BatchRun, _ outputFolder: OutputFolder, _ tables: JoinedTables) async throws {
    var (reader, descriptor) = try openedReader()
    defer { if self.data != "-" { close(descriptor) } }
    Interruption.watch()
    let progress = ProgressBar(isShown: !report.json && isatty(STDERR_FILENO) == 1)
    var result: BatchReport
    do {
      result = try await batch.run(
        next: { Interruption.isRequested ? nil : try reader.next(upTo: $0) },
        report: { diagnostics in
          progress.clear()
          report.show(diagnostics)
        },
        progress: { progress.show($0) }
      )
    } catch let failure as ReadFailure {
      throw report.stop(unreadable(FileFailure(path: self.data, number: failure.number)), .noInput)
    } catch let failure as FileFailure {
      throw report.stop(writeDiagnostic(.system(failure)), .cannotWrite)
    }
    progress.clear()
    result.notes.merge(reader.fileNotes)
    let fileFindings = reader.fileDiagnostics + result.notes.diagnostics + tables.unmatched()
    report.show(fileFindings)
    var status = fileFindings.contains { $0.severity == .error } ? ExitStatus.errors : .done
    if result.failed > 0 { status = result.done > 0 ? .partial : .errors }
    if result.stop != nil || (result.unwritten > 0 && result.unwritten == result.failed && result.done == 0) {
      status = .cannotWrite
    }
    if output != "-" {
      do {
        try outputFolder.finish()
      } catch {
        report.show([writeDiagnostic(.system(error))])
        status = .cannotWrite
      }
    }
    if Interruption.isRequested, status == .done { status = .partial }
    summarise(result, status)
    if status != .done { throw status.exitCode }
  }

  private func openedReader() throws -> (RecordReader, Int32) {
    // Standard input has no name: its first bytes tell what it is.
    if data == "-" { return (RecordReader(name: "-", format: nil, fileDescriptor: STDIN_FILENO), STDIN_FILENO) }
    let descriptor = unsafe open(data, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw report.stop(unreadable(FileFailure(path: data, number: errno)), .noInput)
    }
    if fileExists(data, isFolder: true) {
      close(descriptor)
      throw report.stop(unreadable(FileFailure(path: data, number: EISDIR)), .noInput)
    }
    guard let format = DataFormat(fileName: data) else {
      close(descriptor)
      throw report.stop(
        Diagnostic(
          .error,
          WorkCode.usage.rawValue,
          "không biết định dạng của “\(data)”",
          expected: "tên tệp có đuôi .csv, .tsv, .jsonl, .json, .yaml hoặc .yml"
        ),
        .usage
      )
    }
    return (RecordReader(name: data, format: format, fileDescriptor: descriptor), descriptor)
  }

  private func joinedTables() throws -> JoinedTables {
    var tables: [JoinedTable] = []
    for join in joins {
      let sides = join.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let colon = sides[1].lastIndex(of: ":") else {
        throw report.stop(
          Diagnostic(
            .error,
            WorkCode.usage.rawValue,
            "--kem “\(join)” viết sai",
            expected: "trường=tệp.csv:cột, ví dụ thanh_vien=thanh-vien.csv:ma_khoi"
          ),
          .usage
        )
      }
      let path = String(sides[1][..<colon])
      let key = String(sides[1][sides[1].index(after: colon)...])
      do {
        let table = JoinedTable.prepared(
          name: path,
          bytes: try readFile(path),
          field: sides[0],
          key: key,
          ordinal: tables.count
        )
        try report.stopOnErrors(table.diagnostics)
        if let table = table.value { tables.append(table) }
      } catch let failure as FileFailure {
        throw report.stop(unreadable(failure), .noInput)
      }
    }
    return JoinedTables(tables)
  }

  private func summarise(_ result: BatchReport, _ status: ExitStatus) {
    let blanks = result.blanks.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (name: $0.key, count: $0.value) }
    if report.json {
      let text = JSONText.object([
        ("xong", .number(result.done)),
        ("loi", .number(result.failed)),
        ("de_trong", .array(blanks.map { .object([("ten", .string($0.name)), ("so_cho", .number($0.count))]) })),
      ])
      if output == "-" { writeError("\(text)\n") } else { writeOut("\(text)\n") }
      return
    }
    if let blanks = blankSummary(blanks, documents: result.done) { writeError(blanks + "\n") }
    var line = "xong \(result.done) văn bản"
    if result.failed > 0 { line += ", lỗi \(result.failed)" }
    if result.stop != nil || Interruption.isRequested { line += "; dừng giữa chừng" }
    if output != "-", result.done > 0 { line += "; ghi vào \(output)" }
    writeError(line + "\n")
  }
}

/// Ctrl-C ends a batch after the records under way, so that what was written is remembered; a second one ends it at once.
private enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// Whether the user asked the batch to end.
  static var isRequested: Bool { isAsked.load(ordering: .relaxed) }

  /// Waits for Ctrl-C from now on.
  static func watch() {
    isAsked.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.isAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}

/// A bar on standard error that shows how far a batch is.
private final class ProgressBar {
  private let isShown: Bool
  private var isDrawn = false
  private var last = 0

  init(isShown: Bool) { self.isShown = isShown }

  func show(_ count: Int) {
    guard isShown, count - last >= 100 || count < last else { return }
    last = count
    isDrawn = true
    let marks = String(repeating: "=", count: count / 100 % 30)
    let rest = String(repeating: " ", count: 30 - marks.count)
    writeError("\r[\(marks)>\(rest)] \(count) bản ghi")
  }

  func clear() {
    guard isDrawn else { return }
    isDrawn = false
    writeError("\r\u{1B}[K")
  }
}
