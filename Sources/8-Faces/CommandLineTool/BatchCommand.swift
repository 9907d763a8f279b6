import Bytes
import ArgumentParser
import Diagnostics
import FileWriting
import Glibc
import Office
import Papers
import Publishing
import Synchronization

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
    let forms = try writing.forms(report)
    let isStream = output == "-"
    if isStream {
      let format = try writing.streamFormat(forms, option: "--ra", report)
      try writing.checkStream(of: format, option: "--ra", report)
    }
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
    var order = BatchOrder(
      template,
      data: data,
      forms: forms,
      to: isStream ? .stream { bytes in try writeAll(bytes, to: STDOUT_FILENO, path: "-") } : .folder(output)
    )
    order.profile = profile.file
    order.common = common
    order.joins = joins
    order.pattern = pattern
    order.workers = workers
    order.overwrites = writing.overwrites
    order.sending = try sending.wish(forms, report)
    let office = try templates.office(report)
    Interruption.watch()
    let progress = ProgressBar(isShown: !report.json && isatty(STDERR_FILENO) == 1)
    let answer = await office.make(
      order,
      BatchListener(
        report: { findings in
          progress.clear()
          report.show(findings)
        },
        progress: { progress.show($0) },
        isStopped: { Interruption.isRequested }
      )
    )
    progress.clear()
    guard let result = answer.value else { return _ = try report.result(of: answer) }
    report.show(answer.findings)
    summarise(result)
    if answer.ending != .done { throw report.exitCode(of: answer) }
  }

  private func summarise(_ result: BatchReport) {
    let blanks = result.blanks.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { BlankCount(name: $0.key, count: $0.value) }
    if report.json {
      let text = JSONText.object([
        ("xong", .number(result.done)),
        ("loi", .number(result.failed)),
        ("de_trong", blanks.json),
      ])
      if output == "-" { writeError("\(text)\n") } else { writeOut("\(text)\n") }
      return
    }
    if let blanks = blankSummary(blanks, documents: result.done) { writeError(blanks + "\n") }
    var line = "xong \(result.done) văn bản"
    if result.failed > 0 { line += ", lỗi \(result.failed)" }
    if result.stop != nil || result.unread != nil || Interruption.isRequested { line += "; dừng giữa chừng" }
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
