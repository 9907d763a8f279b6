import FileWriting
import Foundation
import Testing

@Suite struct WholeFolderTests {
  private let parent = FileManager.default.temporaryDirectory.appending(path: "vanthu-\(UUID().uuidString)")

  private var path: String { parent.appending(path: "ho-so").path(percentEncoded: false) }

  private func file(_ name: String, _ text: String) -> WholeFolder.File {
    WholeFolder.File(name: name, bytes: Array(text.utf8))
  }

  /// What lies in the parent, hidden or not, and in the folder.
  private var contents: [String: String] {
    var result: [String: String] = [:]
    let root = parent.path(percentEncoded: false)
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] {
      let data = FileManager.default.contents(atPath: "\(root)/\(name)")
      result[name] = data.map { String(decoding: $0, as: UTF8.self) } ?? "/"
    }
    return result
  }

  private func refusal(_ files: [WholeFolder.File], overwrites: Bool = false) -> WholeFolder.Refusal? {
    do {
      try WholeFolder(path, overwrites: overwrites).write(files)
      return nil
    } catch {
      return error
    }
  }

  private func put(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
  }

  @Test func aFolderAppearsWithItsHashes() {
    defer { try? FileManager.default.removeItem(at: parent) }
    #expect(refusal([file("a.txt", "abc"), file("b.txt", "")]) == nil)
    #expect(
      contents == [
        "ho-so": "/", "ho-so/a.txt": "abc", "ho-so/b.txt": "",
        "ho-so/SHA256SUMS": """
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.txt

        """,
      ]
    )
  }

  @Test func anUntouchedFolderGivesWayAsAWhole() {
    defer { try? FileManager.default.removeItem(at: parent) }
    #expect(refusal([file("a.txt", "1"), file("b.txt", "2")]) == nil)
    #expect(refusal([file("c.txt", "3")]) == nil)
    #expect(Set(contents.keys) == ["ho-so", "ho-so/c.txt", "ho-so/SHA256SUMS"])
  }

  @Test func anEditedFileKeepsTheFolderUnlessItMayGo() throws {
    defer { try? FileManager.default.removeItem(at: parent) }
    #expect(refusal([file("a.txt", "1")]) == nil)
    try put("a.txt", "sửa")
    let before = contents
    #expect(refusal([file("a.txt", "2")]) == .edited(path: "\(path)/a.txt"))
    #expect(contents == before)
    #expect(refusal([file("a.txt", "2")], overwrites: true) == nil)
    #expect(contents["ho-so/a.txt"] == "2")
  }

  @Test(arguments: [false, true]) func strangersFilesAlwaysStay(_ overwrites: Bool) throws {
    defer { try? FileManager.default.removeItem(at: parent) }
    #expect(refusal([file("a.txt", "1")]) == nil)
    try put("la.txt", "của người khác")
    let before = contents
    #expect(refusal([file("a.txt", "2")], overwrites: overwrites) == .foreign(path: "\(path)/la.txt"))
    #expect(contents == before)
  }

  @Test(arguments: [false, true]) func aFolderWithoutOurListIsNotOurs(_ overwrites: Bool) throws {
    defer { try? FileManager.default.removeItem(at: parent) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try put("a.txt", "1")
    #expect(refusal([file("a.txt", "2")], overwrites: overwrites) == .foreign(path: path))
    #expect(contents["ho-so/a.txt"] == "1")
  }

  @Test func anEmptyFolderIsFilled() throws {
    defer { try? FileManager.default.removeItem(at: parent) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(refusal([file("a.txt", "1")]) == nil)
    #expect(contents["ho-so/a.txt"] == "1")
  }

  @Test(arguments: ["../a", "a/b", "", "SHA256SUMS", "a\u{1}"]) func badNamesWriteNothing(_ name: String) {
    defer { try? FileManager.default.removeItem(at: parent) }
    #expect(refusal([file("a.txt", "1"), file(name, "2")]) == .name(name))
    #expect(contents.isEmpty)
  }

  @Test func aFileInTheWayStays() throws {
    defer { try? FileManager.default.removeItem(at: parent) }
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(filePath: path))
    #expect(refusal([file("a.txt", "1")], overwrites: true) == .foreign(path: path))
    #expect(contents == ["ho-so": "x"])
  }
}
