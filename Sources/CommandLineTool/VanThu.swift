import ArgumentParser
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
        vanthu hang-loat thu-moi --du-lieu danh-sach.csv --ra thu --ten-tep '{{so_thu_tu}}-{{don_vi}}'

      Mã kết thúc: 0 xong · 1 lỗi trong mẫu, dữ liệu · 2 một phần hàng loạt bị lỗi · 64 gọi sai · 66 không có tệp vào · \
      70 lỗi của chương trình · 73 không ghi được.
      """,
    version: "0.1.0",
    subcommands: [MakeCommand.self, BatchCommand.self, TemplateCommand.self]
  )
}

/// Runs the program and ends the process.
///
/// - Parameter arguments: the command line, the program's own name first.
public func runVanThu(_ arguments: [String]) async -> Never {
  // A reader that goes away is an error of writing, not a reason to die without a word.
  signal(SIGPIPE, SIG_IGN)
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
    let text = Translation.vietnamese(VanThu.fullMessage(for: error))
    if status == 0 {
      writeOut(text + "\n")
    } else {
      writeError(text + "\n")
    }
    exit(status)
  }
}

/// Writes text to standard output.
func writeOut(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

/// Writes text to standard error.
func writeError(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

private func write(_ bytes: [UInt8], to descriptor: Int32) {
  // There is nobody left to tell when a message cannot be written.
  _ = try? writeAll(bytes.span, to: descriptor, path: "-")
}
