public import Diagnostics
import FileWriting
import Glibc
import OfficialWriting
public import TemplateEngine
import XMLTree

/// Finds templates, frames and reference data on disk.
public struct TemplateLibrary: Sendable {
  /// Folders with templates, the first wins.
  public let folders: [String]

  /// Makes a library of folders, those that are there.
  public init(folders: [String]) { self.folders = folders.filter { fileExists($0, isFolder: true) } }

  /// Looks in the folder the user named, then in `VANTHU_TEMPLATES`, beside the executable, under `share/vanthu`, and in
  /// the working folder.
  public init(named: String?) {
    var candidates: [String] = []
    if let named { candidates.append(named) }
    if let variable = unsafe getenv("VANTHU_TEMPLATES") {
      let path = unsafe String(cString: variable)
      if !path.isEmpty { candidates.append(path) }
    }
    if let folder = Self.executableFolder {
      candidates += ["\(folder)/Templates", "\(folder)/../share/vanthu/Templates"]
    }
    candidates.append("Templates")
    self.init(folders: candidates)
  }

  private static var executableFolder: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    let path = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// Folder of a template: the path itself, or a name in one of the folders.
  public func folder(of template: String) -> String? {
    if template == "mau.xml" { return fileExists("mau.xml") ? "." : nil }
    if template.contains("/") || template == "." || template == ".." {
      let folder = template.hasSuffix("/mau.xml") ? String(template.dropLast("/mau.xml".count)) : template
      let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      return fileExists("\(trimmed)/mau.xml") ? trimmed : nil
    }
    for folder in folders where fileExists("\(folder)/\(template)/mau.xml") { return "\(folder)/\(template)" }
    return fileExists("\(template)/mau.xml") ? template : nil
  }

  /// Names of all templates, in byte order, each once.
  public var names: [String] {
    var result: Set<String> = []
    for folder in folders {
      for name in namesInFolder(folder) where fileExists("\(folder)/\(name)/mau.xml") { result.insert(name) }
    }
    return result.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Folder of data that belong to no template, such as `thi-dua`: it has a commented file `du-lieu.yaml` to fill in.
  public func dataFolder(of name: String) -> String? {
    guard !name.contains("/"), folder(of: name) == nil else { return nil }
    return folders.map { "\($0)/\(name)" }.first { fileExists("\($0)/du-lieu.yaml") }
  }

  /// Path of a file of dated reference data in `quy-dinh`, such as `ngay-nghi.yaml`; nil when no folder has it.
  public func referenceFile(_ name: String) -> String? {
    folders.map { "\($0)/quy-dinh/\(name)" }.first { fileExists($0) }
  }

  /// Says that there is no reference data at all; nil where a folder has some, even if not every file.
  public var missingReferences: Diagnostic? {
    if folders.contains(where: { fileExists("\($0)/quy-dinh", isFolder: true) }) { return nil }
    return Diagnostic(
      .error,
      WorkCode.noTemplate.rawValue,
      "không tìm thấy thư mục “quy-dinh” trong thư mục mẫu",
      hint: "chỉ thư mục mẫu bằng --mau-dir hoặc biến VANTHU_TEMPLATES"
    )
  }

  /// Says that a template was not found, and which there are.
  public func missing(_ template: String) -> Diagnostic {
    let names = names
    if dataFolder(of: template) != nil {
      return Diagnostic(
        .error,
        WorkCode.noTemplate.rawValue,
        "“\(template)” là dữ liệu dùng chung cho nhiều mẫu, không phải một mẫu",
        hint: "in tệp để điền: vanthu mau du-lieu \(template); sao cả ví dụ: vanthu mau sao \(template) THƯ-MỤC"
      )
    }
    // A name as people say it: Giấy mời.
    let written = slug(template)
    let hint =
      (names.contains(written) ? written : nearest(to: written, in: names)).map { "có phải bạn muốn “\($0)”?" }
      ?? (names.isEmpty
        ? "chỉ thư mục mẫu bằng --mau-dir hoặc biến VANTHU_TEMPLATES"
        : "các mẫu có sẵn: \(names.joined(separator: ", "))")
    return Diagnostic(.error, WorkCode.noTemplate.rawValue, "không tìm thấy mẫu “\(template)”", hint: hint)
  }

  /// Says that there is no template at all.
  public var none: Diagnostic {
    Diagnostic(
      .error,
      WorkCode.noTemplate.rawValue,
      "không tìm thấy mẫu nào",
      hint: "chỉ thư mục mẫu bằng --mau-dir hoặc biến VANTHU_TEMPLATES"
    )
  }

  /// Reads and checks a template.
  public func load(folder: String) -> Outcome<Template> {
    loader(folder: folder).flatMap { $0() }
  }

  /// Reads a template's files once and gives what makes the template from them, as often as it is needed.
  public func loader(folder: String) -> Outcome<@Sendable () -> Outcome<Template>> {
    let document = Self.read("\(folder)/mau.xml")
    guard let template = document.value else { return Outcome(nil, document.diagnostics) }
    var frames: [String: Outcome<XMLDocument>] = [:]
    for place in frameFolders(of: folder).reversed() {
      for file in namesInFolder(place) where file.hasSuffix(".xml") {
        frames[String(file.dropLast(4))] = Self.read("\(place)/\(file)")
      }
    }
    let found = frames
    return Outcome(
      { @Sendable in
        let compiled = Template.compile(template) { found[$0] }
        guard let made = compiled.value else { return compiled }
        let findings = Computation.findings(in: made)
        return Outcome(findings.isEmpty ? made : nil, compiled.diagnostics + findings)
      },
      document.diagnostics
    )
  }

  /// Frames stand in the template's own folder, beside it, or in one of the folders with templates.
  private func frameFolders(of folder: String) -> [String] {
    let last = folder.split(separator: "/").last
    let parent =
      last == "." || last == ".." ? "\(folder)/.." : folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? "."
    let places = ["\(folder)/khung", "\(parent)/khung"] + folders.map { "\($0)/khung" }
    // The folder beside a template is most often one of those with templates: its frames are read once.
    return places.indices.filter { !places[..<$0].contains(places[$0]) }.map { places[$0] }
  }

  private static func read(_ path: String) -> Outcome<XMLDocument> {
    do {
      return readXML(name: path, bytes: try readFile(path))
    } catch {
      return Outcome(nil, [unreadable(error)])
    }
  }
}
