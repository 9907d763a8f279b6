import Foundation
import Glibc
import OfficialWriting
import TestSupport
import Testing

/// The real documents kept beside the project: `VANTHU_SHARED`, else `../shared` beside the package.
private enum Corpus {
  static let root = Project.shared.path()

  static let files = ["corpus", "seeds"].flatMap { folder in
    names(in: "\(root)/\(folder)").filter { $0.hasSuffix(".txt") }.sorted().map { "\(root)/\(folder)/\($0)" }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      names.append(
        unsafe withUnsafePointer(to: entry.pointee.d_name) {
          unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
      )
    }
    return names
  }

  static func read(_ path: String) throws -> [UInt8] {
    let file = unsafe try #require(unsafe fopen(path, "rb"))
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}

@Suite("Văn bản thật", .needsShared("corpus"), .needsShared("seeds"))
struct CorpusTests {
  @Test("Không văn bản Unicode nào bị coi là bảng mã cũ, kể cả từng dòng", arguments: Corpus.files)
  func noFalseAlarm(path: String) throws {
    let bytes = try Corpus.read(path)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(looksLikeLegacyEncoding(bytes) == nil)
    #expect(legacyMojibake(in: text) == nil)
    #expect(legacyMojibake(in: normalizedNFC(text).text) == nil)
  }

  @Test("Chuẩn hóa xong thì là NFC theo thư viện chuẩn, và cùng nội dung", arguments: Corpus.files)
  func normalizes(path: String) throws {
    let text = String(decoding: try Corpus.read(path), as: UTF8.self)
    let result = normalizedNFC(text)
    var span = result.text.utf8Span
    let isComposed = span.checkForNFC(quickCheck: false)
    #expect(isComposed)
    #expect(result.text == text)
    #expect(result.changed == !result.text.utf8.elementsEqual(text.utf8))
  }

  @Test("Chỉ những ký tự lạ đã biết", arguments: Corpus.files)
  func knownFaults(path: String) throws {
    let text = String(decoding: try Corpus.read(path), as: UTF8.self)
    let kinds = Set(faults(in: text).map(\.kind))
    // Form feeds, a byte order mark, Ƣ and bullets of Symbol: see the corpus's own list.
    #expect(kinds.isSubset(of: [.control, .zeroWidth, .wrongLetter, .privateUse]))
    #expect(faults(in: text).allSatisfy { $0.kind != .control || $0.scalar == "\u{C}" })
  }
}
