import Glibc
import Testing

@testable import FileWriting

/// What an output folder promises, on file systems that can do more and less.
@Suite struct FileSystemTests {
  let folder = Folder()

  static let all: [FileSystemLacks] = [
    [], .unnamedFiles, .links, [.links, .unnamedFiles], [.links, .renamingToNew],
    [.links, .renamingToNew, .unnamedFiles],
  ]

  /// Descriptors that hold a file of the folder, named or not.
  private var openFiles: Int {
    namesInFolder("/proc/self/fd").count { name in
      var buffer = [CChar](repeating: 0, count: 4096)
      // Unnamed files are shown in their folder.
      let count = unsafe readlink("/proc/self/fd/\(name)", &buffer, buffer.count)
      return count > 0
        && String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self).hasPrefix(folder.path)
    }
  }

  @Test(arguments: all)
  func newFilesGetTheirNamesAndNothingElseStays(lacks: FileSystemLacks) throws {
    let output = OutputFolder(folder.path, lacks: lacks)
    #expect(output.put(["1.html": "một", "con/1.txt": "hai"]) == [])
    #expect(folder.names == ["1.html", "con/1.txt"])
    #expect(folder.text("1.html") == "một")
    #expect(folder.text("con/1.txt") == "hai")
    #expect(openFiles == 0)
    try output.finish()
    #expect(OutputFolder(folder.path).isOurs("con/1.txt"))
  }

  /// Somebody takes a name after our bytes were written and before they get it.
  @Test(arguments: all)
  func aNameTakenMeanwhileIsKept(lacks: FileSystemLacks) throws {
    let output = OutputFolder(folder.path, lacks: lacks)
    var set = OutputSet()
    for name in ["1.html", "1.txt", "1.xml"] { output.add(Array("của ta".utf8).span, as: name, to: &set) }
    try folder.write("của người khác", to: "1.txt")
    #expect(output.commit(set) == [.foreign(path: "\(folder.path)/1.txt")])
    #expect(folder.names == ["1.txt"])
    #expect(folder.text("1.txt") == "của người khác")
    #expect(openFiles == 0)
  }

  @Test(arguments: all)
  func oursAreReplacedAndEditedOnesKept(lacks: FileSystemLacks) throws {
    let output = OutputFolder(folder.path, lacks: lacks)
    #expect(output.put(["1.html": "cũ", "1.txt": "cũ", "1.xml": "cũ"]) == [])
    #expect(output.put(["1.html": "mới", "1.txt": "cũ", "2.xml": "mới"]) == [])
    #expect(folder.text("1.html") == "mới")
    #expect(folder.text("1.txt") == "cũ")
    try folder.write("sửa tay", to: "1.txt")
    #expect(output.put(["1.html": "nữa", "1.txt": "nữa", "3.xml": "nữa"]) == [.edited(path: "\(folder.path)/1.txt")])
    #expect(folder.text("1.html") == "mới")
    #expect(folder.text("1.txt") == "sửa tay")
    #expect(folder.names == ["1.html", "1.txt", "1.xml", "2.xml"])
    #expect(openFiles == 0)
  }

  @Test(arguments: all)
  func aRunThatKeepsEverythingReplacesNothing(lacks: FileSystemLacks) throws {
    try folder.write("cũ", to: "1.txt")
    let output = OutputFolder(folder.path, overwrites: true, keepsEverything: true, lacks: lacks)
    #expect(output.put(["1.txt": "mới", "2.txt": "mới"]) == [.present(path: "\(folder.path)/1.txt")])
    #expect(folder.names == ["1.txt"])
    #expect(folder.text("1.txt") == "cũ")
  }

  @Test(arguments: all)
  func aFolderHasTheName(lacks: FileSystemLacks) throws {
    try makeFolder("\(folder.path)/1.txt")
    let refusals = OutputFolder(folder.path, lacks: lacks).put(["1.html": "a", "1.txt": "b"])
    #expect(refusals == [.system(FileFailure(path: "\(folder.path)/1.txt", number: EISDIR))])
    #expect(folder.names == [])
    #expect(openFiles == 0)
  }

  /// A run that is killed before its files have their names leaves nothing where the file system can do that.
  @Test(arguments: [(FileSystemLacks(), [String]()), (.unnamedFiles, [".vanthu-\(getpid())-1.tmp"])])
  func beforeTheNamesThereIsNothing(lacks: FileSystemLacks, names: [String]) {
    let output = OutputFolder(folder.path, lacks: lacks)
    var set = OutputSet()
    output.add(Array("a".utf8).span, as: "1.txt", to: &set)
    #expect(folder.names == names)
    #expect(openFiles == (lacks.isEmpty ? 1 : 0))
    #expect(output.commit(set) == [])
    #expect(folder.names == ["1.txt"])
  }

  /// A set may have more files than a program may hold open.
  @Test func moreFilesThanDescriptors() {
    let output = OutputFolder(folder.path)
    var set = OutputSet()
    for number in 1...1500 { output.add(Array("\(number)".utf8).span, as: "\(number).txt", to: &set) }
    #expect(openFiles <= 256)
    #expect(output.commit(set) == [])
    #expect(folder.names.count == 1500)
    #expect(folder.text("1500.txt") == "1500")
    #expect(openFiles == 0)
  }

  /// Two runs that know nothing of each other want the same names: each name goes to one of them, whole.
  @Test(arguments: [FileSystemLacks(), .unnamedFiles]) func twoRunsWantTheSameNames(lacks: FileSystemLacks) async {
    let runs = [("một", 0), ("hai", 1_000_000)].map { (word, first) in
      (
        text: String(repeating: word, count: 3000),
        output: OutputFolder(folder.path, lacks: lacks, firstTemporary: first)
      )
    }
    for number in 1...100 {
      let refusals = await withTaskGroup(of: (String, [OutputFolder.Refusal]).self) { group in
        for (text, output) in runs { group.addTask { (text, output.put(["\(number).txt": text])) } }
        return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
      let winners = refusals.filter { $0.value.isEmpty }.map(\.key)
      #expect(winners.count == 1 && winners.first == folder.text("\(number).txt"))
      #expect(refusals.values.contains([.foreign(path: "\(folder.path)/\(number).txt")]))
    }
    #expect(folder.names.count == 100)
  }

  /// Workers of one run that write one name leave one whole file.
  @Test(arguments: all)
  func manyWorkersWriteOneName(lacks: FileSystemLacks) async {
    let output = OutputFolder(folder.path, lacks: lacks)
    await withTaskGroup(of: Void.self) { group in
      for number in 1...100 {
        group.addTask { _ = output.put(["1.txt": String(repeating: "\(number) ", count: 1000)]) }
      }
    }
    #expect(folder.names == ["1.txt"])
    #expect(Set(folder.text("1.txt")?.split(separator: " ") ?? []).count == 1)
    #expect(openFiles == 0)
  }
}
