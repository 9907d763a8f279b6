import Diagnostics
import DocumentModel
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
  var parts: Set<PartSlot> = []
  var hasBlocks = false

  /// How deep frames may include frames.
  static let maximumIncludes = 8
  /// How many frames a template may be made of, each counted as often as it is included.
  static let maximumIncludeCount = 1000

  /// The frames of a template, read once each.
  final class Frames {
    private let find: (String) -> Outcome<XMLDocument>?
    private var known: [String: Unit] = [:]
    private var failed: Set<String> = []

    init(find: @escaping (String) -> Outcome<XMLDocument>?) { self.find = find }

    /// The frame an element includes, or nil after a finding was recorded.
    func unit(for element: XMLElement, in outer: Unit, findings: FindingCollector) -> Unit? {
      let place = TemplatePlace(source: outer.index, range: element.startTag)
      guard let name = element.attribute("khung")?.value else {
        findings.report(.attribute, "<chen> thiếu thuộc tính “khung”", at: place, expected: "khung=\"tên khung\"")
        return nil
      }
      if let unit = known[name] { return unit }
      guard failed.insert(name).inserted else { return nil }
      guard let outcome = find(name) else {
        findings.report(.frame, "không có khung “\(name)”", at: place, hint: "xem các tệp trong Templates/khung")
        return nil
      }
      findings.add(outcome.diagnostics)
      guard let document = outcome.value else { return nil }
      let unit = Unit(document: document, index: findings.add(document.source))
      guard document.root.name == "khung", document.root.namespace == TemplateCompiler.namespace else {
        findings.report(
          .frame,
          "tệp này không phải khung",
          at: TemplatePlace(source: unit.index, range: document.root.startTag),
          expected: "phần tử gốc <khung xmlns=\"\(TemplateCompiler.namespace)\">"
        )
        return nil
      }
      failed.remove(name)
      known[name] = unit
      return unit
    }
  }

  /// Namespace of templates, frames and documents.
  static let namespace = "urn:vanthu:van-ban:1"

  static func compile(
    _ document: XMLDocument,
    frames find: @escaping (String) -> Outcome<XMLDocument>?
  ) -> Outcome<Template> {
    let findings = FindingCollector()
    let unit = Unit(document: document, index: findings.add(document.source))
    let root = document.root
    guard root.name == "mau", root.namespace == namespace else {
      findings.report(
        .nesting,
        "phần tử gốc <\(root.name)> không phải một mẫu",
        at: TemplatePlace(source: unit.index, range: root.startTag),
        expected: "<mau xmlns=\"\(namespace)\" ten=\"…\">"
      )
      return Outcome(nil, findings.diagnostics)
    }
    let frames = Frames(find: find)
    var reader = FieldReader(findings: findings)
    let declared = declarations(of: unit, frames: frames, reader: &reader, findings: findings)
    let fields = reader.record(id: 0, of: declared)
    var compiler = TemplateCompiler(
      findings: findings,
      frames: frames,
      scope: Scope(fields: fields),
      unit: unit
    )
    guard let template = compiler.template(root, fields: fields) else { return Outcome(nil, findings.diagnostics) }
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

  // MARK: Declarations

  /// Fields of a template and of all frames it includes, the template's own first.
  private static func declarations(
    of unit: Unit,
    frames: Frames,
    reader: inout FieldReader,
    findings: FindingCollector
  ) -> [Field] {
    var result: [Field] = []
    var waiting = [(unit: unit, depth: 0)]
    var seen: Set<Int> = [unit.index]
    while !waiting.isEmpty {
      let (unit, depth) = waiting.removeFirst()
      for case .element(let child) in unit.document.root.children where child.name == "truong-du-lieu" {
        result += reader.fields(in: child, source: unit.index)
      }
      guard depth < maximumIncludes else { continue }
      for element in includes(in: unit.document.root) {
        guard let frame = frames.unit(for: element, in: unit, findings: findings) else { continue }
        if seen.insert(frame.index).inserted { waiting.append((frame, depth + 1)) }
      }
    }
    return result
  }

  private static func includes(in element: XMLElement) -> [XMLElement] {
    var result: [XMLElement] = []
    for case .element(let child) in element.children {
      if child.name == "chen" { result.append(child) } else { result += includes(in: child) }
    }
    return result
  }

  private func reportUnused(_ record: RecordType, inside path: String?) {
    for (slot, field) in record.fields.enumerated() {
      let name = path.map { "\($0).\(field.name)" } ?? field.name
      if field.role == nil, findings.firstUses[FieldKey(record: record.id, slot: slot)] == nil {
        findings.report(
          .unused,
          "trường “\(name)” được khai báo mà không dùng",
          at: field.place,
          severity: .warning,
          hint: "bỏ khai báo này, hoặc dùng nó trong mẫu"
        )
        continue
      }
      switch field.type {
      case .record(let inner), .list(.record(let inner)): reportUnused(inner, inside: name)
      default: break
      }
    }
  }

  // MARK: The document

  private mutating func template(_ root: XMLElement, fields: RecordType) -> Template? {
    checkAttributes(of: root, ["ten", "nguon"])
    guard let name = root.attribute("ten")?.value else {
      report(.attribute, "<mau> thiếu thuộc tính “ten”", root)
      return nil
    }
    var summary = ""
    var body: XMLElement?
    for child in root.children {
      switch child {
      case .text(let text): rejectText(text, in: root)
      case .element(let element):
        switch element.name {
        case "mo-ta": summary = plainText(of: element)
        case "truong-du-lieu": break
        case "van-ban" where body == nil: body = element
        default: rejectElement(element, in: root, expected: ["mo-ta", "truong-du-lieu", "van-ban"])
        }
      }
    }
    guard let body else {
      report(.missingPart, "mẫu chưa có <van-ban>", root, expected: "<van-ban loai=\"…\">")
      return nil
    }
    checkAttributes(of: body, ["loai", "co-chu"])
    let kind: DocumentKind? = enumerated("loai", of: body, isRequired: true)
    let sizes: SizePreset = enumerated("co-chu", of: body, isRequired: false) ?? .standard
    let steps = children(of: body, in: .document)
    guard let kind else { return nil }
    checkParts(of: kind, body)
    return Template(
      name: name,
      summary: summary,
      kind: kind,
      computation: root.attribute("nguon")?.value,
      computationPlace: root.attribute("nguon").map { place($0.span) },
      fields: fields,
      sources: findings.allSources,
      sizes: sizes,
      steps: steps,
      firstUses: findings.firstUses
    )
  }

  /// The main parts every document has (nd30 Điều 8.2), with the exceptions of the sample forms.
  private func checkParts(of kind: DocumentKind, _ body: XMLElement) {
    func require(_ slot: PartSlot, _ element: String) {
      if !parts.contains(slot) {
        report(
          .missingPart,
          "văn bản chưa có <\(element)>",
          body,
          hint: "thêm <\(element)> hoặc chèn khung có phần này"
        )
      }
    }
    require(.issuingLine, "co-quan")
    require(.symbol, "so-ky-hieu")
    if kind != .minutes { require(.place, "dia-danh-ngay") }
    if kind != .introduction, kind != .leavePermit { require(.subject, "trich-yeu") }
    if kind == .officialLetter || kind == .submission { require(.addressee, "kinh-gui") }
    if kind != .telegram { require(.signerName, "chu-ky") }
    require(.archive, "noi-nhan")
    if !hasBlocks { report(.missingPart, "<noi-dung> chưa có nội dung", body, expected: "ít nhất một <doan>") }
    if parts.contains(.addressee), ![.officialLetter, .submission, .report, .publicLetter].contains(kind) {
      report(.missingPart, "tên loại này không có Kính gửi", body, hint: "bỏ <kinh-gui>; ghi nơi nhận ở <noi-nhan>")
    }
  }

  // MARK: Elements

  /// Compiles the children of an element whose text is not a text of the document.
  mutating func children(of element: XMLElement, in context: Context) -> [Step] {
    steps(element.children[...], of: element, in: context)
  }

  mutating func steps(_ nodes: ArraySlice<XMLNode>, of parent: XMLElement, in context: Context) -> [Step] {
    var result: [Step] = []
    var openChoice = false
    for node in nodes {
      switch node {
      case .text(let text): rejectText(text, in: parent)
      case .element(let element):
        switch element.name {
        case "neu":
          result.append(.choice([branch(element, in: context, needsCondition: true)]))
          openChoice = true
          continue
        case "neu-khong":
          let branch = branch(element, in: context, needsCondition: false)
          if openChoice, case .choice(let branches)? = result.last {
            result[result.count - 1] = .choice(branches + [branch])
          } else {
            report(.nesting, "<neu-khong> phải đứng ngay sau <neu>", element)
          }
          if element.attribute("dieu-kien") == nil { openChoice = false }
          continue
        case "lap":
          if let loop = loop(element, body: { $0.children(of: element, in: context) }) { result.append(.loop(loop)) }
        case "chen": result += included(element) { $0.children(of: $1, in: context) }
        case "truong-du-lieu", "mo-ta":
          if parent.name != "khung" { rejectElement(element, in: parent, expected: context.elements) }
        default:
          if context.elements.contains(element.name) {
            result += step(element, in: context)
          } else {
            rejectElement(element, in: parent, expected: context.elements)
          }
        }
        openChoice = false
      }
    }
    return result
  }

  private mutating func branch(_ element: XMLElement, in context: Context, needsCondition: Bool) -> Branch<[Step]> {
    let condition = condition(of: element, isRequired: needsCondition)
    return Branch(condition: condition, body: children(of: element, in: context))
  }

  /// The condition of `<neu>` or `<neu-khong>`.
  mutating func condition(of element: XMLElement, isRequired: Bool) -> TypedExpression? {
    checkAttributes(of: element, ["dieu-kien"])
    guard let attribute = element.attribute("dieu-kien") else {
      if isRequired { report(.attribute, "<\(element.name)> thiếu thuộc tính “dieu-kien”", element) }
      return nil
    }
    guard let expression = expression(attribute) else { return nil }
    guard case .boolean = expression.type else {
      findings.report(
        .type,
        "“\(expression.source)” là \(expression.type.vietnamese), không phải điều kiện",
        at: expression.place,
        expected: "một điều kiện (có/không)",
        hint: "so sánh với một giá trị, hoặc dùng “\(expression.source) | co_du_lieu”"
      )
      return nil
    }
    return expression
  }

  /// Compiles a loop; its element is known inside.
  mutating func loop<Body>(
    _ element: XMLElement,
    body compile: (inout TemplateCompiler) -> Body
  ) -> Loop<Body>? {
    checkAttributes(of: element, ["moi", "trong"])
    guard let name = element.attribute("moi"), let list = element.attribute("trong") else {
      report(
        .attribute,
        "<lap> phải có hai thuộc tính “moi” và “trong”",
        element,
        expected: "<lap moi=\"k\" trong=\"khoi\">"
      )
      return nil
    }
    guard FieldNames.isValid(name.value) else {
      report(.attribute, "tên biến “\(name.value)” không dùng được", range: name.span, expected: "chữ thường không dấu")
      return nil
    }
    if scope.locals.contains(where: { $0.name == name.value }) || scope.fields.slot(named: name.value) != nil {
      report(
        .attribute,
        "tên biến “\(name.value)” trùng với một tên đã có",
        range: name.span,
        hint: "đặt tên khác cho biến của vòng lặp"
      )
    }
    guard let expression = expression(list) else { return nil }
    guard case .list(let elementType) = expression.type else {
      findings.report(
        .type,
        "“\(expression.source)” là \(expression.type.vietnamese), không lặp được",
        at: expression.place,
        expected: "danh sách hoặc bảng"
      )
      return nil
    }
    scope.locals.append(Scope.Local(name: name.value, type: elementType))
    defer { scope.locals.removeLast() }
    return Loop(list: expression, body: compile(&self))
  }

  /// Compiles the content of a frame in place of the element that includes it.
  mutating func included<Result>(
    _ element: XMLElement,
    _ compile: (inout TemplateCompiler, XMLElement) -> [Result]
  ) -> [Result] {
    checkAttributes(of: element, ["khung"])
    guard let frame = frames.unit(for: element, in: unit, findings: findings) else { return [] }
    let name = element.attribute("khung")?.value ?? ""
    guard !openFrames.contains(frame.index) else {
      report(
        .frame,
        "khung “\(name)” chèn chính nó",
        element,
        hint: "bỏ <chen> này, hoặc tách phần chung thành một khung khác"
      )
      return []
    }
    guard openFrames.count < Self.maximumIncludes else {
      report(.limit, "khung chèn nhau quá \(Self.maximumIncludes) lớp", element, hint: "chèn thẳng khung trong cùng")
      return []
    }
    includeCount += 1
    guard includeCount <= Self.maximumIncludeCount else {
      if includeCount == Self.maximumIncludeCount + 1 {
        report(
          .limit,
          "mẫu chèn khung quá \(Self.maximumIncludeCount) lần",
          element,
          hint: "dùng <lap> thay cho chèn nhiều lần"
        )
      }
      return []
    }
    let outer = unit
    unit = frame
    openFrames.append(frame.index)
    defer {
      unit = outer
      openFrames.removeLast()
    }
    return compile(&self, frame.document.root)
  }

  /// Compiles an element that may stand where it stands.
  private mutating func step(_ element: XMLElement, in context: Context) -> [Step] {
    switch element.name {
    case "phan-dau": return container(element, .head)
    case "noi-dung": return container(element, .content)
    case "phan-cuoi": return container(element, .tail)
    case "phu-luc":
      checkAttributes(of: element, ["huong"])
      let orientation: Orientation = enumerated("huong", of: element, isRequired: false) ?? .portrait
      let hadBlocks = hasBlocks
      defer { hasBlocks = hadBlocks }
      return [.appendix(orientation, children(of: element, in: .appendix))]
    case "co-quan-chu-quan": return container(element, .superiorAuthority)
    case "co-quan": return container(element, .issuingAuthority)
    case "so-ky-hieu": return container(element, .number)
    case "dia-danh-ngay": return container(element, .placeAndDate)
    case "kinh-gui": return container(element, .addressees)
    case "noi-nhan": return container(element, .recipients)
    case "chu-ky": return [.signature(container(element, .signature))]
    case "anh-chu-ky":
      checkAttributes(of: element, [])
      return signaturePicture(element).map { [.signaturePicture($0)] } ?? []
    case "doan":
      hasBlocks = true
      return [paragraph(element)]
    case "bang":
      hasBlocks = true
      return [table(element)]
    case "ten-bang":
      checkAttributes(of: element, [])
      return [.caption(text(of: element))]
    case "cot": return [column(element)]
    case "hang":
      checkAttributes(of: element, ["tong"])
      if let total = element.attribute("tong"), total.value != "co", total.value != "khong" {
        report(.attribute, "tong=\"\(total.value)\" không dùng được", range: total.span, expected: "co, khong")
      }
      let isTotal = element.attribute("tong")?.value == "co"
      return [.row(isTotal: isTotal, children(of: element, in: .row), place(element.startTag))]
    case "o":
      checkAttributes(of: element, ["gop"])
      return [.cell(text(of: element), span: number("gop", of: element) ?? 1)]
    default:
      if let level = OutlineLevel(rawValue: element.name), context.elements.contains("doan") {
        hasBlocks = true
        return [item(element, level)]
      }
      return part(element, in: context)
    }
  }

  private mutating func container(_ element: XMLElement, _ context: Context) -> [Step] {
    checkAttributes(of: element, [])
    return children(of: element, in: context)
  }

  private mutating func part(_ element: XMLElement, in context: Context) -> [Step] {
    let slot: PartSlot
    switch (context, element.name) {
    case (.superiorAuthority, _): slot = .superiorLine
    case (.issuingAuthority, _): slot = .issuingLine
    case (.number, "so"): slot = .number
    case (.number, _): slot = .symbol
    case (.placeAndDate, "dia-danh"): slot = .place
    case (.placeAndDate, "ngay"): slot = .day
    case (.placeAndDate, "thang"): slot = .month
    case (.placeAndDate, _): slot = .year
    case (_, "muc-do-mat"): slot = .secrecy
    case (_, "muc-do-khan"): slot = .urgency
    case (_, "chi-dan-luu-hanh"): slot = .circulation
    case (_, "trich-yeu"): slot = .subject
    case (.addressees, _): slot = .addressee
    case (_, "tham-quyen-ban-hanh"): slot = .decisionAuthority
    case (_, "can-cu"): slot = .legalBasis
    case (_, "lenh-ban-hanh"): slot = .enactingPhrase
    case (.recipients, "luu"): slot = .archive
    case (.recipients, _): slot = .recipient
    case (.signature, "quyen-han"):
      checkAttributes(of: element, ["ma"])
      let authority: SignatureAuthority? = enumerated("ma", of: element, isRequired: true)
      return [.part(.signatureLine(authority), text(of: element), place(element.startTag))]
    case (.signature, "chuc-vu"): slot = .signatureLine(nil)
    case (.signature, "chuc-vu-khac"): slot = .otherPost
    case (.signature, _): slot = .signerName
    case (_, "nguoi-soan"): slot = .drafterMark
    case (_, "lien-he"): slot = .contact
    case (.appendix, "tieu-de"): slot = .appendixTitle
    default: slot = .appendixNote
    }
    checkAttributes(of: element, [])
    parts.insert(slot)
    return [.part(slot, text(of: element), place(element.startTag))]
  }

  // MARK: Blocks

  private mutating func paragraph(_ element: XMLElement) -> Step {
    checkAttributes(of: element, [])
    let text = text(of: element)
    return text.constant.map { .fixed(.paragraph($0), size: text.constantSize) } ?? .paragraph(text)
  }

  private mutating func item(_ element: XMLElement, _ level: OutlineLevel) -> Step {
    checkAttributes(of: element, ["kieu"])
    let pinned: LabelStyle? = enumerated("kieu", of: element, isRequired: false)
    let nodes = element.children
    var split = nodes.firstIndex { isBlock($0) } ?? nodes.endIndex
    var heading: TextTemplate?
    var lead = nodes[..<split]
    if let first = lead.first(where: { !$0.isBlankText }), case .element(let title) = first, title.name == "tieu-de" {
      checkAttributes(of: title, [])
      heading = text(of: title)
      let index = lead.firstIndex { !$0.isBlankText } ?? lead.startIndex
      split = min(split, nodes.index(after: index))
      lead = []
    }
    let text = heading == nil ? textTemplate(lead, of: element) : TextTemplate([])
    if heading == nil, text.constant?.isEmpty ?? false {
      report(
        .nesting,
        "<\(element.name)> chưa có chữ",
        element,
        expected: "chữ hoặc <tieu-de> trước các khối con",
        hint: "nhãn phải đứng trước chữ của chính nó"
      )
    }
    var children: [Step] = []
    if split < nodes.endIndex { children = steps(nodes[split...], of: element, in: .blocks) }
    let item = ItemTemplate(level: level, pinned: pinned, heading: heading, text: text, children: children)
    return fixed(item) ?? .item(item)
  }

  /// The item itself when it has no holes.
  private func fixed(_ item: ItemTemplate) -> Step? {
    guard let text = item.text.constant else { return nil }
    var size = item.text.constantSize
    var heading: RichText?
    if let template = item.heading {
      guard let constant = template.constant else { return nil }
      heading = constant
      size += template.constantSize
    }
    var children: [Block] = []
    for step in item.children {
      guard case .fixed(let block, let inner) = step else { return nil }
      children.append(block)
      size += inner
    }
    let whole = OutlineItem(item.level, pinned: item.pinned, heading: heading, text: text, children: children)
    return .fixed(.item(whole), size: size)
  }

  private func isBlock(_ node: XMLNode) -> Bool {
    var seen: Set<Int> = []
    return isBlock(node, in: unit, &seen)
  }

  /// Whether a node is a block or holds one between control elements; each frame is looked into once.
  private func isBlock(_ node: XMLNode, in unit: Unit, _ seen: inout Set<Int>) -> Bool {
    guard case .element(let element) = node else { return false }
    if Context.blockElements.contains(element.name) { return true }
    switch element.name {
    case "lap", "neu", "neu-khong": return element.children.contains { isBlock($0, in: unit, &seen) }
    case "chen":
      guard let frame = frames.unit(for: element, in: unit, findings: findings), seen.insert(frame.index).inserted
      else {
        return false
      }
      return frame.document.root.children.contains { isBlock($0, in: frame, &seen) }
    default: return false
    }
  }

  private mutating func table(_ element: XMLElement) -> Step {
    checkAttributes(of: element, [])
    return .table(children(of: element, in: .table), place(element.startTag))
  }

  private mutating func column(_ element: XMLElement) -> Step {
    checkAttributes(of: element, ["rong", "can"])
    let alignment: Table.Alignment = enumerated("can", of: element, isRequired: false) ?? .leading
    return .column(text(of: element), width: number("rong", of: element) ?? 1, alignment)
  }

  // MARK: Findings

  func place(_ range: Range<Int>) -> TemplatePlace { TemplatePlace(source: unit.index, range: range) }

  func report(
    _ code: TemplateCode,
    _ message: String,
    _ element: XMLElement,
    expected: String? = nil,
    hint: String? = nil
  ) {
    findings.report(code, message, at: place(element.startTag), expected: expected, hint: hint)
  }

  func report(
    _ code: TemplateCode,
    _ message: String,
    range: Range<Int>,
    expected: String? = nil,
    hint: String? = nil
  ) {
    findings.report(code, message, at: place(range), expected: expected, hint: hint)
  }

  func rejectText(_ text: XMLText, in parent: XMLElement) {
    guard !text.text.isBlankSpace else { return }
    report(
      .nesting,
      "chữ không được đứng trực tiếp trong <\(parent.name)> ở đây",
      range: text.span,
      hint: Context.blockElements.contains(parent.name)
        ? "chữ sau khối con phải đặt trong <doan>" : "đặt chữ vào phần tử con"
    )
  }

  func rejectElement(_ element: XMLElement, in parent: XMLElement, expected: [String]) {
    let names = expected + Context.controlElements
    if Context.allElements.contains(element.name) {
      report(
        .nesting,
        "<\(element.name)> không được đứng trong <\(parent.name)> ở đây",
        element,
        expected: names.map { "<\($0)>" }.joined(separator: ", ")
      )
    } else {
      report(
        .unknownElement,
        "không có phần tử <\(element.name)>",
        element,
        hint: nearest(to: element.name, in: names).map { "có phải bạn muốn <\($0)>?" }
          ?? "ở đây dùng được: \(names.map { "<\($0)>" }.joined(separator: ", "))"
      )
    }
  }

  func checkAttributes(of element: XMLElement, _ known: [String]) {
    for attribute in element.attributes where !known.contains(attribute.name) {
      report(
        .attribute,
        "<\(element.name)> không có thuộc tính “\(attribute.name)”",
        range: attribute.span,
        hint: nearest(to: attribute.name, in: known).map { "có phải bạn muốn “\($0)”?" }
          ?? (known.isEmpty ? "bỏ thuộc tính này" : "thuộc tính dùng được: \(known.joined(separator: ", "))")
      )
    }
  }

  private func enumerated<Choice: RawRepresentable & CaseIterable>(
    _ name: String,
    of element: XMLElement,
    isRequired: Bool
  ) -> Choice? where Choice.RawValue == String {
    let allowed = Choice.allCases.map(\.rawValue)
    guard let attribute = element.attribute(name) else {
      if isRequired {
        report(
          .attribute,
          "<\(element.name)> thiếu thuộc tính “\(name)”",
          element,
          expected: allowed.joined(separator: ", ")
        )
      }
      return nil
    }
    if let choice = Choice(rawValue: normalizedNFC(attribute.value).text) { return choice }
    report(
      .attribute,
      "\(name)=\"\(attribute.value)\" không dùng được",
      range: attribute.span,
      expected: allowed.joined(separator: ", "),
      hint: nearest(to: attribute.value, in: allowed).map { "có phải bạn muốn “\($0)”?" }
    )
    return nil
  }

  private func number(_ name: String, of element: XMLElement) -> Int? {
    guard let attribute = element.attribute(name) else { return nil }
    if let number = Int(attribute.value), (1...1000).contains(number) { return number }
    report(
      .attribute,
      "\(name)=\"\(attribute.value)\" không dùng được",
      range: attribute.span,
      expected: "số từ 1 đến 1000"
    )
    return nil
  }

  private func plainText(of element: XMLElement) -> String {
    var words: [Substring] = []
    for case .text(let text) in element.children { words += text.text.split(whereSeparator: \.isWhitespace) }
    return normalizedNFC(words.joined(separator: " ")).text
  }

  private func expression(_ attribute: XMLAttribute) -> TypedExpression? {
    let unit = unit
    return ExpressionParser.parse(
      attribute.value,
      in: scope,
      place: { range in
        TemplatePlace(source: unit.index, range: unit.document.sourceRange(in: attribute, utf8: range))
      },
      findings: findings
    )
  }
}

extension XMLNode {
  /// Whether it is text made of nothing but white space.
  var isBlankText: Bool {
    if case .text(let text) = self { return text.text.isBlankSpace }
    return false
  }
}
