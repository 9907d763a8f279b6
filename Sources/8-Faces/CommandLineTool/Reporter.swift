import ArgumentParser
import Diagnostics
import Papers
import Glibc

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

  /// Prints findings and ends the command when one of them is an error; with the status for a missing input when a file
  /// could not be read.
  func stopOnErrors(_ diagnostics: [Diagnostic], _ status: ExitStatus = .errors) throws {
    show(diagnostics)
    guard diagnostics.contains(where: { $0.severity == .error }) else { return }
    if !json { writeError("\(DiagnosticPrinter.summary(of: diagnostics)); không ghi văn bản nào\n") }
    let isUnreadable = diagnostics.contains { $0.code == WorkCode.unreadable.rawValue }
    throw (status == .errors && isUnreadable ? .noInput : status).exitCode
  }

  /// Ends the command with one finding.
  func stop(_ diagnostic: Diagnostic, _ status: ExitStatus) -> ExitCode {
    show([diagnostic])
    return status.exitCode
  }
}
