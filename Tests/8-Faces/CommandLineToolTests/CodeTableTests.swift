import Foundation
import TestSupport
import Testing

/// The guide's table of codes holds every code that a finding can have, and no other.
@Suite("Bảng mã trong sách hướng dẫn")
struct CodeTableTests {
  /// Stages whose codes are in the table; rules of the decree and of the domain have guides of their own.
  private static let stages: Set<String> = [
    "GO", "DL", "DU", "TD", "GH", "ED", "SD", "MA", "XM", "XV",
  ]

  /// Codes as the sources spell them; those of the schemas are in the support of the tests.
  private static func codesOfSources() throws -> Set<String> {
    var codes: Set<String> = []
    for folder in ["Sources", "Tests/TestSupport"] {
      let files = try #require(
        FileManager.default.enumerator(at: Project.file(folder), includingPropertiesForKeys: nil)
      )
      for case let file as URL in files where file.pathExtension == "swift" {
        for match in try String(contentsOf: file, encoding: .utf8).matches(of: /"([A-Z]{2})-([0-9]{2})"/)
        where stages.contains(String(match.1)) {
          codes.insert("\(match.1)-\(match.2)")
        }
      }
    }
    return codes
  }

  /// Codes of the table's first column; `XM-20 … XM-25` are six.
  private static func codesOfTable() throws -> Set<String> {
    var codes: Set<String> = []
    let guide = try String(contentsOf: Project.file("docs/huong-dan-su-dung.md"), encoding: .utf8)
    for row in guide.split(separator: "\n") {
      guard let match = row.prefixMatch(of: /\| ([A-Z]{2})-([0-9]{2})(?: … [A-Z]{2}-([0-9]{2}))? \|/),
        stages.contains(String(match.1)), let first = Int(match.2), let last = Int(match.3 ?? match.2)
      else { continue }
      for number in first...last { codes.insert("\(match.1)-\(number < 10 ? "0" : "")\(number)") }
    }
    return codes
  }

  @Test("Mã nào cũng có trong bảng, bảng không có mã nào thừa")
  func table() throws {
    let sources = try Self.codesOfSources()
    let table = try Self.codesOfTable()
    #expect(sources.subtracting(table).sorted() == [], "thiếu trong bảng")
    #expect(table.subtracting(sources).sorted() == [], "thừa trong bảng")
    #expect(Set(sources.map { String($0.prefix(2)) }) == Self.stages)
  }
}
