public import DataReading
public import Diagnostics
public import FileWriting
import Glibc
import Papers

/// A list on the disk or on standard input, open as long as this is kept.
public final class RecordSource: Sendable {
  /// Why a list cannot be read.
  public enum Refusal: Error, Sendable {
    /// The system refused.
    case system(FileFailure)
    /// The name does not say what it is.
    case format(String)

    /// The finding for people.
    public var diagnostic: Diagnostic {
      switch self {
      case .system(let failure): unreadable(failure)
      case .format(let path):
        Diagnostic(
          .error,
          WorkCode.usage.rawValue,
          "không biết định dạng của “\(path)”",
          expected: "tên tệp có đuôi .csv, .tsv, .jsonl, .json, .yaml hoặc .yml"
        )
      }
    }
  }

  /// Path as the user gave it, or `-`.
  public let name: String
  private let descriptor: Int32
  /// How to read it; nil for a list without a name, whose beginning tells.
  private let format: DataFormat?

  /// Opens a list.
  ///
  /// - Parameter path: the file, or `-` for standard input.
  public convenience init(_ path: String) throws(Refusal) {
    guard path != "-" else {
      self.init(name: path, descriptor: STDIN_FILENO, format: nil)
      return
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(FileFailure(path: path, number: errno)) }
    guard !fileExists(path, isFolder: true) else {
      close(descriptor)
      throw .system(FileFailure(path: path, number: EISDIR))
    }
    guard let format = DataFormat(fileName: path) else {
      close(descriptor)
      throw .format(path)
    }
    self.init(name: path, descriptor: descriptor, format: format)
  }

  init(name: String, descriptor: Int32, format: DataFormat?) {
    self.name = name
    self.descriptor = descriptor
    self.format = format
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// A reader of the list, which is read once.
  public func reader() -> RecordReader {
    unsafe RecordReader(name: name, format: format) { [self] buffer in
      while true {
        let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { throw ReadFailure(number: errno) }
      }
    }
  }
}
