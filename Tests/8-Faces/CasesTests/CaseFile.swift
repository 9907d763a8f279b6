import Foundation

/// A whole-program example: files, commands, and what they must print and leave behind.
struct Case: Sendable {
  /// Name of the Markdown file.
  var file: String
  /// Its heading.
  var title: String
  /// The line of the heading, from 1.
  var line: Int
  /// What is done, in order; what stands before the first heading of the file comes first.
  var actions: [Action]
  /// Whether the templates of the project are in the folder `mau-co-san` and named by `VANTHU_TEMPLATES`.
  var usesTemplates: Bool
  /// What it needs that a machine may lack.
  var needs: [Need] = []

  enum Need: Sendable, Hashable {
    /// To mount a file system of its own.
    case mount
    /// A program that neither comes with the project nor with every Debian.
    case program(String)
  }

  enum Action: Sendable {
    case write(path: String, bytes: [UInt8])
    /// Copies a folder of `Tests/Cases/thu-muc`.
    case copy(folder: String)
    case run(Step)
  }
}

/// One block of commands and what is expected of it.
struct Step: Sendable {
  /// What the shell is given.
  var script: String
  /// Lines of the block in the Markdown file, fences included, from 1.
  var lines: ClosedRange<Int>
  var output = Expected()
  var findings = Expected()
  /// The exit code, and the line that says so when it is not 0.
  var exitCode: Int32 = 0
  var exitCodeLine: Int?
  var checks: [Check] = []

  /// A block of expected text; lines are nil when there is no block, and nothing may be printed.
  struct Expected: Sendable {
    var text = ""
    /// Lines of the block, its label and fences included, from 1.
    var lines: ClosedRange<Int>?
  }
}

/// What must be true of the case's folder after a step.
struct Check: Sendable {
  enum Kind: Sendable {
    case exists([String])
    case absent([String])
    case contains(path: String, text: String)
    case lacks(path: String, text: String)
    case same(String, String)
    case listing(folder: String, names: [String])
  }

  var kind: Kind
  var line: Int
}

/// Why a case file cannot be understood.
struct CaseSyntaxError: Error, CustomStringConvertible {
  var file: String
  var line: Int
  var reason: String
  var description: String { "\(file):\(line): \(reason)" }
}

/// Reads a Markdown file of cases. `Tests/Cases/README.md` describes the form.
struct CaseFileReader {
  private let file: String
  private let lines: [String]
  private var index = 0
  private var common: [Case.Action] = []
  private var commonUsesTemplates = false
  private var current: Case?
  private var cases: [Case] = []
  private var hasSentence = false
  /// The line of text before a fence, which says what the fence is.
  private var label = ""
  private var labelLine = 0

  private init(file: String, text: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func cases(file: String, text: String) throws -> [Case] {
    var reader = CaseFileReader(file: file, text: text)
    return try reader.read()
  }

  private mutating func read() throws -> [Case] {
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("## ") {
        try endCase()
        current = Case(
          file: file,
          title: String(line.dropFirst(3)),
          line: index,
          actions: common,
          usesTemplates: commonUsesTemplates
        )
      } else if line.hasPrefix("```") {
        try readFence(opening: line)
        label = ""
      } else if line.hasPrefix("- ") {
        try readCheck(line)
      } else if line.hasPrefix("Dùng thư mục `"), let name = Self.quoted(line).first {
        try add(.copy(folder: name))
      } else if line == "Dùng mẫu có sẵn." {
        if current == nil { commonUsesTemplates = true } else { current?.usesTemplates = true }
      } else if line == "Cần gắn được ổ đĩa." {
        current?.needs.append(.mount)
      } else if line.hasPrefix("Cần chương trình `") {
        current?.needs += Self.quoted(line).map { .program($0) }
      } else if !line.isEmpty, !line.hasPrefix("# ") {
        label = line
        labelLine = index
        if !line.hasSuffix(":") { hasSentence = true }
      }
    }
    try endCase()
    return cases
  }

  private mutating func endCase() throws {
    defer { hasSentence = false }
    guard let finished = current else { return }
    let hasStep = finished.actions.contains { if case .run = $0 { true } else { false } }
    guard hasStep else { throw error("“\(finished.title)” không có lệnh nào", line: finished.line) }
    guard hasSentence else { throw error("“\(finished.title)” không có câu giải thích", line: finished.line) }
    cases.append(finished)
  }

  // MARK: Blocks

  private mutating func readFence(opening: String) throws {
    let first = index
    let fence = String(opening.prefix { $0 == "`" })
    var content: [String] = []
    while index < lines.count, lines[index] != fence {
      content.append(lines[index])
      index += 1
    }
    guard index < lines.count else { throw error("khối mở ở đây chưa đóng", line: first) }
    index += 1
    let range = first...index
    if opening.dropFirst(fence.count) == "console" {
      try add(.run(Step(script: try script(content, line: first), lines: range)))
      return
    }
    let text = content.map { $0 + "\n" }.joined()
    switch label {
    case "In ra:": try expect(Step.Expected(text: text, lines: labelLine...index), of: \.output, line: first)
    case "Báo:": try expect(Step.Expected(text: text, lines: labelLine...index), of: \.findings, line: first)
    default:
      let names = Self.quoted(label)
      guard names.count == 1, let name = names.first, label.hasPrefix("Tệp `") else {
        throw error("dòng trước khối phải là “Tệp `tên`:”, “In ra:” hoặc “Báo:”", line: first)
      }
      let isEscaped = label.hasSuffix("(từng byte):")
      guard isEscaped || label.hasSuffix("`:") else { throw error("không hiểu “\(label)”", line: first) }
      try add(.write(path: name, bytes: isEscaped ? try unescaped(content, line: first) : Array(text.utf8)))
    }
  }

  private mutating func add(_ action: Case.Action) throws {
    if current != nil {
      current?.actions.append(action)
    } else if case .run = action {
      throw error("lệnh phải nằm dưới một tiêu đề ##", line: index)
    } else {
      common.append(action)
    }
  }

  private mutating func expect(
    _ expected: Step.Expected,
    of stream: WritableKeyPath<Step, Step.Expected>,
    line: Int
  ) throws {
    try changeStep(line: line) { $0[keyPath: stream] = expected }
  }

  private mutating func changeStep(line: Int, _ change: (inout Step) -> Void) throws {
    guard case .run(var step)? = current?.actions.last else { throw error("phải đứng sau một lệnh", line: line) }
    change(&step)
    current?.actions.removeLast()
    current?.actions.append(.run(step))
  }

  private func script(_ content: [String], line: Int) throws -> String {
    var script = ""
    for (offset, text) in content.enumerated() {
      if text.hasPrefix("$ ") {
        script += text.dropFirst(2) + "\n"
      } else if text.hasPrefix("> "), offset > 0 {
        script += text.dropFirst(2) + "\n"
      } else {
        throw error("dòng lệnh bắt đầu bằng “$ ”, dòng tiếp theo bằng “> ”", line: line + offset + 1)
      }
    }
    return script
  }

  /// `\xE2`, `\r`, `\n`, `\t`, `\\`; a backslash at the end of a line joins it with the next.
  private func unescaped(_ content: [String], line: Int) throws -> [UInt8] {
    var result: [UInt8] = []
    for (offset, text) in content.enumerated() {
      var rest = Array(text.utf8)[...]
      var isJoined = false
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\") else {
          result.append(byte)
          continue
        }
        switch rest.popFirst() {
        case nil: isJoined = true
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "\\"): result.append(0x5C)
        case UInt8(ascii: "x"):
          guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
            throw error("sau “\\x” phải là hai chữ số thập lục phân", line: line + offset + 1)
          }
          rest = rest.dropFirst(2)
          result.append(value)
        default: throw error("“\\” chỉ đi với x, r, n, t hoặc \\", line: line + offset + 1)
        }
      }
      if !isJoined { result.append(0x0A) }
    }
    return result
  }

  // MARK: Checks

  private mutating func readCheck(_ line: String) throws {
    let number = index
    let text = String(line.dropFirst(2))
    let names = Self.quoted(text)
    func kind() -> Check.Kind? {
      if text.hasPrefix("Có tệp: "), !names.isEmpty { return .exists(names) }
      if text.hasPrefix("Không có tệp: "), !names.isEmpty { return .absent(names) }
      if text.hasPrefix("Thư mục `"), text.contains("` có đúng: "), let folder = names.first {
        return .listing(folder: folder, names: Array(names.dropFirst()))
      }
      guard text.hasPrefix("Tệp `"), names.count == 2 else { return nil }
      if text.contains("` không có `") { return .lacks(path: names[0], text: names[1]) }
      if text.contains("` có `") { return .contains(path: names[0], text: names[1]) }
      if text.contains("` giống `") { return .same(names[0], names[1]) }
      return nil
    }
    if text.hasPrefix("Mã kết thúc: ") {
      guard let code = Int32(text.dropFirst("Mã kết thúc: ".count)) else {
        throw error("mã kết thúc phải là số", line: number)
      }
      try changeStep(line: number) {
        $0.exitCode = code
        $0.exitCodeLine = number
      }
    } else if let kind = kind() {
      try changeStep(line: number) { $0.checks.append(Check(kind: kind, line: number)) }
    } else {
      throw error("không hiểu “\(text)”", line: number)
    }
  }

  /// What stands between backticks.
  private static func quoted(_ text: String) -> [String] {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.enumerated().filter { $0.offset % 2 == 1 && $0.offset < pieces.count - 1 }.map { String($0.element) }
  }

  private func error(_ reason: String, line: Int) -> CaseSyntaxError {
    CaseSyntaxError(file: file, line: line, reason: reason)
  }
}
