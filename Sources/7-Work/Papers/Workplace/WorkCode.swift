public import Diagnostics
public import FileWriting

/// Codes of findings about what a run was asked to do and the files it needs.
public enum WorkCode: String, Sendable {
  /// A command line that is not understood.
  case arguments = "GO-01"
  /// A file that cannot be read.
  case unreadable = "GO-02"
  /// A template that is not found.
  case noTemplate = "GO-03"
  /// Wishes that do not go together.
  case usage = "GO-04"
  /// A result that cannot be written.
  case unwritable = "GO-05"
}

/// Says why a file could not be read.
public func unreadable(_ failure: FileFailure) -> Diagnostic {
  Diagnostic(
    .error,
    WorkCode.unreadable.rawValue,
    "không đọc được \(failure.path == "-" ? "đầu vào chuẩn" : "“\(failure.path)”"): \(failure.explanation)",
    hint: "kiểm tra đường dẫn và quyền đọc"
  )
}
