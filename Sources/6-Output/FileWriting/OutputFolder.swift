import CLinuxFiles
import Glibc
import Synchronization

/// Files that appear in a folder together, such as the forms of one document: all of them or none.
///
/// Filled by ``OutputFolder/add(_:as:to:)``, then given to ``OutputFolder/commit(_:)``, which has to be called even when
/// nothing is to be written any more, so that no temporary file or descriptor stays.
public struct OutputSet: Sendable {
  struct File: Sendable {
    var name: String
    var draft: PendingFile
    var fingerprint: Fingerprint
  }

  var files: [File] = []
  var refusals: [OutputFolder.Refusal] = []

  /// Makes an empty set.
  public init() {}
}

/// A folder that drafts are written to: whole files only, and never over somebody else's.
///
/// A manifest in the folder remembers the fingerprint of every file we wrote. A file that is not in it, or whose bytes
/// are not those we wrote, is a person's work and stays as it is unless overwriting was asked for.
public final class OutputFolder: Sendable {
  /// Why a file was not written.
  public enum Refusal: Error, Sendable, Hashable {
    /// There is a file of that name that is not ours.
    case foreign(path: String)
    /// There is a file of that name that was edited since we wrote it.
    case edited(path: String)
    /// There is another file of that name, in a folder where nothing is replaced.
    case present(path: String)
    /// There is a file of that name that we made of something else.
    case otherSource(path: String, source: String)
    /// The older file could not be given its place again after another one was refused.
    case changed(path: String)
    /// The name would leave the folder or cannot be a name.
    case name(String)
    /// The system refused.
    case system(FileFailure)

    /// The file that was not written.
    public var path: String {
      switch self {
      case .foreign(let path), .edited(let path), .present(let path), .changed(let path), .name(let path),
        .otherSource(let path, _):
        path
      case .system(let failure): failure.path
      }
    }
  }

  /// Path of the folder.
  public let path: String
  private let overwrites: Bool
  private let keepsEverything: Bool
  /// The way from the folder to what its files are made of.
  private let source: String?
  private let lacks: FileSystemLacks
  private let state: Mutex<State>

  private struct State: Sendable {
    /// What we wrote, by path within the folder; nil until it is needed.
    var known: [String: KnownFile]?
    /// Lines of the manifest that are not on the disk yet.
    var waiting: [UInt8] = []
    var nextTemporary = 0
    var madeFolders: Set<String> = []
  }

  /// What the manifest tells of a file.
  private struct KnownFile: Sendable, Hashable {
    var fingerprint: Fingerprint
    /// What it was made of; nil where that was not said.
    var source: String?
  }

  /// Name of the manifest within the folder.
  public static let manifestName = ".vanthu-da-ghi"

  /// Opens a folder, which need not exist yet.
  ///
  /// - Parameters:
  ///   - path: path of the folder; empty is the working folder.
  ///   - overwrites: whether files that are not ours may be replaced.
  ///   - keepsEverything: whether no file at all is replaced, ours neither, and nothing is remembered as ours: for files
  ///     that come from somebody else.
  ///   - source: the file that all files are made of; a file that was made of another one is not replaced. Nil where that does
  ///     not matter.
  public convenience init(
    _ path: String,
    overwrites: Bool = false,
    keepsEverything: Bool = false,
    source: String? = nil
  ) {
    self.init(path, overwrites: overwrites, keepsEverything: keepsEverything, source: source, lacks: [])
  }

  /// Opens a folder as ``init(_:overwrites:keepsEverything:source:)`` does, as if its file system lacked something, or as if another
  /// program did: one whose temporary names do not meet ours.
  init(
    _ path: String,
    overwrites: Bool = false,
    keepsEverything: Bool = false,
    source: String? = nil,
    lacks: FileSystemLacks,
    firstTemporary: Int = 0
  ) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path.isEmpty ? "." : path
    self.overwrites = overwrites
    self.keepsEverything = keepsEverything
    // The manifest has one line a file.
    let way = source.map { relativePath(of: $0, from: path) }
    self.source = way.flatMap { $0.utf8.contains { $0 < 0x20 } ? nil : $0 }
    self.lacks = lacks
    state = Mutex(State(nextTemporary: firstTemporary))
  }

  /// Path of a file within the folder, for messages.
  public func fullPath(_ name: String) -> String {
    switch path {
    case ".": name
    case "/": "/\(name)"
    default: "\(path)/\(name)"
    }
  }

  /// Whether there is a file of this name that an earlier run made of the same source, edited since or not.
  public func isOurs(_ name: String) -> Bool {
    guard fileExists(fullPath(name)), let known = known(name) else { return false }
    return !isOfOtherSource(known)
  }

  private func isOfOtherSource(_ known: KnownFile) -> Bool {
    guard let source, let other = known.source else { return false }
    return source != other
  }

  /// Puts the bytes of a file on the disk without its name, as part of a set; what hinders it is kept in the set.
  ///
  /// - Parameters:
  ///   - bytes: all bytes of the file.
  ///   - name: path within the folder, such as `phan-bo/ha-dong.html`.
  ///   - set: the files that appear together.
  public func add(_ bytes: borrowing Span<UInt8>, as name: String, to set: inout OutputSet) {
    // One reason is enough, and the next file would have the same.
    guard set.refusals.isEmpty else { return }
    guard Self.isSafe(name) else {
      set.refusals.append(.name(name))
      return
    }
    do {
      let draft = try write(bytes, in: madeFolder(of: name), target: fullPath(name))
      set.files.append(OutputSet.File(name: name, draft: draft, fingerprint: Fingerprint(of: bytes)))
    } catch {
      set.refusals.append(.system(error))
    }
  }

  /// Gives the files of a set their names, all or none.
  ///
  /// - Returns: why they were not written, a reason for each file that has one; empty when all were. With a reason no
  ///   file of the set is new and none has changed, but for those that are named as ``Refusal/changed(path:)``.
  public func commit(_ set: OutputSet) -> [Refusal] {
    var files = set.files
    defer { for file in files { file.draft.discard() } }
    guard set.refusals.isEmpty else { return set.refusals }
    var refusals: [Refusal] = []
    var new: [String] = []
    var replacing: [(temporary: String, target: String)] = []
    for index in files.indices {
      let target = fullPath(files[index].name)
      do {
        switch try name(&files[index], target) {
        case .new: new.append(target)
        case .same: break
        case .replaces(let temporary): replacing.append((temporary, target))
        }
      } catch {
        refusals.append(error)
      }
    }
    var replaced = Replacing(lacks: lacks)
    for (temporary, target) in replacing where refusals.isEmpty {
      do {
        try replaced.replace(target, by: temporary)
      } catch {
        refusals.append(.system(error))
      }
    }
    if refusals.isEmpty {
      replaced.finish()
      if !keepsEverything { for file in files { remember(file.name, file.fingerprint) } }
    } else {
      for target in new { unsafe unlink(target) }
      refusals += replaced.undo().map { .changed(path: $0) }
    }
    return refusals
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

  /// Path of the folder of a file, which is made if need be.
  private func madeFolder(of name: String) throws(FileFailure) -> String {
    let folder = folder(of: name)
    if state.withLock({ $0.madeFolders.contains(folder) }) { return folder }
    try makeFolder(folder)
    state.withLock { _ = $0.madeFolders.insert(folder) }
    return folder
  }

  private func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { fullPath(String(name[..<$0])) } ?? path
  }

  /// A path in a folder that no other file of this run has.
  private func temporary(in folder: String) -> String {
    let number = state.withLock { state in
      state.nextTemporary += 1
      return state.nextTemporary
    }
    return "\(folder)/.vanthu-\(getpid())-\(number).tmp"
  }

  private func write(
    _ bytes: borrowing Span<UInt8>,
    in folder: String,
    target: String
  ) throws(FileFailure) -> PendingFile {
    if !lacks.contains(.unnamedFiles), let draft = try PendingFile.unnamed(bytes, in: folder, target: target) {
      return draft
    }
    return try PendingFile.named(temporary(in: folder), bytes, target: target)
  }

  /// How a file comes to its name.
  private enum Naming {
    /// It has it already, as the first of that name.
    case new
    /// The same bytes are there.
    case same
    /// It is to be renamed over the file that is there.
    case replaces(temporary: String)
  }

  /// Gives a file its name if that is free; otherwise looks whether it may replace the present one.
  private func name(_ file: inout OutputSet.File, _ target: String) throws(Refusal) -> Naming {
    // A link never replaces, so no file can slip in between looking and naming.
    var number = lacks.contains(.links) ? EOPNOTSUPP : file.draft.link(to: target)
    let canLink = number != EPERM && number != EOPNOTSUPP && number != EMLINK
    if !canLink {
      let temporary = try temporaryName(of: &file, target, canLink: false)
      number = lacks.contains(.renamingToNew) ? EINVAL : unsafe vanthu_rename_new(temporary, target)
      if number == EINVAL || number == ENOSYS {
        // There a look has to do.
        guard fileExists(target) else { return .replaces(temporary: temporary) }
        number = EEXIST
      }
    }
    if number == 0 { return .new }
    guard number == EEXIST else { throw .system(FileFailure(path: target, number: number)) }
    return try mayReplace(file, target)
      ? .replaces(temporary: temporaryName(of: &file, target, canLink: canLink)) : .same
  }

  /// The temporary name of a file; it gets one when it has none.
  private func temporaryName(
    of file: inout OutputSet.File,
    _ target: String,
    canLink: Bool
  ) throws(Refusal) -> String {
    if case .named(let temporary) = file.draft { return temporary }
    let temporary = temporary(in: folder(of: file.name))
    do {
      try file.draft.takeTemporaryName(temporary, target: target, canLink: canLink)
    } catch {
      throw .system(error)
    }
    return temporary
  }

  /// Whether a file may replace the one that has its name; not when that has the same bytes.
  private func mayReplace(_ file: OutputSet.File, _ target: String) throws(Refusal) -> Bool {
    let present: Fingerprint
    do {
      let bytes = try readFile(target)
      present = Fingerprint(of: bytes.span)
    } catch {
      throw .system(error)
    }
    let known = keepsEverything ? nil : known(file.name)
    if present == file.fingerprint { return false }
    if keepsEverything { throw .present(path: target) }
    if overwrites { return true }
    guard let known else { throw .foreign(path: target) }
    if isOfOtherSource(known), let other = known.source {
      throw .otherSource(path: target, source: relativePath(of: "\(path)/\(other)", from: "."))
    }
    guard present == known.fingerprint else { throw .edited(path: target) }
    return true
  }

  // MARK: Manifest

  /// A file as we last wrote it.
  private func known(_ name: String) -> KnownFile? {
    state.withLock { state in
      if state.known == nil { state.known = loaded(state.waiting) }
      return state.known?[name]
    }
  }

  private func remember(_ name: String, _ fingerprint: Fingerprint) {
    var full: [UInt8]?
    state.withLock { state in
      if let known = state.known {
        // The same bytes may come of several sources; the first keeps the name.
        if known[name]?.fingerprint == fingerprint { return }
        state.known?[name] = KnownFile(fingerprint: fingerprint, source: source)
      }
      state.waiting += Array("\(fingerprint.hexadecimal)  \(name)\(source.map { "\t" + $0 } ?? "")\n".utf8)
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
  private func loaded(_ waiting: [UInt8]) -> [String: KnownFile] {
    let stored = (try? readFile(fullPath(Self.manifestName))) ?? []
    var known: [String: KnownFile] = [:]
    for line in (stored + waiting).split(separator: 0x0A) {
      let text = Substring(decoding: line, as: UTF8.self)
      guard let fingerprint = Fingerprint(hexadecimal: text.prefix(32)) else { continue }
      let parts = text.dropFirst(34).split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      known[String(parts[0])] = KnownFile(fingerprint: fingerprint, source: parts.count > 1 ? String(parts[1]) : nil)
    }
    return known
  }

  /// Whether a path stays inside the folder and every part of it can be a name.
  public static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 240
        && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && part != manifestName
    }
  }
}
