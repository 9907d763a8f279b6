/// Archives as their format says they are, files stored as they are, so that every byte can be made wrong.
struct StoredArchive {
  /// A file of an archive.
  struct File {
    var name: String
    var bytes: [UInt8]
    /// 0 stored, 8 deflated, others unknown.
    var method: UInt16 = 0
    /// Bit 0 says that a password is needed.
    var flags: UInt16 = 0x800
    /// What is said about its unpacked size, when it is not the truth.
    var claimedSize: Int?
  }

  var files: [File]

  init(_ files: [File]) { self.files = files }

  init(_ files: KeyValuePairs<String, String>) {
    self.files = files.map { File(name: $0.key, bytes: Array($0.value.utf8)) }
  }

  var bytes: [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let offset = result.count
      let name = Array(file.name.utf8)
      var common: [UInt8] = Self.two(20) + Self.two(file.flags) + Self.two(file.method) + [0, 0, 0x21, 0]
      common += Self.four(Self.checksum(of: file.bytes)) + Self.four(UInt32(file.bytes.count))
      common += Self.four(UInt32(file.claimedSize ?? file.bytes.count)) + Self.two(UInt16(name.count)) + [0, 0]
      result += [0x50, 0x4B, 3, 4] + common + name + file.bytes
      directory += [0x50, 0x4B, 1, 2, 20, 3] + common + [UInt8](repeating: 0, count: 10)
      directory += Self.four(UInt32(offset)) + name
    }
    let count = Self.two(UInt16(files.count))
    let start = result.count
    result += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
    return result + Self.four(UInt32(directory.count)) + Self.four(UInt32(start)) + [0, 0]
  }

  private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

  private static func four(_ number: UInt32) -> [UInt8] {
    two(UInt16(truncatingIfNeeded: number)) + two(UInt16(truncatingIfNeeded: number >> 16))
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    var checksum = UInt32.max
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
    }
    return ~checksum
  }
}
