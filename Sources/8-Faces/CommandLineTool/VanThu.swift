import ArgumentParser
import Publishing
import Diagnostics
import Papers
import FileWriting
import Glibc

/// What a run of the program ends with.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// Errors in template, data or checks.
  case errors = 1
  /// Part of a batch failed.
  case partial = 2
  /// The command was called wrongly.
  case usage = 64
  /// A file to read is not there.
  case noInput = 66
  /// A mistake of ours.
  case ourBug = 70
  /// A file cannot be written.
  case cannotWrite = 73

  /// The value that ends a command.
  var exitCode: ExitCode { ExitCode(rawValue) }
}

/// `vanthu`
struct VanThu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vanthu",
    abstract: "Soạn văn bản hành chính từ dữ liệu và mẫu, trình bày theo Nghị định 30/2020/NĐ-CP.",
    discussion: """
      Ví dụ:
        vanthu mau liet-ke
        vanthu mau du-lieu phan-bo-chi-tieu > du-lieu.yaml
        vanthu tao phan-bo-chi-tieu --du-lieu du-lieu.yaml
        vanthu hang-loat giay-moi --du-lieu danh-sach.csv --ra thu-moi

      Mã kết thúc: 0 xong · 1 lỗi trong mẫu, dữ liệu · 2 một phần hàng loạt bị lỗi · 64 gọi sai · 66 không có tệp vào · \
      70 lỗi của chương trình · 73 không ghi được.
      """,
    version: "0.1.0",
    subcommands: [
      MakeCommand.self, BatchCommand.self, TemplateCommand.self, AllocateCommand.self, CalendarCommand.self,
      ReviewCommand.self, DossierCommand.self, MessageCommand.self,
    ]
  )
}

/// Runs the program and ends the process.
///
/// - Parameter arguments: the command line, the program's own name first.
public func runVanThu(_ arguments: [String]) async -> Never {
  // A reader that goes away is an error of writing, not a reason to die without a word.
  signal(SIGPIPE, SIG_IGN)
  // So is a file that grows beyond what the user may write.
  signal(SIGXFSZ, SIG_IGN)
  do {
    var command = try VanThu.parseAsRoot(Array(arguments.dropFirst()))
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
    exit(ExitStatus.done.rawValue)
  } catch let code as ExitCode {
    exit(code.rawValue)
  } catch {
    let status = VanThu.exitCode(for: error).rawValue
    if status == 0 {
      let text = VanThu.fullMessage(for: error)
      let isScript = arguments.contains { $0.contains("-completion") }
      writeOut((isScript ? text : Translation.vietnamese(text)) + "\n")
    } else if arguments.contains("--json") {
      let message = Translation.vietnamese(VanThu.message(for: error))
      let finding = Diagnostic(.error, WorkCode.arguments.rawValue, message, hint: "xem vanthu --help")
      writeError(DiagnosticPrinter(.json).text(of: [finding]))
    } else {
      let message = VanThu.fullMessage(for: error)
      let hint = Translation.slip(in: arguments, message).map { "   = cách sửa: \($0)\n" } ?? ""
      writeError(Translation.vietnamese(message) + "\n" + hint)
    }
    exit(status)
  }
}

/// Writes a result to standard output; ends the process when it does not take it, since a result cut short is none.
func writeOut(_ text: String) { writeOut(Array(text.utf8)) }

/// Writes bytes of a result to standard output; see ``writeOut(_:)-(String)``.
func writeOut(_ bytes: [UInt8]) {
  do {
    try writeAll(bytes.span, to: STDOUT_FILENO, path: "-")
  } catch {
    writeError(DiagnosticPrinter(.plain).text(of: [writeDiagnostic(.system(error))]))
    exit(ExitStatus.cannotWrite.rawValue)
  }
}

/// Writes a message to standard error. There is nobody left to tell when it cannot be written.
func writeError(_ text: String) { _ = try? writeAll(Array(text.utf8).span, to: STDERR_FILENO, path: "-") }
