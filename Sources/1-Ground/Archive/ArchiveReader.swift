import CZip

/// How much an archive may ask of the reader.
public struct ArchiveLimits: Sendable {
  /// Files and folders in the archive.
  public var entries: Int
  /// Bytes of all files together once they are unpacked.
  public var bytes: Int

  /// Makes limits; the defaults are for the files of one message.
  public init(entries: Int = 1000, bytes: Int = 200_000_000) {
    self.entries = entries
    self.bytes = bytes
  }
}

/// Why an archive cannot be read.
public enum ArchiveFailure: Error, Sendable, Hashable {
  /// The bytes are no ZIP archive, or its end is missing.
  case notAnArchive
  /// An entry whose bytes do not agree with what the archive says of them.
  case damaged(name: String)
  /// An entry that needs a password.
  case encrypted(name: String)
  /// An entry packed in a way that is not known.
  case unknownMethod(name: String)
  /// More entries than allowed.
  case tooManyEntries(limit: Int)
  /// More bytes than allowed, whatever the archive claims.
  case tooLarge(limit: Int)
  /// The system had no memory left.
  case noMemory
  /// The machine has no libzip that can be used.
  case noLibrary
}

/// Reads the files of a ZIP archive in memory. Names are only told, never used: where a file goes is for the caller to say.
///
/// What an archive claims about its sizes is not believed; unpacking stops where the limit is reached.
@safe public final class ArchiveReader {
  /// A file in the archive.
  public struct Entry: Sendable, Hashable {
    /// Its place in the archive.
    fileprivate var index: UInt64
    /// Its name as the archive has it, folders included.
    public var name: String
  }

  /// The files in the order of the archive, folders left out.
  public let entries: [Entry]
  private let library: vanthu_zip
  private let archive: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let limit: Int
  private var unpacked = 0

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - bytes: the archive.
  ///   - limits: how much it may ask for.
  public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFailure) {
    // libzip would take no bytes at all for an archive without files.
    guard !bytes.isEmpty else { throw .notAnArchive }
    guard let library = Self.loaded else { throw .noLibrary }
    self.library = library
    limit = limits.bytes
    unsafe self.bytes = .allocate(capacity: bytes.count)
    _ = unsafe self.bytes.initialize(from: bytes)
    do {
      unsafe archive = try Self.opened(UnsafeRawBufferPointer(self.bytes), library)
    } catch {
      unsafe self.bytes.deallocate()
      throw error
    }
    let count = unsafe Int(library.zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      unsafe library.zip_discard(archive)
      unsafe self.bytes.deallocate()
      throw .tooManyEntries(limit: limits.entries)
    }
    var entries: [Entry] = []
    for index in 0..<UInt64(max(0, count)) {
      let name = unsafe library.zip_get_name(archive, index, 0).map { unsafe String(cString: $0) } ?? ""
      if !name.hasSuffix("/") { entries.append(Entry(index: index, name: name)) }
    }
    self.entries = entries
  }

  deinit {
    unsafe library.zip_discard(archive)
    unsafe bytes.deallocate()
  }

  /// The unpacked bytes of a file, checked against the archive's checksum.
  public func bytes(of entry: Entry) throws(ArchiveFailure) -> [UInt8] {
    var information = unsafe zip_stat_t()
    unsafe library.zip_stat_init(&information)
    guard unsafe library.zip_stat_index(archive, entry.index, 0, &information) == 0 else {
      throw .damaged(name: entry.name)
    }
    guard unsafe information.encryption_method == 0 else { throw .encrypted(name: entry.name) }
    guard let file = unsafe library.zip_fopen_index(archive, entry.index, 0) else { throw openFailure(entry) }
    defer { _ = unsafe library.zip_fclose(file) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Int(
        piece.withUnsafeMutableBytes { unsafe library.zip_fread(file, $0.baseAddress, UInt64($0.count)) }
      )
      // libzip checks length and checksum when it comes to the end.
      if count < 0 { throw .damaged(name: entry.name) }
      if count == 0 { return result }
      unpacked += count
      guard unpacked <= limit else { throw .tooLarge(limit: limit) }
      result.append(contentsOf: piece[..<count])
    }
  }

  private func openFailure(_ entry: Entry) -> ArchiveFailure {
    let code = unsafe library.zip_error_code_zip(library.zip_get_error(archive))
    switch code {
    case ZIP_ER_COMPNOTSUPP, ZIP_ER_ENCRNOTSUPP: return .unknownMethod(name: entry.name)
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD: return .encrypted(name: entry.name)
    case ZIP_ER_MEMORY: return .noMemory
    default: return .damaged(name: entry.name)
    }
  }

  /// libzip, loaded when the first archive is read.
  private static let loaded: vanthu_zip? = {
    var library = vanthu_zip()
    return unsafe vanthu_zip_load(&library) != 0 ? library : nil
  }()

  private static func opened(
    _ bytes: UnsafeRawBufferPointer,
    _ library: vanthu_zip
  ) throws(ArchiveFailure) -> OpaquePointer {
    var error = unsafe zip_error_t()
    unsafe library.zip_error_init(&error)
    defer { unsafe library.zip_error_fini(&error) }
    guard let source = unsafe library.zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw .noMemory
    }
    // Both directories of the archive have to agree, so that nobody else reads other files from the same bytes.
    guard let archive = unsafe library.zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      unsafe library.zip_source_free(source)
      throw .notAnArchive
    }
    return unsafe archive
  }
}
