import Foundation

/// Rewrites the expected texts and exit codes of a case file with what the program says now.
///
/// - Returns: how many places were changed.
func recordCases(in file: URL) async throws -> Int {
  let text = try String(contentsOf: file, encoding: .utf8)
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var edits: [Edit] = []
  for example in try CaseFileReader.cases(file: file.lastPathComponent, text: text) {
    if example.lack != nil { continue }
    for finished in try await example.run().steps { edits += finished.edits() }
  }
  // From the end, so that the numbers of the lines before stay right.
  for edit in edits.reversed() { lines.replaceSubrange(edit.lines, with: edit.replacement) }
  if !edits.isEmpty { try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8) }
  return edits.count
}

/// Lines by their index from 0, and what is to stand there.
private struct Edit {
  var lines: Range<Int>
  var replacement: [String]
}

extension FinishedStep {
  /// What has to change in the Markdown, from its top to its end.
  fileprivate func edits() -> [Edit] {
    var edits: [Edit] = []
    var end = step.lines.upperBound
    for (label, expected, actual) in [
      ("In ra:", step.output, result.output), ("Báo:", step.findings, result.findings),
    ] {
      defer { end = max(end, expected.lines?.upperBound ?? 0) }
      guard !expected.matches(actual) else { continue }
      let body = actual.hasSuffix("\n") ? String(actual.dropLast()) : actual
      let block =
        [label, "```text"] + body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + ["```"]
      switch (expected.lines, actual.isEmpty) {
      case (let lines?, false): edits.append(Edit(lines: (lines.lowerBound - 1)..<lines.upperBound, replacement: block))
      // The empty line before goes too.
      case (let lines?, true): edits.append(Edit(lines: (lines.lowerBound - 2)..<lines.upperBound, replacement: []))
      case (nil, _): edits.append(Edit(lines: end..<end, replacement: [""] + block))
      }
    }
    guard result.exitCode != step.exitCode else { return edits }
    let line = "- Mã kết thúc: \(result.exitCode)"
    if let number = step.exitCodeLine {
      edits.append(Edit(lines: (number - 1)..<number, replacement: [line]))
    } else {
      edits.append(Edit(lines: end..<end, replacement: ["", line]))
    }
    return edits
  }
}
