import Foundation
public import Testing

/// Compares a text with the file that holds what a person has read and approved.
///
/// With `VANTHU_RECORD=1` the file is written instead, and the test fails, so that nobody takes the run for a check; CI
/// never writes.
///
/// - Parameters:
///   - text: what came.
///   - path: the file, from the project's folder.
public func expectRecorded(
  _ text: String,
  in path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Project.file(path)
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if recorded == text { return }
  guard Project.isRecording else {
    let changes = recorded.map { difference($0, text) } ?? "tệp chưa có"
    Issue.record(
      "\(path) đã khác (đọc lại, rồi ghi bằng VANTHU_RECORD=1 swift test):\n\(changes)",
      sourceLocation: sourceLocation
    )
    return
  }
  try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: file)
  Issue.record("đã ghi lại \(path); đọc lại, rồi chạy không có VANTHU_RECORD", sourceLocation: sourceLocation)
}

/// The lines that differ, with `-` before what was expected and `+` before what came, and two lines around them.
public func difference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  // What is the same at both ends takes no part, so that long texts with small changes cost little.
  let head = zip(old, new).prefix { $0 == $1 }.count
  let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
  let (left, right) = (old[head..<old.count - tail], new[head..<new.count - tail])
  guard left.count < 2000, right.count < 2000 else {
    return right.prefix(40).map { "+ \($0)\n" }.joined() + "+ … (\(new.count) dòng)"
  }
  let changes = Array(right).difference(from: Array(left))
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in changes {
    switch change {
    case .remove(let offset, _, _): removed.insert(head + offset)
    case .insert(let offset, _, _): inserted.insert(head + offset)
    }
  }
  var lines: [(text: String, isChange: Bool)] = []
  var (before, after) = (0, 0)
  while before < old.count || after < new.count {
    if removed.contains(before) {
      lines.append(("- \(old[before])", true))
      before += 1
    } else if inserted.contains(after) {
      lines.append(("+ \(new[after])", true))
      after += 1
    } else {
      if after < new.count { lines.append(("  \(new[after])", false)) }
      before += 1
      after += 1
    }
  }
  var result: [String] = []
  var last = -1
  for index in lines.indices {
    let around = lines[max(0, index - 2)...min(lines.count - 1, index + 2)]
    guard around.contains(where: \.isChange) else { continue }
    if index > last + 1 { result.append("  … dòng \(index + 1)") }
    result.append(lines[index].text)
    last = index
  }
  return result.joined(separator: "\n")
}
