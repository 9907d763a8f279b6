import Foundation
import Testing

/// What other programs make of the files for word processors in a folder.
extension ScratchFolder {
  /// The schemas of the standard, which are not part of the project; see ``Testing/Trait/needsShared(_:)``.
  public static let wordSchemas = "schemas/ooxml-transitional/wml.xsd"

  /// Unpacks a file into a folder of its own, `name.parts`; returns the names of its parts in the order of the file.
  public func unpack(_ name: String) throws -> [String] {
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as z:
          assert z.testzip() is None
          z.extractall(sys.argv[2])
          for i in z.infolist(): print(i.filename)
      """
    return try Tool.python(script, [path(name), path(name + ".parts")]).output.split(separator: "\n").map(String.init)
  }

  /// Checks every part of an unpacked file against the schemas of the standard; returns complaints.
  public func schemaComplaints(_ name: String, parts: [String]) throws -> [String] {
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
    let folder = Project.shared.appending(path: Self.wordSchemas).deletingLastPathComponent()
    // Core properties have a schema that needs others of Dublin Core; the auditor looks at them.
    return try files.filter { !$0.key.isEmpty }.flatMap { schema, parts in
      let result = try Tool.lint.run(
        ["--noout", "--nonet", "--schema", folder.appending(path: schema).path()]
          + parts.map { path(name + ".parts/" + $0) }
      )
      return result.status == 0 ? [] : ["\(name): \(result.messages.prefix(600))"]
    }
  }

  /// What the auditor of Office files finds in every file of the folder.
  public func auditComplaints() throws -> [String] {
    struct Report: Decodable {
      struct Finding: Decodable {
        let description: String
      }
      let file: String
      let error_count: Int
      let warning_count: Int
      let errors: [Finding]
    }
    let result = try Tool.audit.run(["-r", "-o", "json", path("")])
    let reports = try JSONDecoder().decode([Report].self, from: Data(result.output.utf8))
    #expect(Set(reports.map { URL(filePath: $0.file).lastPathComponent }) == Set(try files(".docx")))
    return reports.filter { $0.error_count + $0.warning_count > 0 || !$0.errors.isEmpty }
      .map { "\($0.file): \($0.errors.map(\.description))" }
  }

  /// Opens every file of the folder in LibreOffice and prints it. The program says that it succeeded even when it did
  /// not, so a file that is not there is a failure.
  ///
  /// - Returns: what was printed, by the name of the file without its ending.
  public func printInOffice() throws -> [String: Printout] {
    let files = try files(".docx")
    try Tool.office.run(
      ["-env:UserInstallation=file://\(path("profile"))", "--headless", "--convert-to", "pdf", "--outdir", path("")]
        + files.map(path)
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
