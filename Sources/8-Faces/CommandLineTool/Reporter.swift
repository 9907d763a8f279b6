import ArgumentParser
import Diagnostics
import Glibc
import Office

/// Options about how findings are shown, shared by all commands.
struct ReportOptions: ParsableArguments {
  @Flag(name: .customLong("json"), help: "In thông báo và kết quả dưới dạng JSON.")
  var json = false

  @Flag(name: .customLong("gon"), help: "In mỗi thông báo trên một dòng.")
  var plain = false

  /// The way findings are printed.
  var style: DiagnosticStyle {
    if json { return .json }
    if plain { return .plain }
    return .graphical(colours: unsafe isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil)
  }

  /// Prints findings on standard error.
  func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    writeError(DiagnosticPrinter(style).text(of: diagnostics))
  }

  /// Prints what was found and gives the result; ends the command where there is none.
  ///
  /// - Throws: an exit code.
  func result<Value>(of answer: Answer<Value>) throws -> Value {
    show(answer.findings)
    if answer.ending == .done, let value = answer.value { return value }
    tellNothingWritten(answer)
    throw exitCode(of: answer)
  }

  /// How a command ends after an answer.
  func exitCode<Value>(of answer: Answer<Value>) -> ExitCode {
    switch answer.ending {
    case .done: ExitStatus.ourBug.exitCode
    case .errors: ExitStatus.errors.exitCode
    case .partial: ExitStatus.partial.exitCode
    case .wrongCall, .misspelt: ExitStatus.usage.exitCode
    case .unreadable, .missing: ExitStatus.noInput.exitCode
    case .unwritten: ExitStatus.cannotWrite.exitCode
    }
  }

  /// Says that errors left nothing written.
  private func tellNothingWritten<Value>(_ answer: Answer<Value>) {
    guard !json, [.errors, .misspelt, .unreadable].contains(answer.ending) else { return }
    writeError("\(DiagnosticPrinter.summary(of: answer.findings)); không ghi văn bản nào\n")
  }

  /// Ends the command with one finding.
  func stop(_ diagnostic: Diagnostic, _ status: ExitStatus) -> ExitCode {
    show([diagnostic])
    return status.exitCode
  }
}
