import Glibc

/// Why the system refused to read or write.
public struct FileFailure: Error, Sendable, Hashable {
  /// The path as it was given.
  public let path: String
  /// The system's number for the reason.
  public let number: Int32

  /// Makes a failure of a path and the system's number.
  public init(path: String, number: Int32) {
    self.path = path
    self.number = number
  }

  /// The reason, in words that tell what to do.
  public var explanation: String {
    switch number {
    case ENOENT: "không có tệp hoặc thư mục này"
    case EACCES, EPERM: "không có quyền"
    case EISDIR: "đây là thư mục, không phải tệp"
    case ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục"
    case ENOSPC, EDQUOT: "hết chỗ trên đĩa"
    case EROFS: "đĩa chỉ cho đọc"
    case ENAMETOOLONG: "tên quá dài"
    case EFBIG: "tệp quá lớn"
    case EMFILE, ENFILE: "quá nhiều tệp đang mở"
    case EPIPE: "chương trình nhận đầu ra đã đóng"
    case EEXIST: "đã có tệp cùng tên"
    case EIO: "đĩa hỏng hoặc bị rút ra"
    case ELOOP: "liên kết vòng"
    case EBUSY, ETXTBSY: "chương trình khác đang giữ tệp"
    case EBADF: "luồng này đã đóng"
    default: unsafe "lỗi số \(number) của hệ thống (\(String(cString: strerror(number))))"
    }
  }

  /// Whether no other file can be written either.
  public var concernsAllFiles: Bool {
    [ENOSPC, EDQUOT, EROFS, EIO, EMFILE, ENFILE, EACCES, EPERM, ENOTDIR].contains(number)
  }
}

/// Reads a whole file, or standard input for `-`.
///
/// - Throws: the system's reason.
public func readFile(_ path: String) throws(FileFailure) -> [UInt8] {
  let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileFailure(path: path, number: errno) }
  defer { if path != "-" { close(descriptor) } }
  var information = stat()
  if unsafe fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
    throw FileFailure(path: path, number: EISDIR)
  }
  var result: [UInt8] = []
  result.reserveCapacity(max(0, Int(information.st_size)) + 1)
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      throw FileFailure(path: path, number: errno)
    }
    if count == 0 { return result }
    result.append(contentsOf: chunk[..<count])
  }
}

/// Whether something exists at a path, and whether it is a folder.
public func fileExists(_ path: String, isFolder: Bool = false) -> Bool {
  var information = stat()
  guard unsafe stat(path, &information) == 0 else { return false }
  return isFolder ? information.st_mode & S_IFMT == S_IFDIR : true
}

/// Names inside a folder in byte order, without `.` and `..`; empty when it cannot be read.
public func namesInFolder(_ path: String) -> [String] {
  guard let folder = unsafe opendir(path) else { return [] }
  defer { unsafe closedir(folder) }
  var names: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Makes a folder and the folders it lies in.
///
/// - Throws: the system's reason.
public func makeFolder(_ path: String) throws(FileFailure) {
  if path.isEmpty || fileExists(path, isFolder: true) { return }
  if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
  if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw FileFailure(path: path, number: errno) }
  if !fileExists(path, isFolder: true) { throw FileFailure(path: path, number: ENOTDIR) }
}

/// Writes all bytes to an open descriptor.
///
/// - Throws: the system's reason.
public func writeAll(_ bytes: borrowing Span<UInt8>, to descriptor: Int32, path: String) throws(FileFailure) {
  var number: Int32 = 0
  unsafe bytes.withUnsafeBytes { buffer in
    var rest = unsafe buffer[...]
    while unsafe !rest.isEmpty {
      let count = unsafe write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        number = errno
        return
      }
      unsafe rest = rest.dropFirst(count)
    }
  }
  if number != 0 { throw FileFailure(path: path, number: number) }
}
