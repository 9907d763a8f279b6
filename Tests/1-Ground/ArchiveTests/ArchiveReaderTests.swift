import Archive
import Testing

@Suite("Đọc gói nén")
struct ArchiveReaderTests {
  private func contents(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws -> [String: String] {
    let archive = try ArchiveReader(bytes, limits: limits)
    var result: [String: String] = [:]
    for entry in archive.entries { result[entry.name] = String(decoding: try archive.bytes(of: entry), as: UTF8.self) }
    return result
  }

  @Test("Các tệp theo thứ tự, thư mục không phải tệp, tên có dấu giữ nguyên")
  func files() throws {
    let bytes = StoredArchive(["thư mục/": "", "thư mục/Kế hoạch.docx": "một", "b.txt": ""]).bytes
    #expect(try ArchiveReader(bytes).entries.map(\.name) == ["thư mục/Kế hoạch.docx", "b.txt"])
    #expect(try contents(bytes) == ["thư mục/Kế hoạch.docx": "một", "b.txt": ""])
  }

  @Test("Gói nén không có tệp nào thì rỗng")
  func nothing() throws { #expect(try contents(StoredArchive([]).bytes) == [:]) }

  @Test("Tệp đọc được hai lần")
  func twice() throws {
    let archive = try ArchiveReader(StoredArchive(["a": "một"]).bytes)
    let entry = try #require(archive.entries.first)
    #expect(try archive.bytes(of: entry) == archive.bytes(of: entry))
  }

  @Test("Không phải gói nén, hoặc thiếu phần cuối", arguments: [0, 1, 21, 40])
  func cut(_ count: Int) {
    let bytes = Array(StoredArchive(["a.txt": "một hai ba"]).bytes.dropLast(count == 0 ? 200 : count))
    #expect(throws: ArchiveFailure.notAnArchive) { try ArchiveReader(bytes) }
    #expect(throws: ArchiveFailure.notAnArchive) { try ArchiveReader(Array("TRIMMED".utf8)) }
  }

  @Test("Một byte sai trong nội dung thì tệp hỏng")
  func checksum() throws {
    var bytes = StoredArchive(["a.txt": "một hai ba"]).bytes
    bytes[30 + 5] ^= 1
    #expect(throws: ArchiveFailure.damaged(name: "a.txt")) { try contents(bytes) }
  }

  @Test("Gói nén có mật khẩu, nén theo cách lạ")
  func unreadable() {
    let locked = StoredArchive([.init(name: "a", bytes: [UInt8](repeating: 1, count: 20), flags: 0x801)])
    #expect(throws: ArchiveFailure.encrypted(name: "a")) { try contents(locked.bytes) }
    let strange = StoredArchive([.init(name: "a", bytes: [1, 2, 3], method: 97)])
    #expect(throws: ArchiveFailure.unknownMethod(name: "a")) { try contents(strange.bytes) }
  }

  @Test("Giới hạn đếm mọi tệp của gói, vừa đủ thì được")
  func limits() throws {
    let bytes = StoredArchive(["a": "12345", "b": "67890"]).bytes
    #expect(try contents(bytes, limits: ArchiveLimits(entries: 2, bytes: 10)).count == 2)
    #expect(throws: ArchiveFailure.tooLarge(limit: 9)) { try contents(bytes, limits: ArchiveLimits(bytes: 9)) }
    #expect(throws: ArchiveFailure.tooManyEntries(limit: 1)) {
      try contents(bytes, limits: ArchiveLimits(entries: 1))
    }
  }

  @Test("Kích thước ghi trong gói không được tin: nén 1 MB số 0, nói là 4 byte")
  func lyingSize() {
    // A deflate stream of 1 MB of zeros: one literal, then matches of 258 bytes at distance 1.
    let zeros = Self.deflatedZeros(matches: 4000)
    let bomb = StoredArchive([.init(name: "a", bytes: zeros, method: 8, claimedSize: 4)])
    #expect(throws: ArchiveFailure.self) { try contents(bomb.bytes, limits: ArchiveLimits(bytes: 100_000)) }
  }

  @Test("Bom nén dừng ở giới hạn")
  func bomb() {
    let zeros = Self.deflatedZeros(matches: 4000)
    let bomb = StoredArchive([.init(name: "a", bytes: zeros, method: 8, claimedSize: 1 + 4000 * 258)])
    #expect(throws: ArchiveFailure.tooLarge(limit: 100_000)) {
      try contents(bomb.bytes, limits: ArchiveLimits(bytes: 100_000))
    }
  }

  /// A deflate block with fixed codes (RFC 1951, 3.2.6).
  static func deflatedZeros(matches: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var current: UInt8 = 0
    var filled = 0
    func put(_ bits: [UInt8]) {
      for bit in bits {
        current |= bit << filled
        filled += 1
        if filled == 8 {
          bytes.append(current)
          (current, filled) = (0, 0)
        }
      }
    }
    put([1, 1, 0])
    put([0, 0, 1, 1, 0, 0, 0, 0])
    for _ in 0..<matches { put([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]) }
    put([0, 0, 0, 0, 0, 0, 0])
    if filled > 0 { bytes.append(current) }
    return bytes
  }
}
