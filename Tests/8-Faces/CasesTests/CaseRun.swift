import Foundation
import TestSupport

/// Something that is not as the case says.
struct Mismatch: Sendable {
  /// Line of the Markdown file.
  var line: Int
  var message: String
}

/// A step that was run, with what came of it.
struct FinishedStep: Sendable {
  var step: Step
  var result: ShellResult
}

extension Case {
  /// What it needs and this machine lacks.
  var lack: String? {
    needs.lazy.compactMap { need in
      switch need {
      case .mount: Here.canMount ? nil : "không gắn được ổ đĩa, cần quyền root"
      case .program(let name): Tool(named: name).path == nil ? "không thấy \(name)" : nil
      }
    }.first
  }

  /// Runs the case in a folder of its own.
  ///
  /// - Returns: what is not as it should be, and what the steps printed.
  func run() async throws -> (mismatches: [Mismatch], steps: [FinishedStep]) {
    let folder = try ScratchFolder()
    if usesTemplates {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: "mau-co-san"),
        withDestinationURL: Here.root.appending(path: "Templates")
      )
    }
    var mismatches: [Mismatch] = []
    var finished: [FinishedStep] = []
    for action in actions {
      switch action {
      case .write(let path, let bytes): try folder.write(bytes, as: path)
      case .copy(let name):
        try FileManager.default.copyItem(
          at: Here.cases.appending(path: "thu-muc/\(name)"),
          to: folder.url.appending(path: name)
        )
      case .run(let step):
        let result = try await runShell(step.script, in: folder.url, templates: usesTemplates ? "mau-co-san" : nil)
        finished.append(FinishedStep(step: step, result: result))
        mismatches += step.mismatches(result)
        mismatches += step.checks.compactMap { $0.mismatch(in: folder.url) }
      }
    }
    return (mismatches, finished)
  }
}

extension Step {
  fileprivate func mismatches(_ result: ShellResult) -> [Mismatch] {
    var found: [Mismatch] = []
    if result.exitCode != exitCode {
      found.append(
        Mismatch(line: exitCodeLine ?? lines.lowerBound, message: "mã kết thúc \(result.exitCode), phải là \(exitCode)")
      )
    }
    if !output.matches(result.output) {
      found.append(
        Mismatch(
          line: output.lines?.lowerBound ?? lines.lowerBound,
          message: "in ra khác:\n\(difference(output.text, result.output))"
        )
      )
    }
    if !findings.matches(result.findings) {
      found.append(
        Mismatch(
          line: findings.lines?.lowerBound ?? lines.lowerBound,
          message: "báo khác:\n\(difference(findings.text, result.findings))"
        )
      )
    }
    return found
  }
}

extension Step.Expected {
  /// Whether a text is as expected; a line `…` stands for any lines.
  func matches(_ actual: String) -> Bool {
    let expected = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard expected.contains("…") else { return text == actual || text == actual + "\n" }
    let pieces = expected.split(separator: "…", omittingEmptySubsequences: false).map(Array.init)
    var rest = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    guard let first = pieces.first, let last = pieces.last, rest.starts(with: first) else { return false }
    rest = rest.dropFirst(first.count)
    guard rest.count >= last.count, rest.suffix(last.count).elementsEqual(last) else { return false }
    rest = rest.dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

extension Check {
  fileprivate func mismatch(in folder: URL) -> Mismatch? {
    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: path).path()) }
    func bytes(_ path: String) -> Data? { try? Data(contentsOf: folder.appending(path: path)) }
    func contains(_ path: String, _ text: String) -> Bool? { bytes(path).map { $0.range(of: Data(text.utf8)) != nil } }
    let message: String?
    switch kind {
    case .exists(let paths):
      let missing = paths.filter { !exists($0) }
      message = missing.isEmpty ? nil : "thiếu tệp: \(missing.joined(separator: ", "))"
    case .absent(let paths):
      let present = paths.filter(exists)
      message = present.isEmpty ? nil : "thừa tệp: \(present.joined(separator: ", "))"
    case .contains(let path, let text):
      message = contains(path, text) == true ? nil : "“\(path)” không có “\(text)”"
    case .lacks(let path, let text):
      message = contains(path, text) == false ? nil : "“\(path)” không có, hoặc có “\(text)”"
    case .same(let first, let second):
      message = bytes(first) != nil && bytes(first) == bytes(second) ? nil : "“\(first)” khác “\(second)”"
    case .listing(let path, let names):
      let found = files(under: folder.appending(path: path))
      message = found == names.sorted() ? nil : "trong “\(path)” có: \(found.joined(separator: ", "))"
    }
    return message.map { Mismatch(line: line, message: $0) }
  }

  /// All files below a folder, hidden ones too, but for the program's own list of what it wrote.
  private func files(under folder: URL) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { name in
      let values = try? folder.appending(path: name).resourceValues(forKeys: [.isDirectoryKey])
      return values?.isDirectory == false && !name.hasSuffix(".vanthu-da-ghi")
    }.sorted()
  }
}
