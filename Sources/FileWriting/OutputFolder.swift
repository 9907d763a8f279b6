import Glibc
import Synchronization

/// A folder that drafts are written to: whole files only, and never over somebody else's.
///
/// A manifest in the folder remembers the fingerprint of every file we wrote. A file that is not in it, or whose bytes
/// are not those we wrote, is a person's work and stays as it is unless overwriting was asked for.
public final class OutputFolder: Sendable {
  /// What became of a file.
  public enum Written: Sendable, Hashable {
    /// It is new or replaces an older one of ours.
    case written
    /// It was there already with the same bytes.
    case unchanged
  }

  /// Why a file was not written.
  public enum Refusal: Error, Sendable, Hashable {
    /// There is a file of that name that is not ours.
    case foreign(path: String)
    /// There is a file of that name that was edited since we wrote it.
    case edited(path: String)
    /// The name would leave the folder or cannot be a name.
    case name(String)
    /// The system refused.
    case system(FileFailure)
  }

  /// Path of the folder.
  public let path: String
  private let overwrites: Bool
  private let state: Mutex<State>

  private struct State: Sendable {
    /// Fingerprints by path within the folder; nil until they are needed.
    var known: [String: Fingerprint]?
    /// Lines of the manifest that are not on the disk yet.
    var waiting: [UInt8] = []
    var nextTemporary = 0
    var madeFolders: Set<String> = []
  }

  /// Name of the manifest within the folder.
  public static let manifestName = ".vanthu-da-ghi"

  /// Opens a folder, which need not exist yet.
  ///
  /// - Parameters:
  ///   - path: path of the folder.
  ///   - overwrites: whether files that are not ours may be replaced.
  public init(_ path: String, overwrites: Bool = false) {
    self.path = path
    self.overwrites = overwrites
    state = Mutex(State())
  }

  /// Path of a file within the folder, for messages.
  public func fullPath(_ name: String) -> String { path == "." ? name : "\(path)/\(name)" }

  /// Whether there is a file of this name.
  public func contains(_ name: String) -> Bool { fileExists(fullPath(name)) }

  /// Writes a file as a whole: under a temporary name first, then renamed.
  ///
  /// - Parameters:
  ///   - bytes: all bytes of the file.
  ///   - name: path within the folder, such as `phan-bo/ha-dong.html`.
  /// - Returns: what became of it.
  /// - Throws: why it was not written; then neither a new file nor a changed one exists.
  @discardableResult
  public func write(_ bytes: borrowing Span<UInt8>, to name: String) throws(Refusal) -> Written {
    guard Self.isSafe(name) else { throw .name(name) }
    let target = fullPath(name)
    let temporary = try prepare(name)
    do {
      try create(temporary, bytes)
    } catch {
      throw .system(error)
    }
    let fingerprint = Fingerprint(of: bytes)
    // A link never replaces, so no file can slip in between looking and naming.
    if unsafe link(temporary, target) == 0 {
      unsafe unlink(temporary)
      remember(name, fingerprint)
      return .written
    }
    let number = errno
    if number == EEXIST { return try replace(target, by: temporary, name: name, fingerprint: fingerprint) }
    // Some file systems have no links; there a look has to do.
    guard number == EPERM || number == EOPNOTSUPP || number == EMLINK, !fileExists(target) else {
      unsafe unlink(temporary)
      throw .system(FileFailure(path: target, number: number))
    }
    try rename(temporary, to: target)
    remember(name, fingerprint)
    return .written
  }

  /// Puts what was remembered on the disk.
  ///
  /// - Throws: the system's reason.
  public func finish() throws(FileFailure) {
    var lines: [UInt8] = []
    state.withLock { state in
      lines = state.waiting
      state.waiting = []
    }
    try append(lines)
  }

  private func prepare(_ name: String) throws(Refusal) -> String {
    let folder = name.lastIndex(of: "/").map { fullPath(String(name[..<$0])) } ?? path
    let (isKnown, number) = state.withLock { state in
      state.nextTemporary += 1
      return (state.madeFolders.contains(folder), state.nextTemporary)
    }
    if !isKnown {
      do {
        try makeFolder(folder)
      } catch {
        throw .system(error)
      }
      state.withLock { _ = $0.madeFolders.insert(folder) }
    }
    return "\(folder)/.vanthu-\(getpid())-\(number).tmp"
  }

  private func create(_ temporary: String, _ bytes: borrowing Span<UInt8>) throws(FileFailure) {
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(path: temporary, number: errno) }
    do {
      try writeAll(bytes, to: descriptor, path: temporary)
    } catch {
      close(descriptor)
      unsafe unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0 else {
      let number = errno
      unsafe unlink(temporary)
      throw FileFailure(path: temporary, number: number)
    }
  }

  private func replace(
    _ target: String,
    by temporary: String,
    name: String,
    fingerprint: Fingerprint
  ) throws(Refusal) -> Written {
    let present: [UInt8]
    do {
      present = try readFile(target)
    } catch {
      unsafe unlink(temporary)
      throw .system(error)
    }
    let presentFingerprint = Fingerprint(of: present.span)
    if presentFingerprint == fingerprint {
      unsafe unlink(temporary)
      remember(name, fingerprint)
      return .unchanged
    }
    if !overwrites {
      let known = state.withLock { state in
        if state.known == nil { state.known = loaded(state.waiting) }
        return state.known?[name]
      }
      if known != presentFingerprint {
        unsafe unlink(temporary)
        throw known == nil ? .foreign(path: target) : .edited(path: target)
      }
    }
    try rename(temporary, to: target)
    remember(name, fingerprint)
    return .written
  }

  private func rename(_ temporary: String, to target: String) throws(Refusal) {
    guard unsafe Glibc.rename(temporary, target) == 0 else {
      let number = errno
      unsafe unlink(temporary)
      throw .system(FileFailure(path: target, number: number))
    }
  }

  // MARK: Manifest

  private func remember(_ name: String, _ fingerprint: Fingerprint) {
    var full: [UInt8]?
    state.withLock { state in
      if let known = state.known {
        if known[name] == fingerprint { return }
        state.known?[name] = fingerprint
      }
      state.waiting += Array("\(fingerprint.hexadecimal)  \(name)\n".utf8)
      if state.waiting.count >= 1 << 16 {
        full = state.waiting
        state.waiting = []
      }
    }
    // A manifest that cannot be written only makes us more careful next time; finish() reports it.
    if let full, (try? append(full)) == nil { state.withLock { $0.waiting = full + $0.waiting } }
  }

  private func append(_ lines: [UInt8]) throws(FileFailure) {
    guard !lines.isEmpty else { return }
    let manifest = fullPath(Self.manifestName)
    let descriptor = unsafe open(manifest, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(path: manifest, number: errno) }
    defer { close(descriptor) }
    try writeAll(lines.span, to: descriptor, path: manifest)
  }

  /// Later lines win, since a file may have been written more than once.
  private func loaded(_ waiting: [UInt8]) -> [String: Fingerprint] {
    let stored = (try? readFile(fullPath(Self.manifestName))) ?? []
    var known: [String: Fingerprint] = [:]
    for line in (stored + waiting).split(separator: 0x0A) {
      let text = Substring(decoding: line, as: UTF8.self)
      guard let fingerprint = Fingerprint(hexadecimal: text.prefix(32)) else { continue }
      known[String(text.dropFirst(34))] = fingerprint
    }
    return known
  }

  /// Whether a path stays inside the folder and every part of it can be a name.
  static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 240
        && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && part != manifestName
    }
  }
}
