import Foundation
public import Testing

/// A program outside that some tests look through. A test that needs one says so with ``Testing/Trait/needs(_:)``.
public struct Tool: Sendable {
  /// What it is called in a message.
  public let name: String
  /// Where it is; nil where it is missing.
  public let path: String?

  /// LibreOffice, which opens and prints files for word processors.
  public static let office = Tool(named: "soffice")
  /// The auditor of Office files.
  public static let audit = Tool(named: "openxml-audit")
  /// libxml2's program.
  public static let lint = Tool(named: "xmllint")
  /// Python.
  public static let python = Tool(named: "python3")
  /// Python's reader of YAML; its path is Python's.
  public static let pythonYAML = Tool(
    name: "python3-yaml",
    path: (try? python.run(["-c", "import yaml"]))?.status == 0 ? python.path : nil
  )
  /// A calendar.
  public static let khal = Tool(named: "khal")
  /// The browser that prints pages.
  public static let browser = Tool(named: "chromium", or: "chromium-browser")
  /// What is in a PDF: poppler's programs, which come together.
  public static let poppler = Tool(named: "pdftotext")
  /// Java.
  public static let java = Tool(named: "java")
  /// The Nu HTML checker, a file for Java: `VANTHU_VNU` says where.
  public static let nu = Tool(name: "VANTHU_VNU", path: Project.environment("VANTHU_VNU"))

  private init(name: String, path: String?) {
    self.name = name
    self.path = path
  }

  /// A program looked for by its names.
  public init(named name: String, or other: String? = nil) {
    self.init(name: name, path: Self.find(name) ?? other.flatMap(Self.find))
  }

  private static func find(_ name: String) -> String? {
    (Project.environment("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a program printed and ended with.
  public struct Result: Sendable {
    /// Its exit code.
    public var status: Int32
    /// What it printed, byte for byte.
    public var bytes: [UInt8]
    /// What it said on the side.
    public var messages: String
    /// What it printed.
    public var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: what it is given.
  ///   - environment: its whole environment; nil for that of the tests.
  ///   - input: what it reads; nothing where none is given.
  @discardableResult
  public func run(
    _ arguments: [String],
    environment: [String: String]? = nil,
    input: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path, "\(name) is not installed"))
    process.arguments = arguments
    if let environment { process.environment = environment }
    // Files, not pipes: neither side waits for the other.
    let folder = try ScratchFolder()
    func handle(_ name: String, _ content: String = "") throws -> FileHandle {
      try folder.write(Array(content.utf8), as: name)
      return try FileHandle(forUpdating: folder.url.appending(path: name))
    }
    process.standardInput = try input.map { try handle("input", $0) } ?? FileHandle.nullDevice
    process.standardOutput = try handle("output")
    process.standardError = try handle("messages")
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      bytes: try folder.bytes("output"),
      messages: try folder.text("messages")
    )
  }

  /// Runs a Python program, which has to end well.
  public static func python(_ program: String, _ arguments: [String] = [], input: String? = nil) throws -> Result {
    let result = try python.run(["-c", program] + arguments, input: input)
    try #require(result.status == 0, "\(result.messages)")
    return result
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where its programs are; where nothing may be skipped it runs and fails.
  public static func needs(_ tools: Tool...) -> Self {
    let missing = tools.filter { $0.path == nil }.map(\.name)
    return .enabled(
      if: missing.isEmpty || Project.skipsNothing,
      "không thấy \(missing.joined(separator: ", ")); .ci/run cài các chương trình này"
    )
  }

  /// Runs a test only where a file or folder is kept beside the project.
  ///
  /// - Parameter path: from `../shared`.
  public static func needsShared(_ path: String) -> Self {
    .enabled(
      if: FileManager.default.fileExists(atPath: Project.shared.appending(path: path).path()),
      "không thấy ../shared/\(path); đặt VANTHU_SHARED để chỉ chỗ"
    )
  }
}
