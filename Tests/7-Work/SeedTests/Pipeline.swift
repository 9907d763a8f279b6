import Publishing
import DataReading
import Diagnostics
import DocumentModel
import Papers
import Foundation
import Rendering
import TemplateEngine
import TestSupport
import Testing
import Values
import XMLTree

/// Where things are.
enum Here {
  /// The project's folder.
  static let root = Project.root
  /// The templates that come with the project.
  static let templates = root.appending(path: "Templates")
  /// The folder of the five real documents; it is not part of the project.
  static let seeds = Project.shared.appending(path: "seeds")
  /// Whether the real documents are there.
  static let hasSeeds = FileManager.default.fileExists(atPath: seeds.path())

  static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}

/// A template with the data of one of its examples.
struct Example: Sendable, CustomTestStringConvertible {
  let template: String
  let data: String

  var testDescription: String { "\(template)/\(data)" }

  /// The office's profile, which some examples rely on and all must work with.
  static let profile = "co-quan/vi-du-2026.yaml"

  static let seeds = [
    Example(template: "phan-bo-chi-tieu", data: "duc-pho-2023"),
    Example(template: "phan-cong-khoi", data: "ly-son-2024"),
    Example(template: "huong-dan-so-ket", data: "tay-son-2023"),
    Example(template: "hoat-dong-khoi", data: "thua-thien-hue-2023"),
    Example(template: "to-chuc-binh-xet", data: "ha-dong-2024"),
  ]
  /// Invented offices of 2026.
  static let invented = [
    Example(template: "phan-bo-chi-tieu", data: "thach-lam-2026"),
    Example(template: "phan-cong-khoi", data: "hoa-vien-2026"),
    Example(template: "huong-dan-so-ket", data: "son-ha-2026"),
    Example(template: "hoat-dong-khoi", data: "thach-lam-2026"),
    Example(template: "to-chuc-binh-xet", data: "son-ha-2026"),
  ]
  static let all = seeds + invented

  /// All templates of the project, those without a real document too.
  static func templates() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Here.templates.path()).sorted().filter {
      FileManager.default.fileExists(atPath: Here.templates.appending(path: "\($0)/mau.xml").path())
    }
  }

  /// The data as the file says them.
  func record() throws -> DataRecord { try Self.record("\(template)/vi-du/\(data).yaml") }

  /// Whether the data ask for the profile in their first line.
  func needsProfile() throws -> Bool {
    let url = Here.templates.appending(path: "\(template)/vi-du/\(data).yaml")
    return try String(contentsOf: url, encoding: .utf8).hasPrefix("# Cần thêm hồ sơ cơ quan")
  }

  static func record(_ path: String) throws -> DataRecord {
    let url = Here.templates.appending(path: path)
    let outcome = readDocument(name: path, bytes: try Here.bytes(url), format: .yaml)
    #expect(outcome.diagnostics.isEmpty)
    let folder = url.deletingLastPathComponent()
    let resolved = resolveFiles(in: try #require(outcome.value)) { name in
      guard let bytes = try? Here.bytes(folder.appending(path: name)) else {
        return Outcome(nil, [Diagnostic(.error, "GO-02", "không đọc được “\(name)”")])
      }
      return Outcome(bytes)
    }
    #expect(resolved.diagnostics.isEmpty, "\(resolved.diagnostics)")
    return try #require(resolved.value)
  }

  /// The template, compiled anew.
  func compiled() throws -> Template {
    func xml(_ path: String) -> Outcome<XMLDocument>? {
      let url = Here.templates.appending(path: path)
      guard let bytes = try? Here.bytes(url) else { return nil }
      return readXML(name: path, bytes: bytes)
    }
    let document = try #require(xml("\(template)/mau.xml"))
    let outcome = Template.compile(try #require(document.value)) { frame in
      xml("\(template)/khung/\(frame).xml") ?? xml("khung/\(frame).xml")
    }
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    return try #require(outcome.value)
  }

  /// Puts the profile's values, as they were valid on the document's date, under the record.
  static func completed(_ record: DataRecord, for template: Template) throws -> DataRecord {
    let known = template.declaredPart(of: try Self.record(profile))
    let period = try #require(template.documentPeriod(of: record))
    let dated = resolveDatedValues(in: known, from: period.lowerBound, through: period.upperBound)
    return merged(record, over: try #require(dated.value), .whole)
  }

  /// Runs the computation that the template names, as the program does.
  static func computed(_ record: DataRecord, for template: Template) -> Outcome<DataRecord> {
    guard let computation = template.computation.flatMap(Computation.init(rawValue:)) else { return Outcome(record) }
    return computation.complete(record, for: template) { name in
      (try? Self.record("quy-dinh/\(name)")).map { Outcome($0) } ?? Outcome(nil)
    }
  }

  /// The data of the example with all that the template's fields need.
  func wholeRecord(for template: Template) throws -> DataRecord {
    let record = try record()
    let completed = try needsProfile() ? try Self.completed(record, for: template) : record
    return try #require(Self.computed(completed, for: template).value)
  }

  /// What the example makes, without a word of complaint; notes, such as that a deadline is a Sunday, are none.
  func draft() throws -> Draft {
    let outcome = try run(try record(), withProfile: needsProfile())
    #expect(outcome.diagnostics.allSatisfy { $0.severity == .note }, "\(outcome.diagnostics)")
    return try #require(outcome.value)
  }

  /// What the template makes of a record.
  func run(_ record: DataRecord, withProfile: Bool) throws -> Outcome<Draft> {
    let template = try compiled()
    let computed = Self.computed(withProfile ? try Self.completed(record, for: template) : record, for: template)
    guard let whole = computed.value else { return Outcome(nil, computed.diagnostics) }
    var binder = Binder(template)
    let bound = binder.bind(whole)
    guard let values = bound.value else { return Outcome(nil, computed.diagnostics + bound.diagnostics) }
    let draft = template.draft(from: values)
    return Outcome(draft.value, computed.diagnostics + bound.diagnostics + draft.diagnostics)
  }

  /// The bytes of a document in a form; none for a form it cannot be written in.
  static func render(_ document: OfficialDocument, as format: OutputFormat) -> [UInt8] {
    var sink = ByteSink()
    let press = Press()
    if let ready = press.ready(document, in: [format]).value { press.render(ready, as: format, into: &sink) }
    return sink.bytes
  }
}
