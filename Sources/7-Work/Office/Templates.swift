public import Bytes
import Diagnostics
import FileWriting
import Papers
import Publishing
public import TemplateEngine

extension Office {
  /// A template in a list.
  public struct TemplateLine: Sendable {
    /// Its name.
    public var name: String
    /// What it makes; nil where it has errors.
    public var summary: String?
    /// The group it is listed in; nil where it names none.
    public var group: String?
  }

  /// The templates there are; in spite of errors in one, the others.
  public func templates() -> Answer<[TemplateLine]> {
    guard !library.names.isEmpty else { return Answer(refusing: library.none, .missing) }
    var lines: [TemplateLine] = []
    var findings: [Diagnostic] = []
    for name in library.names {
      guard let folder = library.folder(of: name) else { continue }
      let template = library.load(folder: folder)
      findings += template.diagnostics.filter { $0.severity == .error }
      lines.append(TemplateLine(name: name, summary: template.value?.summary, group: template.value?.group))
    }
    return Answer(lines, findings, findings.isEmpty ? .done : .errors)
  }

  /// A template, checked.
  public func template(_ name: String) -> Answer<Template> {
    guard let folder = library.folder(of: name) else { return Answer(refusing: library.missing(name), .missing) }
    let template = library.load(folder: folder)
    return Answer(template.value, template.diagnostics)
  }

  /// What a template makes and which data it takes, for people.
  public func overview(of name: String) -> Answer<String> {
    template(name).map { $0.overview() + Self.guide(of: $0) }
  }

  /// A data file to fill in: that of a template, or of data that belong to no template, such as `thi-dua`.
  public func dataSkeleton(of name: String) -> Answer<String> {
    guard let folder = library.dataFolder(of: name) else {
      return template(name).map { $0.dataSkeleton() + Self.guide(of: $0) }
    }
    let bytes = FileDoor.open.bytes("\(folder)/du-lieu.yaml")
    guard let content = bytes.value else { return Answer(nil, bytes.diagnostics, .missing) }
    return Answer(String(decoding: content, as: UTF8.self))
  }

  /// The JSON Schema of a template's data, for editors.
  public func dataSchema(of name: String) -> Answer<JSONText> {
    template(name).map { template in
      template.dataSchema(orNamedBy: template.computation.map { _ in Computation.yearKey })
    }
  }

  /// Looks for mistakes in templates.
  ///
  /// - Parameter names: names or folders; none for all templates.
  /// - Returns: how many were looked at.
  public func checkTemplates(_ names: [String]) -> Answer<Int> {
    let chosen = names.isEmpty ? library.names : names
    guard !chosen.isEmpty else { return Answer(refusing: library.none, .missing) }
    var findings: [Diagnostic] = []
    var missing: [Diagnostic] = []
    for name in chosen {
      if let folder = library.folder(of: name) {
        findings += library.load(folder: folder).diagnostics
      } else {
        missing.append(library.missing(name))
      }
    }
    let hasErrors = findings.contains { $0.severity == .error }
    return Answer(chosen.count, findings + missing, hasErrors ? .errors : missing.isEmpty ? .done : .missing)
  }

  /// Copies a template, or data that belong to no template, into a new folder.
  ///
  /// - Returns: the paths of the files.
  public func copyTemplate(_ name: String, to target: String) -> Answer<[String]> {
    guard let source = library.dataFolder(of: name) ?? library.folder(of: name) else {
      return Answer(refusing: library.missing(name), .missing)
    }
    if fileExists(target) {
      return Answer(
        refusing: Diagnostic(
          .error,
          WorkCode.unwritable.rawValue,
          "“\(target)” đã có, nên không sao đè lên",
          hint: "chọn tên thư mục khác"
        ),
        .unwritten
      )
    }
    let folder = OutputFolder(target)
    let names = Self.files(in: source)
    var files: [[UInt8]] = []
    for name in names {
      let bytes = FileDoor.open.bytes("\(source)/\(name)")
      guard let content = bytes.value else { return Answer(nil, bytes.diagnostics, .missing) }
      files.append(content)
    }
    var set = OutputSet()
    for (name, bytes) in zip(names, files) { folder.add(bytes.span, as: name, to: &set) }
    let refusals = folder.commit(set)
    guard refusals.isEmpty else { return Answer(nil, refusals.map { writeDiagnostic($0) }, .unwritten) }
    return Answer(names.map { folder.fullPath($0) })
  }

  /// How data may name a year instead of the template's numbers, as comments; empty where they may not.
  private static func guide(of template: Template) -> String {
    let lines = template.computation.flatMap(Computation.init(rawValue:))?.guide ?? []
    return (lines.isEmpty ? "" : "\n") + lines.map { "# \($0)\n" }.joined()
  }

  private static func files(in folder: String, under prefix: String = "") -> [String] {
    namesInFolder(folder).flatMap { name -> [String] in
      fileExists("\(folder)/\(name)", isFolder: true)
        ? files(in: "\(folder)/\(name)", under: "\(prefix)\(name)/") : ["\(prefix)\(name)"]
    }
  }
}
