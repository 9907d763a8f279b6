import Foundation
import Synchronization
import TestSupport

/// Where things are.
enum Here {
  /// The project's folder.
  static let root = Project.root
  /// The folder of the case files.
  static let cases = root.appending(path: "Tests/Cases").resolvingSymlinksInPath()
  /// The program: that of `VANTHU_PROGRAM`, such as the one built for release, which is ten times as fast; else the one
  /// built with the tests, beside them.
  static let program =
    Project.environment("VANTHU_PROGRAM").map { URL(filePath: $0, relativeTo: root).standardizedFileURL }
    ?? URL(filePath: CommandLine.arguments[0]).standardizedFileURL.deletingLastPathComponent().appending(path: "vanthu")

  /// All case files in the order of their names.
  static func caseFiles() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" && $0.lastPathComponent != "README.md" }
      .sorted { $0.path() < $1.path() }
  }

  /// Whether a file system can be mounted in a name space of one's own: that of root, mostly.
  static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "d=$(mktemp -d) && unshare -m mount -t tmpfs tmpfs \"$d\"; s=$?; rmdir \"$d\"; exit $s"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}

/// Lets as many examples run at a time as there are cores. All at once would only wait for each other, and those that look at
/// a program while it runs would find it late.
actor Turns {
  static let shared = Turns(ProcessInfo.processInfo.activeProcessorCount)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  /// Does something when it is its turn.
  func take<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    defer { if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() } }
    return try await body()
  }
}

/// What a script printed and ended with.
struct ShellResult: Sendable {
  var output: String
  var findings: String
  var exitCode: Int32
}

/// Runs a script with the program in its path.
///
/// Both pipes are read while it runs, so a script that prints more than a pipe holds goes on; one that hangs is ended
/// after two minutes with the exit code 124.
func runShell(_ script: String, in folder: URL, templates: String?) async throws -> ShellResult {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/timeout")
  process.arguments = ["-k", "5", "120", "/bin/sh", "-c", script]
  process.currentDirectoryURL = folder
  var environment = [
    "PATH": "\(Here.program.deletingLastPathComponent().path()):/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
    "HOME": folder.path(),
    "LC_ALL": "C.UTF-8",
    "TERM": "xterm",
  ]
  // What a checked build of the Swift runtime needs to be found.
  if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
    environment["LD_LIBRARY_PATH"] = libraries
  }
  environment["VANTHU_TEMPLATES"] = templates
  process.environment = environment
  process.standardInput = FileHandle.nullDevice
  let output = Pipe()
  let findings = Pipe()
  process.standardOutput = output
  process.standardError = findings
  let ended = AsyncStream<Int32>.makeStream()
  process.terminationHandler = { process in
    ended.continuation.yield(process.terminationStatus)
    ended.continuation.finish()
  }
  try process.run()
  let outputText = texts(of: output)
  let findingsText = texts(of: findings)
  var exitCode: Int32 = -1
  for await code in ended.stream { exitCode = code }
  return ShellResult(output: await all(outputText), findings: await all(findingsText), exitCode: exitCode)
}

/// All that comes through a pipe, read on a thread of its own from now on: other tests may keep every thread of the pool
/// busy for minutes.
private func texts(of pipe: Pipe) -> AsyncStream<String> {
  let texts = AsyncStream<String>.makeStream()
  let handle = pipe.fileHandleForReading
  Thread.detachNewThread {
    let data = (try? handle.readToEnd()) ?? Data()
    texts.continuation.yield(String(decoding: data, as: UTF8.self))
    texts.continuation.finish()
  }
  return texts.stream
}

private func all(_ texts: AsyncStream<String>) async -> String {
  var result = ""
  for await text in texts { result += text }
  return result
}
