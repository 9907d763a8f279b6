import CLibMD
import Glibc

/// A folder that appears with all its files or not at all, with a list of their hashes.
///
/// The files are written into a folder beside it, which then takes the name. A folder we made and nobody touched since
/// gives way to a new one; anything else stays as it is.
public struct WholeFolder: Sendable {
  /// Why the folder was not written; even where overwriting was asked for, files of others are never replaced.
  public typealias Refusal = OutputFolder.Refusal

  /// A file to be written.
  public struct File: Sendable {
    /// Its name in the folder.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Name of the list of hashes, in the form that `sha256sum -c` reads.
  public static let listName = "SHA256SUMS"

  /// Path of the folder.
  public let path: String
  private let overwrites: Bool

  /// Names a folder, which need not exist.
  ///
  /// - Parameters:
  ///   - path: its path.
  ///   - overwrites: whether files of ours that were edited since may be replaced; files of others never are.
  public init(_ path: String, overwrites: Bool = false) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.overwrites = overwrites
  }

  /// Whether there is a folder of this name that an earlier run wrote.
  public var isOurs: Bool { fileExists("\(path)/\(Self.listName)") }

  /// Writes the folder with its list of hashes, or leaves everything as it was.
  ///
  /// - Throws: why nothing was written.
  public func write(_ files: [File]) throws(Refusal) {
    if let bad = files.first(where: {
      !OutputFolder.isSafe($0.name) || $0.name.contains("/") || $0.name == Self.listName
    }) {
      throw .name(bad.name)
    }
    let list = files.map { "\(Self.digest($0.bytes))  \($0.name)\n" }.joined()
    let isThere = fileExists(path)
    if isThere { try checkOwn() }
    let (parent, base) = split(path)
    let fresh = "\(parent).\(base).vanthu-\(getpid())"
    do {
      try makeFolder(parent.isEmpty ? "." : parent)
      remove(fresh)
      try makeFolder(fresh)
      for file in files { try create("\(fresh)/\(file.name)", file.bytes) }
      try create("\(fresh)/\(Self.listName)", Array(list.utf8))
    } catch {
      remove(fresh)
      throw .system(FileFailure(path: path, number: error.number))
    }
    guard isThere else {
      // A folder that came between is not replaced unless it is empty.
      guard unsafe rename(fresh, path) != 0 else { return }
      let number = errno
      remove(fresh)
      throw .system(FileFailure(path: path, number: number))
    }
    try exchange(fresh, "\(parent).\(base).vanthu-\(getpid())-cu")
  }

  /// Puts the new folder in the place of the old.
  private func exchange(_ fresh: String, _ old: String) throws(Refusal) {
    if unsafe rename(path, old) != 0 {
      let number = errno
      remove(fresh)
      throw .system(FileFailure(path: path, number: number))
    }
    if unsafe rename(fresh, path) != 0 {
      let number = errno
      unsafe rename(old, path)
      remove(fresh)
      throw .system(FileFailure(path: path, number: number))
    }
    remove(old)
  }

  /// Sees to it that what is there is a folder of ours that nobody touched.
  private func checkOwn() throws(Refusal) {
    guard fileExists(path, isFolder: true) else { throw .foreign(path: path) }
    let names = namesInFolder(path)
    guard !names.isEmpty else { return }
    guard names.contains(Self.listName) else { throw .foreign(path: path) }
    do {
      let listed = try listedFiles()
      for name in names where name != Self.listName {
        guard let digest = listed[name] else { throw Refusal.foreign(path: "\(path)/\(name)") }
        let bytes = try readFile("\(path)/\(name)")
        if digest != Self.digest(bytes), !overwrites { throw Refusal.edited(path: "\(path)/\(name)") }
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .system((error as? FileFailure) ?? FileFailure(path: path, number: EIO))
    }
  }

  private func listedFiles() throws(FileFailure) -> [String: String] {
    var listed: [String: String] = [:]
    for line in try readFile("\(path)/\(Self.listName)").split(separator: 0x0A) where line.count > 66 {
      let text = String(decoding: line, as: UTF8.self)
      listed[String(text.dropFirst(66))] = String(text.prefix(64))
    }
    return listed
  }

  private func split(_ path: String) -> (parent: String, base: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  private func create(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(path: path, number: errno) }
    do {
      try writeAll(bytes.span, to: descriptor, path: path)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw FileFailure(path: path, number: errno) }
  }

  /// Takes away a folder that holds only files.
  private func remove(_ folder: String) {
    for name in namesInFolder(folder) { unsafe unlink("\(folder)/\(name)") }
    unsafe rmdir(folder)
  }

  /// SHA-256 as 64 hexadecimal digits.
  static func digest(_ bytes: [UInt8]) -> String {
    var digits = [CChar](repeating: 0, count: 65)
    unsafe bytes.withUnsafeBytes { buffer in unsafe vanthu_sha256(buffer.baseAddress, buffer.count, &digits) }
    return String(decoding: digits.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
