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
  private let format: DataFormat
  /// What was read to tell the format of a list without a name.
  private let head: [UInt8]

  /// Opens a list.
  ///
  /// - Parameter path: the file, or `-` for standard input.
  public convenience init(_ path: String) throws(Refusal) {
    guard path != "-" else {
      try self.init(name: path, streaming: STDIN_FILENO)
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

  /// A list without a name: its first line tells what it is.
  convenience init(name: String, streaming descriptor: Int32) throws(Refusal) {
    let head = try Self.firstLine(of: descriptor)
    self.init(name: name, descriptor: descriptor, format: DataFormat(sniffing: head), head: head)
  }

  init(name: String, descriptor: Int32, format: DataFormat, head: [UInt8] = []) {
    self.name = name
    self.descriptor = descriptor
    self.format = format
    self.head = head
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// A reader of the list, which is read once.
  public func reader() -> RecordReader {
    var waiting = head[...]
    return unsafe RecordReader(name: name, format: format) { [self] buffer in
      if !waiting.isEmpty {
        let taken = waiting.prefix(buffer.count)
        unsafe buffer.copyBytes(from: taken)
        waiting = waiting.dropFirst(taken.count)
        return taken.count
      }
      return try unsafe Self.read(descriptor, buffer)
    }
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw ReadFailure(number: errno) }
    }
  }

  /// The bytes up to the end of the first line with anything in it, which tells the format; a pipe may give them in pieces. A
  /// line that is longer than a few thousand bytes is cut.
  private static func firstLine(of descriptor: Int32) throws(Refusal) -> [UInt8] {
    var head: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    func isWhole() -> Bool {
      guard let first = head.firstIndex(where: { $0 > 0x20 }) else { return false }
      return head[first...].contains(0x0A)
    }
    while head.count < chunk.count, !isWhole() {
      var count = 0
      do {
        try unsafe chunk.withUnsafeMutableBytes { count = try unsafe read(descriptor, $0) }
      } catch {
        throw .system(FileFailure(path: "-", number: (error as? ReadFailure)?.number ?? EIO))
      }
      if count == 0 { break }
      head += chunk[..<count]
    }
    return head
  }
}
