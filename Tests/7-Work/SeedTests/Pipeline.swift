import Bytes
import Publishing
import Diagnostics
import DocumentModel
import Papers
import Foundation
import Rendering
import TemplateEngine
import TestSupport
import Testing
import Values

/// Where things are.
enum Here {
  /// The project's folder.
  static let root = Project.root
  /// The templates that come with the project.
  static let templates = root.appending(path: "Templates")
  /// The folder of the five real documents; it is not part of the project.
  static let seeds = Project.shared.appending(path: "seeds")

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
    let outcome = FileDoor.open.document(Here.templates.appending(path: path).path())
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    return try #require(outcome.value)
  }

  /// The template, compiled anew.
  func compiled() throws -> Template {
    let folder = Here.templates.appending(path: template).path()
    let outcome = Self.library.load(folder: folder)
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    return try #require(outcome.value)
  }

  private static let library = TemplateLibrary(folders: [Here.templates.path()])

  /// A maker of the template's papers, as the program has it.
  func maker(withProfile: Bool) throws -> PaperMaker {
    let profile = withProfile ? try Self.record(Self.profile) : nil
    return PaperMaker(try compiled(), at: Workplace(Self.library, profile: profile))
  }

  /// The data of the example with all that the template's fields need.
  func wholeRecord() throws -> DataRecord { try paper().record }

  /// What the example makes, without a word of complaint; notes, such as that a deadline is a Sunday, are none.
  func paper() throws -> Paper {
    let outcome = try run(try record(), withProfile: needsProfile())
    #expect(outcome.diagnostics.allSatisfy { $0.severity == .note }, "\(outcome.diagnostics)")
    return try #require(outcome.value)
  }

  /// What the template makes of a record.
  func run(_ record: DataRecord, withProfile: Bool) throws -> Outcome<Paper> {
    var maker = try maker(withProfile: withProfile)
    return maker.make(record)
  }

  /// The bytes of a document in a form; none for a form it cannot be written in.
  static func render(_ document: OfficialDocument, as format: OutputFormat) -> [UInt8] {
    var sink = ByteSink()
    let press = Press(PaperForms([format]))
    if let ready = press.ready(document).value { press.render(ready, as: format, into: &sink) }
    return sink.bytes
  }
}
