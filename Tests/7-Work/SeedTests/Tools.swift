import Foundation
import TestSupport
import Testing

/// Programs outside that look at files. Each test runs only where its programs are, and CI has them all.
enum Tool {
  static let office = find("soffice")
  static let audit = find("openxml-audit")
  static let lint = find("xmllint")
  static let python = find("python3")
  static let canReadPDF = find("pdfinfo") != nil && find("pdftotext") != nil && find("pdffonts") != nil

  /// The schemas of the standard; they are not part of the project.
  static let schemas = Project.shared.appending(path: "schemas/ooxml-transitional")
  static let hasSchemas = FileManager.default.fileExists(atPath: schemas.appending(path: "wml.xsd").path)

  /// Whether a test that needs something has to run: CI wants to see it fail rather than skipped.
  static func isThere(_ something: Bool) -> Bool {
    something || ProcessInfo.processInfo.environment["VANTHU_NOTHING_SKIPPED"] == "1"
  }

  private static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program to its end and returns what it printed, messages last.
  static func run(_ program: String?, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let file = FileManager.default.temporaryDirectory.appending(path: "vanthu-\(UUID().uuidString).txt")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.executableURL = URL(filePath: try #require(program))
    process.arguments = arguments
    let handle = try FileHandle(forWritingTo: file)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// Runs a program that is found by its name.
  static func output(_ name: String, _ arguments: [String]) throws -> String {
    try run("/usr/bin/env", [name] + arguments).output
  }
}

/// A folder that lives as long as a test needs it.
final class ScratchFolder {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vanthu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    // For a person who wants to look at what the programs saw.
    if ProcessInfo.processInfo.environment["VANTHU_KEEP"] == nil { try? FileManager.default.removeItem(at: folder) }
  }

  func write(_ bytes: [UInt8], as name: String) throws { try Data(bytes).write(to: folder.appending(path: name)) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Unpacks a file into a folder of its own; returns the names of its parts in the order of the file.
  func unpack(_ name: String) throws -> [String] {
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as z:
          assert z.testzip() is None
          z.extractall(sys.argv[2])
          for i in z.infolist(): print(i.filename)
      """
    let result = try Tool.run(Tool.python, ["-c", script, path(name), path(name + ".parts")])
    #expect(result.status == 0)
    return result.output.split(separator: "\n").map(String.init)
  }

  /// Checks every part of a file against the schemas of the standard; returns complaints.
  func schemaComplaints(_ name: String, parts: [String]) throws -> [String] {
    let files = Dictionary(grouping: parts) { part in
      switch part {
      case "[Content_Types].xml": "opc-contentTypes.xsd"
      case _ where part.hasSuffix(".rels"): "opc-relationships.xsd"
      case "docProps/app.xml": "shared-documentPropertiesExtended.xsd"
      case "docProps/custom.xml": "shared-documentPropertiesCustom.xsd"
      case "word/theme/theme1.xml": "dml-main.xsd"
      case _ where part.hasSuffix(".png"): ""
      case _ where part.hasPrefix("word/"): "wml.xsd"
      default: ""
      }
    }
    // Core properties have a schema that needs others of Dublin Core; the auditor looks at them.
    return try files.filter { !$0.key.isEmpty }.flatMap { schema, parts in
      let schema = Tool.schemas.appending(path: schema).path
      let result = try Tool.run(
        Tool.lint,
        ["--noout", "--nonet", "--schema", schema] + parts.map { path(name + ".parts/" + $0) }
      )
      return result.status == 0 ? [] : ["\(name): \(result.output.prefix(600))"]
    }
  }

  /// What the auditor of Office files finds in every file of the folder.
  func auditComplaints() throws -> [String] {
    struct Report: Decodable {
      struct Finding: Decodable {
        let description: String
      }
      let file: String
      let error_count: Int
      let warning_count: Int
      let errors: [Finding]
    }
    let result = try Tool.run(Tool.audit, ["-r", "-o", "json", folder.path])
    let reports = try JSONDecoder().decode([Report].self, from: Data(result.output.utf8))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".docx") }
    #expect(Set(reports.map { URL(filePath: $0.file).lastPathComponent }) == Set(files))
    return reports.filter { $0.error_count + $0.warning_count > 0 || !$0.errors.isEmpty }
      .map { "\($0.file): \($0.errors.map(\.description))" }
  }

  /// Opens every file of the folder in LibreOffice and prints it. The program says that it succeeded even when it did
  /// not, so a file that is not there is a failure.
  func print() throws -> [String: Printout] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".docx")
    }.sorted()
    _ = try Tool.run(
      Tool.office,
      [
        "-env:UserInstallation=file://\(path("profile"))", "--headless", "--convert-to", "pdf", "--outdir", folder.path,
      ] + files.map(path)
    )
    var printed: [String: Printout] = [:]
    for file in files {
      let name = String(file.prefix { $0 != "." })
      let pdf = path(name + ".pdf")
      try #require(FileManager.default.fileExists(atPath: pdf), "LibreOffice made nothing of \(file)")
      printed[name] = try Printout(pdf)
    }
    return printed
  }
}

/// A file printed, and where its words stand. Lengths are in points from the top left corner.
struct Printout {
  struct Word {
    let text: String
    let left: Double, top: Double, right: Double, bottom: Double

    /// Whether two words stand on one line.
    func isLevel(with other: Word) -> Bool {
      min(bottom, other.bottom) - max(top, other.top) > min(bottom - top, other.bottom - other.top) * 0.6
    }
  }

  struct Page {
    let width: Double, height: Double
    let words: [Word]

    /// What stands in the margin above the text.
    var number: String { words.filter { $0.bottom < 56 }.map(\.text).joined(separator: " ") }

    func word(_ text: String) throws -> Word { try #require(words.first { $0.text == text }, "no “\(text)”") }

    func has(_ text: String) -> Bool { words.contains { $0.text == text } }
  }

  let pages: [Page]
  let fonts: [String]
  let information: String

  init(_ pdf: String) throws {
    information = try Tool.output("pdfinfo", [pdf])
    fonts = try Tool.output("pdffonts", [pdf]).split(separator: "\n").dropFirst(2).compactMap {
      $0.split(separator: " ").first.map { String($0.drop { $0 != "+" }.dropFirst()) }
    }
    let boxes = try Tool.output("pdftotext", ["-bbox", pdf, "-"])
    pages = boxes.components(separatedBy: "<page ").dropFirst().map { page in
      let size = page.split(separator: "\"")
      return Page(
        width: Double(size[1]) ?? 0,
        height: Double(size[3]) ?? 0,
        words: page.split(separator: "\n").compactMap(Self.word)
      )
    }
  }

  /// Reads `<word xMin="84.7" yMin="…" xMax="…" yMax="…">Số:</word>`.
  private static func word(_ line: Substring) -> Word? {
    let parts = line.split(separator: "\"")
    guard line.contains("<word "), parts.count == 9, let left = Double(parts[1]), let top = Double(parts[3]),
      let right = Double(parts[5]), let bottom = Double(parts[7])
    else { return nil }
    let text = String(parts[8].dropFirst().prefix { $0 != "<" })
    return Word(text: text, left: left, top: top, right: right, bottom: bottom)
  }
}
