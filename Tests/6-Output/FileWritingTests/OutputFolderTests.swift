import Glibc
import Testing

@testable import FileWriting

/// A folder that is there as long as the value is.
final class Folder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/vanthu-XXXXXX".utf8CString)
    path = unsafe mkdtemp(&template).map { unsafe String(cString: $0) } ?? ""
  }

  deinit { Folder.remove(path) }

  /// All names below, hidden ones too, but for the manifest.
  var names: [String] { Self.names(path, "").filter { !$0.hasSuffix(OutputFolder.manifestName) } }

  func text(_ name: String) -> String? {
    (try? readFile("\(path)/\(name)")).map { String(decoding: $0, as: UTF8.self) }
  }

  func write(_ text: String, to name: String) throws {
    let descriptor = unsafe open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    defer { close(descriptor) }
    try writeAll(Array(text.utf8).span, to: descriptor, path: name)
  }

  private static func names(_ path: String, _ prefix: String) -> [String] {
    namesInFolder(path).flatMap { name in
      fileExists("\(path)/\(name)", isFolder: true)
        ? names("\(path)/\(name)", "\(prefix)\(name)/") : ["\(prefix)\(name)"]
    }
  }

  private static func remove(_ path: String) {
    for name in namesInFolder(path) {
      let inner = "\(path)/\(name)"
      if fileExists(inner, isFolder: true) { remove(inner) } else { unsafe unlink(inner) }
    }
    unsafe rmdir(path)
  }
}

extension OutputFolder {
  /// Writes files together; why they were not written.
  func put(_ files: KeyValuePairs<String, String>) -> [Refusal] {
    var set = OutputSet()
    for (name, text) in files { add(Array(text.utf8).span, as: name, to: &set) }
    return commit(set)
  }
}

@Suite struct OutputFolderTests {
  let folder = Folder()

  @Test func filesOfASetAppearTogether() throws {
    let output = OutputFolder("\(folder.path)/a/b")
    #expect(output.put(["1.html": "một", "con/1.txt": "hai"]) == [])
    try output.finish()
    #expect(folder.names == ["a/b/1.html", "a/b/con/1.txt"])
    #expect(folder.text("a/b/con/1.txt") == "hai")
  }

  /// A second file that cannot be replaced leaves the first as it was, whatever the file system can do.
  @Test(arguments: [[], .exchanging, [.exchanging, .links]] as [FileSystemLacks])
  func replacingIsAllOrNothing(lacks: FileSystemLacks) throws {
    #expect(OutputFolder(folder.path).put(["1.html": "cũ", "1.txt": "cũ"]) == [])
    let output = OutputFolder(folder.path, overwrites: true, lacks: lacks.union(.secondReplacing))
    let refusals = output.put(["0.html": "mới", "1.html": "mới", "1.txt": "mới"])
    #expect(refusals == [.system(FileFailure(path: "\(folder.path)/1.txt", number: EBUSY))])
    #expect(folder.names == ["1.html", "1.txt"])
    #expect(folder.text("1.html") == "cũ" && folder.text("1.txt") == "cũ")
    #expect(OutputFolder(folder.path, overwrites: true, lacks: lacks).put(["1.html": "mới", "1.txt": "cũ"]) == [])
    #expect(folder.names == ["1.html", "1.txt"])
    #expect(folder.text("1.html") == "mới")
  }

  /// What can be given back no more is named beside the file that was the reason.
  @Test(arguments: [[], .exchanging, [.exchanging, .links]] as [FileSystemLacks])
  func filesThatStayNewAreNamed(lacks: FileSystemLacks) throws {
    #expect(OutputFolder(folder.path).put(["1.html": "cũ", "1.txt": "cũ"]) == [])
    let output = OutputFolder(folder.path, overwrites: true, lacks: lacks.union([.secondReplacing, .givingBack]))
    #expect(
      output.put(["1.html": "mới", "1.txt": "mới"]) == [
        .system(FileFailure(path: "\(folder.path)/1.txt", number: EBUSY)), .changed(path: "\(folder.path)/1.html"),
      ]
    )
    #expect(folder.text("1.html") == "mới" && folder.text("1.txt") == "cũ")
  }

  @Test func aFileMadeOfAnotherSourceIsKept() throws {
    func output(_ source: String?, overwrites: Bool = false) -> OutputFolder {
      OutputFolder("\(folder.path)/ra", overwrites: overwrites, source: source.map { "\(folder.path)/\($0)" })
    }
    func put(_ text: String, _ output: OutputFolder) throws -> [OutputFolder.Refusal] {
      let refusals = output.put(["hop.html": text])
      try output.finish()
      return refusals
    }
    #expect(try put("ba", output("T3/hop.yaml")) == [])
    #expect(try put("ba, sửa", output("T3/hop.yaml")) == [])
    #expect(output("T3/hop.yaml").isOurs("hop.html") && !output("T4/hop.yaml").isOurs("hop.html"))
    let refusals = try put("tư", output("T4/hop.yaml"))
    guard case .otherSource(let path, let source)? = refusals.first else {
      Issue.record("\(refusals)")
      return
    }
    #expect(path == "\(folder.path)/ra/hop.html" && source.hasSuffix("/T3/hop.yaml"))
    #expect(folder.text("ra/hop.html") == "ba, sửa")
    // The manifest knows the way only, not where all of it lies.
    #expect(folder.text("ra/\(OutputFolder.manifestName)")?.contains("\t../T3/hop.yaml\n") == true)
    #expect(try put("tư", output("T4/hop.yaml", overwrites: true)) == [])
    #expect(try put("ba", output("T3/hop.yaml")).count == 1)
    // A run that does not say what it is made of replaces as before.
    #expect(try put("không rõ", output(nil)) == [])
  }

  @Test func aStrangersFileKeepsTheWholeSetAway() throws {
    try folder.write("của tôi", to: "1.xml")
    let output = OutputFolder(folder.path)
    #expect(output.put(["1.html": "a", "1.xml": "b", "1.txt": "c"]) == [.foreign(path: "\(folder.path)/1.xml")])
    #expect(folder.names == ["1.xml"])
    #expect(folder.text("1.xml") == "của tôi")
  }

  @Test func everyFileThatIsInTheWayIsNamed() throws {
    try folder.write("x", to: "1.html")
    try folder.write("y", to: "1.txt")
    let refusals = OutputFolder(folder.path).put(["1.html": "a", "1.xml": "b", "1.txt": "c"])
    #expect(refusals == [.foreign(path: "\(folder.path)/1.html"), .foreign(path: "\(folder.path)/1.txt")])
    #expect(folder.names == ["1.html", "1.txt"])
  }

  @Test func anEditedFileKeepsTheOlderSetAsItWas() throws {
    let first = OutputFolder(folder.path)
    #expect(first.put(["1.html": "cũ", "1.txt": "cũ"]) == [])
    try first.finish()
    try folder.write("sửa tay", to: "1.txt")
    let second = OutputFolder(folder.path)
    #expect(second.put(["1.html": "mới", "1.txt": "mới"]) == [.edited(path: "\(folder.path)/1.txt")])
    #expect(folder.text("1.html") == "cũ")
    #expect(folder.text("1.txt") == "sửa tay")
    #expect(folder.names == ["1.html", "1.txt"])
    #expect(second.isOurs("1.txt"))
  }

  @Test func ourOwnFilesAreReplaced() throws {
    let first = OutputFolder(folder.path)
    #expect(first.put(["1.html": "cũ"]) == [])
    // In the same run and in the next.
    #expect(first.put(["1.html": "mới"]) == [])
    try first.finish()
    #expect(OutputFolder(folder.path).put(["1.html": "mới nữa"]) == [])
    #expect(folder.text("1.html") == "mới nữa")
  }

  @Test func overwritingTakesFilesOver() throws {
    try folder.write("của tôi", to: "1.html")
    let first = OutputFolder(folder.path, overwrites: true)
    #expect(first.put(["1.html": "mới"]) == [])
    try first.finish()
    #expect(OutputFolder(folder.path).put(["1.html": "mới nữa"]) == [])
    #expect(folder.text("1.html") == "mới nữa")
  }

  @Test func theSameBytesChangeNothing() throws {
    let first = OutputFolder(folder.path)
    #expect(first.put(["1.html": "a"]) == [])
    try first.finish()
    let manifest = folder.text(OutputFolder.manifestName)
    let second = OutputFolder(folder.path)
    #expect(second.put(["1.html": "a"]) == [])
    try second.finish()
    #expect(folder.text(OutputFolder.manifestName) == manifest)
  }

  /// A file with the very bytes we would write does no harm, and is ours from then on.
  @Test func aStrangersFileWithTheSameBytesIsTaken() throws {
    try folder.write("a", to: "1.html")
    let output = OutputFolder(folder.path)
    #expect(!output.isOurs("1.html"))
    #expect(output.put(["1.html": "a"]) == [])
    #expect(output.isOurs("1.html"))
  }

  @Test(
    arguments: [
      "../1.html", "/etc/1.html", "a//1.html", "a/../1.html", ".", "..", "", "a/", "./1.html", "a\n.html",
      "a\u{0}.html",
      OutputFolder.manifestName, "a/\(OutputFolder.manifestName)", String(repeating: "x", count: 241),
    ]
  )
  func namesThatLeaveTheFolderAreRefused(name: String) {
    #expect(OutputFolder(folder.path).put(["1.txt": "a", name: "b"]) == [.name(name)])
    #expect(folder.names == [])
  }

  @Test(arguments: ["1.html", "năm 2026/thư mời.html", "a.b.c", "..a", "-"])
  func otherNamesAreTaken(name: String) {
    #expect(OutputFolder(folder.path).put([name: "b"]) == [])
    #expect(folder.names == [name])
  }

  @Test(arguments: [
    ("ra/", "ra/1.txt"), ("ra//", "ra/1.txt"), ("", "1.txt"), (".", "1.txt"), ("/", "/1.txt"), ("/a", "/a/1.txt"),
  ])
  func pathsForMessages(path: String, full: String) {
    #expect(OutputFolder(path).fullPath("1.txt") == full)
  }

  @Test func aFileInPlaceOfTheFolder() throws {
    try folder.write("x", to: "ra")
    let refusals = OutputFolder("\(folder.path)/ra/trong").put(["1.txt": "a", "2.txt": "b"])
    #expect(refusals == [.system(FileFailure(path: "\(folder.path)/ra", number: ENOTDIR))])
    #expect(folder.names == ["ra"])
  }

  @Test func aFolderInPlaceOfTheFile() throws {
    try makeFolder("\(folder.path)/1.txt")
    let refusals = OutputFolder(folder.path).put(["1.html": "a", "1.txt": "b"])
    #expect(refusals == [.system(FileFailure(path: "\(folder.path)/1.txt", number: EISDIR))])
    #expect(folder.names == [])
  }

  /// A run that was killed while it replaced files leaves a temporary name, which may be another name of a finished file.
  @Test(arguments: [[], .unnamedFiles, .links] as [FileSystemLacks])
  func aTemporaryFileOfAKilledRunIsNotWrittenInto(lacks: FileSystemLacks) throws {
    #expect(OutputFolder(folder.path).put(["1.txt": "cũ", "2.txt": "cũ"]) == [])
    let leftover = "\(folder.path)/.vanthu-\(getpid())-1.tmp"
    #expect(unsafe link("\(folder.path)/1.txt", leftover) == 0)
    #expect(OutputFolder(folder.path, overwrites: true, lacks: lacks).put(["2.txt": "mới"]) == [])
    #expect(folder.text("1.txt") == "cũ")
    #expect(folder.text("2.txt") == "mới")
    #expect(folder.names == ["1.txt", "2.txt"])
  }

  /// Files that came from somebody else are never ours: nothing is replaced, nothing is remembered.
  @Test func aFolderThatKeepsEverything() throws {
    let ours = OutputFolder(folder.path)
    #expect(ours.put(["1.txt": "cũ"]) == [])
    try ours.finish()
    let received = OutputFolder(folder.path, overwrites: true, keepsEverything: true)
    #expect(received.put(["1.txt": "khác", "2.txt": "mới"]) == [.present(path: "\(folder.path)/1.txt")])
    #expect(folder.text("1.txt") == "cũ")
    #expect(folder.text("2.txt") == nil)
    #expect(received.put(["1.txt": "cũ", "2.txt": "mới"]) == [])
    try received.finish()
    #expect(!OutputFolder(folder.path).isOurs("2.txt"))
    #expect(OutputFolder(folder.path).put(["2.txt": "khác"]) == [.foreign(path: "\(folder.path)/2.txt")])
  }

  @Test func manyTasksWriteAtOnce() async throws {
    let output = OutputFolder(folder.path)
    await withTaskGroup(of: Void.self) { group in
      for number in 1...400 {
        group.addTask {
          #expect(output.put(["\(number % 7)/\(number).html": "\(number)", "\(number).txt": "\(number)"]) == [])
        }
      }
    }
    try output.finish()
    #expect(folder.names.count == 800)
    #expect(folder.names.allSatisfy { !$0.hasSuffix(".tmp") })
    #expect(folder.text("3/3.html") == "3")
    // The manifest knows them all.
    let next = OutputFolder(folder.path)
    #expect((1...400).allSatisfy { next.isOurs("\($0).txt") && next.isOurs("\($0 % 7)/\($0).html") })
  }

  /// Whoever comes first to a name has it; the others replace a file that is ours, never half of one.
  @Test func manyTasksWriteOneName() async {
    let output = OutputFolder(folder.path)
    await withTaskGroup(of: Void.self) { group in
      for number in 1...100 {
        group.addTask { _ = output.put(["1.txt": String(repeating: "\(number) ", count: 1000)]) }
      }
    }
    #expect(folder.names == ["1.txt"])
    let words = Set(folder.text("1.txt")?.split(separator: " ") ?? [])
    #expect(words.count == 1)
  }

  @Test func aDamagedManifestOnlyMakesUsMoreCareful() throws {
    let first = OutputFolder(folder.path)
    #expect(first.put(["1.txt": "cũ", "2.txt": "cũ"]) == [])
    try first.finish()
    let manifest = try #require(folder.text(OutputFolder.manifestName))
    try folder.write("rác\n" + manifest.split(separator: "\n")[0] + "\nzz", to: OutputFolder.manifestName)
    let second = OutputFolder(folder.path)
    #expect(second.put(["1.txt": "mới"]) == [])
    #expect(second.put(["2.txt": "mới"]) == [.foreign(path: "\(folder.path)/2.txt")])
  }

  @Test(
    arguments: [
      (ENOSPC, true), (EROFS, true), (EACCES, true), (ENOTDIR, true), (EISDIR, false), (ENAMETOOLONG, false),
    ]
  )
  func someFailuresConcernAllFiles(number: Int32, concernsAll: Bool) {
    let failure = FileFailure(path: "x", number: number)
    #expect(failure.concernsAllFiles == concernsAll)
    #expect(failure.explanation.unicodeScalars.contains { $0.value >= 0x80 })
  }
}
