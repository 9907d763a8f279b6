/// A part of a ZIP file, compressed and ready to be copied into any number of files.
public struct PackedPart: Sendable {
  /// Header and data as they stand in the file.
  let local: [UInt8]
  /// What the directory at the end says of it.
  let entry: DirectoryEntry

  /// Name within the file, with forward slashes.
  public var name: String { entry.name }
}

/// Writes one ZIP file after the other into memory: same parts, same bytes.
///
/// The container is the plain one that every reader of office documents knows: parts in the order they are added, deflated
/// where that makes them smaller and stored otherwise, sizes in front of the data, every time 1980-01-01 00:00, no
/// comments, no extra fields, at most 65,535 parts and 4 GiB. Names are the program's own; two parts of one name are a
/// mistake of the program and stop it.
public struct ZIPWriter: ~Copyable {
  private var deflater: Deflater
  private var output: [UInt8] = []
  private var entries: [DirectoryEntry] = []

  /// Makes a writer of an empty file.
  ///
  /// - Parameter level: how hard parts are compressed, from 1, fast, to 12, small.
  public init(level: Int) { deflater = Deflater(level: level) }

  /// Compresses a part that many files will carry.
  ///
  /// - Parameters:
  ///   - name: name within the file, with forward slashes.
  ///   - bytes: what stands in it.
  ///   - level: how hard it is compressed.
  public static func packed(_ name: String, _ bytes: borrowing Span<UInt8>, level: Int) -> PackedPart {
    var writer = ZIPWriter(level: level)
    writer.add(name, bytes)
    return PackedPart(local: writer.output, entry: writer.entries[0])
  }

  /// Forgets the file that was written and begins an empty one.
  public mutating func reset() {
    output.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  /// Adds a part.
  public mutating func add(_ name: String, _ bytes: borrowing Span<UInt8>) {
    var entry = DirectoryEntry(name: name, size: field(bytes.count), checksum: checksum(bytes), offset: offset)
    let start = output.count
    entry.writeLocalHeader(into: &output)
    let data = output.count
    if let length = deflater.append(bytes, to: &output) {
      entry.isDeflated = true
      entry.storedSize = field(length)
    } else {
      for index in bytes.indices { output.append(bytes[index]) }
    }
    // Method and sizes are known now; the header has its length already.
    var header: [UInt8] = []
    entry.writeLocalHeader(into: &header)
    output.replaceSubrange(start..<data, with: header)
    note(entry)
  }

  /// Adds a part that was compressed before.
  public mutating func add(_ part: PackedPart) {
    var entry = part.entry
    entry.offset = offset
    output.append(contentsOf: part.local)
    note(entry)
  }

  /// Closes the file and lends its bytes.
  public mutating func finish<Result>(_ body: (borrowing Span<UInt8>) -> Result) -> Result {
    let start = output.count
    for entry in entries { entry.writeDirectoryRecord(into: &output) }
    let size = output.count - start
    output.append(number: 0x0605_4B50, bytes: 4)
    output.append(number: 0, bytes: 4)  // this disk, disk of the directory
    output.append(number: UInt32(entries.count), bytes: 2)
    output.append(number: UInt32(entries.count), bytes: 2)
    output.append(number: field(size), bytes: 4)
    output.append(number: field(start), bytes: 4)
    output.append(number: 0, bytes: 2)  // no comment
    return body(output.span)
  }

  private var offset: UInt32 { field(output.count) }

  private mutating func note(_ entry: DirectoryEntry) {
    precondition(!entries.contains { $0.name == entry.name }, "two parts are named \(entry.name)")
    precondition(entries.count < 0xFFFF, "too many parts")
    entries.append(entry)
  }

  /// A length as the container writes it.
  private func field(_ length: Int) -> UInt32 {
    guard let value = UInt32(exactly: length) else { preconditionFailure("a ZIP file of 4 GiB or more") }
    return value
  }
}

/// What the container says of a part, in front of its data and again at the end of the file.
struct DirectoryEntry: Sendable {
  let name: String
  let size: UInt32
  let checksum: UInt32
  var offset: UInt32
  var storedSize: UInt32
  var isDeflated = false

  init(name: String, size: UInt32, checksum: UInt32, offset: UInt32) {
    self.name = name
    self.size = size
    self.checksum = checksum
    self.offset = offset
    storedSize = size
  }

  func writeLocalHeader(into output: inout [UInt8]) {
    output.append(number: 0x0403_4B50, bytes: 4)
    writeCommonFields(into: &output)
    output.append(contentsOf: name.utf8)
  }

  func writeDirectoryRecord(into output: inout [UInt8]) {
    output.append(number: 0x0201_4B50, bytes: 4)
    output.append(number: Self.version, bytes: 2)
    writeCommonFields(into: &output)
    output.append(number: 0, bytes: 2)  // comment
    output.append(number: 0, bytes: 2)  // disk
    output.append(number: 0, bytes: 2)  // internal attributes
    output.append(number: 0, bytes: 4)  // external attributes
    output.append(number: offset, bytes: 4)
    output.append(contentsOf: name.utf8)
  }

  /// 2.0: folders and deflate.
  private static let version: UInt32 = 20
  /// 1 January 1980, as the container counts days.
  private static let date: UInt32 = 0x0021
  /// Says that the name is UTF-8.
  private static let utf8Flag: UInt32 = 0x0800

  private func writeCommonFields(into output: inout [UInt8]) {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    output.append(number: Self.version, bytes: 2)
    output.append(number: isASCII ? 0 : Self.utf8Flag, bytes: 2)
    output.append(number: isDeflated ? 8 : 0, bytes: 2)
    output.append(number: 0, bytes: 2)  // time
    output.append(number: Self.date, bytes: 2)
    output.append(number: checksum, bytes: 4)
    output.append(number: storedSize, bytes: 4)
    output.append(number: size, bytes: 4)
    output.append(number: UInt32(name.utf8.count), bytes: 2)
    output.append(number: 0, bytes: 2)  // extra field
  }
}

extension [UInt8] {
  /// Appends a number, lowest byte first.
  fileprivate mutating func append(number: UInt32, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * UInt32(index)))) }
  }
}
