import Diagnostics
import DocumentModel
import DocumentXML
import OfficialWriting
import XMLTree

/// Turns the XML of a template into steps, and lists everything that is wrong with it.
struct TemplateCompiler {
  /// A file that is being compiled.
  struct Unit {
    var document: XMLDocument
    var index: Int
  }

  let findings: FindingCollector
  let frames: Frames
  var scope: Scope
  var unit: Unit
  /// The frames being compiled, the outermost first, as indices of their files.
  var openFrames: [Int] = []
  var includeCount = 0
  var keeping = Keeping()
  var parts: Set<PartSlot> = []
  var hasSigner = false
  var hasSignature = false
  var hasBlocks = false
  var hasArticles = false

  static func compile(
    _ document: XMLDocument,
    frames find: @escaping (String) -> Outcome<XMLDocument>?
  ) -> Outcome<Template> {
    let findings = FindingCollector()
    let unit = Unit(document: document, index: findings.add(document.source))
    let root = document.root
    guard root.known == .template else {
      findings.report(
        .nesting,
        "phần tử gốc <\(root.name)> không phải một mẫu",
        at: TemplatePlace(source: unit.index, range: root.startTag),
        expected: "<mau xmlns=\"\(documentNamespace)\" ten=\"…\">"
      )
      return Outcome(nil, findings.diagnostics)
    }
    let frames = Frames(find: find)
    var reader = FieldReader(findings: findings)
    var sections: [(unit: Unit, element: XMLElement)] = []
    let declared = declarations(of: unit, frames: frames, reader: &reader, findings: findings, sections: &sections)
    if reader.hasTooMany { return Outcome(nil, findings.diagnostics) }
    let fields = reader.record(id: 0, of: declared)
    var compiler = TemplateCompiler(
      findings: findings,
      frames: frames,
      scope: Scope(fields: fields),
      unit: unit
    )
    guard let template = compiler.template(root, fields: fields, sections: sections) else {
      return Outcome(nil, findings.diagnostics)
    }
    compiler.reportUnused(fields, inside: nil)
    let hasErrors = findings.diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : template, findings.diagnostics)
  }

  private init(findings: FindingCollector, frames: Frames, scope: Scope, unit: Unit) {
    self.findings = findings
    self.frames = frames
    self.scope = scope
    self.unit = unit
  }

  private mutating func template(
    _ root: XMLElement,
    fields: RecordType,
    sections: [(unit: Unit, element: XMLElement)]
  ) -> Template? {
    checkAttributes(of: root)
    guard let name = root.value(.name) else {
      report(.attribute, "<mau> thiếu thuộc tính “ten”", root)
      return nil
    }
    var summary = ""
    var body: XMLElement?
    for child in root.children {
      switch child {
      case .text(let text): rejectText(text, in: root)
      case .element(let element):
        switch element.known {
        case .summary: summary = plainText(of: element)
        case .fields: break
        case .document where body == nil: body = element
        default: rejectElement(element, in: root, expected: [.summary, .fields, .document])
        }
      }
    }
    guard let body else {
      report(.missingPart, "mẫu chưa có <van-ban>", root, expected: "<van-ban loai=\"…\">")
      return nil
    }
    checkAttributes(of: body)
    let kind: DocumentKind? = enumerated(.kind, of: body, isRequired: true)
    let sizes: SizePreset = enumerated(.sizes, of: body, isRequired: false) ?? .standard
    let steps = documentSteps(of: body, in: .document)
    let demands = sections.flatMap { self.requirements(in: $0.element, of: $0.unit) }
    guard let kind else { return nil }
    checkParts(of: kind, body)
    return Template(
      name: name,
      summary: summary,
      group: root.value(.group).map(words(of:)).flatMap { $0.isEmpty ? nil : $0 },
      kind: kind,
      computation: root.value(.computation),
      computationPlace: root.attribute(.computation).map { place($0.span) },
      fields: fields,
      sources: findings.allSources,
      sizes: sizes,
      bodyPlace: place(body.startTag),
      steps: steps,
      requirements: demands,
      keptCount: keeping.count,
      firstUses: findings.firstUses
    )
  }

  private func plainText(of element: XMLElement) -> String {
    var text = ""
    for case .text(let part) in element.children { text += part.text }
    return words(of: text)
  }

  /// A text with one space between its words.
  private func words(of text: String) -> String {
    normalizedNFC(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")).text
  }
}
