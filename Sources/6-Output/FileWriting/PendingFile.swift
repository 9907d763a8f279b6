import CLinuxFiles
import Glibc

/// What a file system may lack; tests tell us to work as if it did.
struct FileSystemLacks: OptionSet, Sendable {
  let rawValue: Int

  /// Files without a name (`O_TMPFILE`).
  static let unnamedFiles = FileSystemLacks(rawValue: 1)
  /// Second names of files (`link`).
  static let links = FileSystemLacks(rawValue: 2)
  /// Renaming that never replaces (`RENAME_NOREPLACE`).
  static let renamingToNew = FileSystemLacks(rawValue: 4)
  /// Exchanging two names (`RENAME_EXCHANGE`).
  static let exchanging = FileSystemLacks(rawValue: 8)
  /// Replacing more than one file: the second is refused.
  static let secondReplacing = FileSystemLacks(rawValue: 16)
  /// Giving a file its place again after another one could not be replaced.
  static let givingBack = FileSystemLacks(rawValue: 32)
}

/// The bytes of a file on the disk, before the file has its name.
///
/// Where it can be, it has no name at all: nothing of it stays when the program is killed, and the folder changes once
/// where a temporary name would change it three times.
enum PendingFile: Sendable {
  /// A file without a name, known by its descriptor only.
  case unnamed(Int32)
  /// A file under a temporary name.
  case named(String)

  /// An unnamed file holds a descriptor until it has its name, and a program has about a thousand; above this number they
  /// are left to others.
  private static let descriptorLimit: Int32 = 256

  /// Unnamed files are of use only where they can be named later, which older systems do by `/proc`.
  private static let canBeUnnamed = fileExists("/proc/self/fd", isFolder: true)

  /// Writes bytes to a file that has no name, if there can be one here.
  ///
  /// - Returns: nil when it has to be a named one.
  /// - Throws: why the bytes could not be written; it names `target`, the file it would have become.
  static func unnamed(
    _ bytes: borrowing Span<UInt8>,
    in folder: String,
    target: String
  ) throws(FileFailure) -> PendingFile? {
    guard canBeUnnamed else { return nil }
    let descriptor = unsafe vanthu_open_unnamed(folder)
    guard descriptor >= 0 else { return nil }
    guard descriptor < descriptorLimit else {
      close(descriptor)
      return nil
    }
    do {
      try writeAll(bytes, to: descriptor, path: target)
    } catch {
      close(descriptor)
      throw error
    }
    // Some file systems only say at closing that the disk is full, and the file must not have its name then.
    let copy = dup(descriptor)
    if copy >= 0, close(copy) != 0 {
      let number = errno
      close(descriptor)
      throw FileFailure(path: target, number: number)
    }
    return .unnamed(descriptor)
  }

  /// Writes bytes to a file under a temporary name.
  ///
  /// - Throws: the system's reason; it names `target`, the file it would have become.
  static func named(
    _ temporary: String,
    _ bytes: borrowing Span<UInt8>,
    target: String
  ) throws(FileFailure) -> PendingFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var descriptor = unsafe open(temporary, flags, 0o666)
    if descriptor < 0, errno == EEXIST {
      // Left by a run that was killed; it may be another name of a finished file, so it is not written into.
      unsafe unlink(temporary)
      descriptor = unsafe open(temporary, flags, 0o666)
    }
    guard descriptor >= 0 else { throw FileFailure(path: target, number: errno) }
    do {
      try writeAll(bytes, to: descriptor, path: target)
    } catch {
      close(descriptor)
      unsafe unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0 else {
      let number = errno
      unsafe unlink(temporary)
      throw FileFailure(path: target, number: number)
    }
    return .named(temporary)
  }

  /// Gives the file a name that nobody has; a file of that name stays.
  ///
  /// - Returns: 0, or the system's number for the reason: `EEXIST` when the name is taken.
  func link(to path: String) -> Int32 {
    switch self {
    case .unnamed(let descriptor): unsafe vanthu_name(descriptor, path)
    case .named(let temporary): unsafe Glibc.link(temporary, path) == 0 ? 0 : errno
    }
  }

  /// Gives an unnamed file a temporary name, from which it can be renamed.
  ///
  /// - Parameters:
  ///   - temporary: the name.
  ///   - target: the file it is to become, for the reason.
  ///   - canLink: whether that goes by a link; otherwise the bytes are written once more.
  /// - Throws: the system's reason.
  mutating func takeTemporaryName(_ temporary: String, target: String, canLink: Bool) throws(FileFailure) {
    guard case .unnamed(let descriptor) = self else { return }
    var next = PendingFile.named(temporary)
    if canLink {
      // Left by a run that was killed.
      unsafe unlink(temporary)
      let number = link(to: temporary)
      guard number == 0 else { throw FileFailure(path: target, number: number) }
    } else {
      let bytes: [UInt8]
      do {
        bytes = try readFile("/proc/self/fd/\(descriptor)")
      } catch {
        throw FileFailure(path: target, number: error.number)
      }
      next = try Self.named(temporary, bytes.span, target: target)
    }
    close(descriptor)
    self = next
  }

  /// Drops the file as far as it has no name of its own.
  func discard() {
    switch self {
    case .unnamed(let descriptor): close(descriptor)
    case .named(let temporary): unsafe unlink(temporary)
    }
  }
}
