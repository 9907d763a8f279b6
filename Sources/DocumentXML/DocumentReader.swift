import Decree30
public import Diagnostics
public import DocumentModel
public import XMLTree

/// Reads a finished document from canonical XML.
///
/// White space in running text is kept as it is written. What does not belong to the text, and is all that the writer
/// adds: white space between elements where no text may stand, one space behind `</nhan>`, one line break (with the
/// indent behind it) before the first block of an item.
///
/// - Parameter xml: a file whose outermost element is `<van-ban>`.
/// - Returns: the document, or every mistake found, with codes `XV-…`.
/// - Complexity: O(n).
public func readDocument(_ xml: XMLDocument) -> Outcome<OfficialDocument> {
  var reader = DocumentReader(source: xml.source)
  let document = reader.document(xml.root)
  return Outcome(reader.diagnostics.isEmpty ? document : nil, reader.diagnostics)
}

/// Codes of what can be wrong with a canonical document.
enum DocumentCode: String {
  /// Not a document at all.
  case root = "XV-01"
  /// An element that does not exist.
  case unknownElement = "XV-02"
  /// An element in the wrong place, missing, or twice.
  case nesting = "XV-03"
  /// Text where none may stand.
  case strayText = "XV-04"
  /// An attribute that is unknown, missing or wrong.
  case attribute = "XV-05"
  /// Words that the decree fixes, written otherwise.
  case fixedWords = "XV-06"
  /// A row that does not cover the columns of its table.
  case row = "XV-07"
}

struct DocumentReader {
  /// A child element whose name is known and whose place is right.
  struct Child {
    var name: ElementName
    var element: XMLElement
  }

  /// The children an element has, in their order, and the fixed words between them.
  private struct Order {
    var slots: [Slot]
    var words: [String]
  }

  // The vocabulary, worked out once.
  private static let rules = Dictionary(uniqueKeysWithValues: ElementName.allCases.map { ($0, $0.attributes) })
  private static let order = Dictionary(
    uniqueKeysWithValues: ElementName.allCases.compactMap { name -> (ElementName, Order)? in
      if case .slots(let slots, let words) = name.content { (name, Order(slots: slots, words: words)) } else { nil }
    }
  )
  private static let fixed = Dictionary(
    uniqueKeysWithValues: ElementName.allCases.compactMap { name -> (ElementName, [String])? in
      if case .oneOf(let words) = name.content { (name, words) } else { nil }
    }
  )
  private static let inline = ElementName.styles + [.blank]

  let source: XMLSource
  private(set) var diagnostics: [Diagnostic] = []

  init(source: XMLSource) { self.source = source }

  // MARK: - Parts

  mutating func document(_ root: XMLElement) -> OfficialDocument? {
    guard root.namespace == documentNamespace, root.name == ElementName.document.name else {
      report(
        .root,
        "Tệp này không phải văn bản: phần tử ngoài cùng là <\(root.name)>",
        root.startTag,
        expected: "<\(ElementName.document.name) xmlns=\"\(documentNamespace)\">"
      )
      return nil
    }
    let parts = children(of: root, .document)
    guard let kind = root.value(.kind).flatMap(DocumentKind.init(rawValue:)) else { return nil }
    var document = OfficialDocument(kind: kind)
    document.sizes = root.value(.sizes).flatMap(SizePreset.init(rawValue:)) ?? .standard
    for part in parts {
      switch part.name {
      case .head: readHead(part.element, into: &document)
      case .content: readContent(part.element, into: &document)
      case .tail: readTail(part.element, into: &document)
      default: document.appendices.append(appendix(part.element))
      }
    }
    return document
  }

  private mutating func readHead(_ head: XMLElement, into document: inout OfficialDocument) {
    var title: String?
    for part in children(of: head, .head) {
      let element = part.element
      switch part.name {
      case .draftMark:
        document.isDraft = true
        _ = fixedWords(element, .draftMark)
      case .superiorAuthority: document.superiorAuthority = lines(element, .superiorAuthority)
      case .issuingAuthority: document.issuingAuthority = lines(element, .issuingAuthority)
      case .nationalName, .motto: _ = fixedWords(element, part.name)
      case .numberAndSymbol: document.number = number(element)
      case .placeAndDate: document.issued = issueDate(element)
      case .secrecy: document.secrecy = fixedWords(element, .secrecy).flatMap(Secrecy.init(rawValue:))
      case .urgency: document.urgency = fixedWords(element, .urgency).flatMap(Urgency.init(rawValue:))
      case .circulation: document.circulation = words(of: element, .circulation)
      case .kindTitle: title = fixedWords(element, .kindTitle)
      case .subject: document.subject = words(of: element, .subject)
      default: document.addressees = children(of: element, .addressees).map { labelledLine($0) }
      }
    }
    guard title != document.kind.title else { return }
    report(
      .fixedWords,
      "Tên loại không khớp với \(AttributeName.kind.name)=\"\(document.kind.rawValue)\"",
      head.startTag,
      expected: document.kind.title.map { "<\(ElementName.kindTitle.name)>\($0)</\(ElementName.kindTitle.name)>" }
        ?? "không có <\(ElementName.kindTitle.name)>"
    )
  }

  private mutating func lines(_ element: XMLElement, _ name: ElementName) -> [RichText] {
    children(of: element, name).map { words(of: $0.element, $0.name) }
  }

  private mutating func number(_ element: XMLElement) -> DocumentNumber {
    var result = DocumentNumber(number: RichText(), symbol: RichText())
    for part in children(of: element, .numberAndSymbol) {
      let text = words(of: part.element, part.name)
      if part.name == .number { result.number = text } else { result.symbol = text }
    }
    return result
  }

  private mutating func issueDate(_ element: XMLElement) -> IssueDate {
    var result = IssueDate(place: RichText(), day: RichText(), month: RichText(), year: RichText())
    for part in children(of: element, .placeAndDate) {
      let text = words(of: part.element, part.name)
      switch part.name {
      case .place: result.place = text
      case .day: result.day = text
      case .month: result.month = text
      default: result.year = text
      }
    }
    return result
  }

  private mutating func readContent(_ content: XMLElement, into document: inout OfficialDocument) {
    for part in children(of: content, .content) {
      switch part.name {
      case .decisionAuthority: document.decisionAuthority = words(of: part.element, part.name)
      case .legalBasis: document.legalBases.append(words(of: part.element, part.name))
      case .enactingPhrase: document.enactingPhrase = words(of: part.element, part.name)
      default: document.body.append(block(part))
      }
    }
  }

  private mutating func readTail(_ tail: XMLElement, into document: inout OfficialDocument) {
    for part in children(of: tail, .tail) {
      switch part.name {
      case .recipients:
        for line in children(of: part.element, .recipients) {
          let text = labelledLine(line)
          if line.name == .archive { document.archive = text } else { document.recipients.append(text) }
        }
      case .signature: document.signatures.append(signature(part.element))
      case .drafterMark: document.drafterMark = words(of: part.element, part.name)
      default: document.contact = words(of: part.element, part.name)
      }
    }
  }

  private mutating func signature(_ element: XMLElement) -> SignatureBlock {
    var result = SignatureBlock(lines: [], name: RichText())
    for part in children(of: element, .signature) {
      let text = words(of: part.element, part.name)
      switch part.name {
      case .authorityLine: result.lines.append(authorityLine(part.element, text))
      case .postLine: result.lines.append(SignatureBlock.Line(nil, text))
      case .otherPost: result.otherPost = text
      default: result.name = text
      }
    }
    return result
  }

  /// A line without the prefix that its attribute stands for.
  private mutating func authorityLine(_ element: XMLElement, _ text: RichText) -> SignatureBlock.Line {
    guard let authority = element.value(.authority).flatMap(SignatureAuthority.init(rawValue:)) else {
      return SignatureBlock.Line(nil, text)
    }
    var runs = text.runs
    guard case .text(let characters, [])? = runs.first, characters.utf8.starts(with: authority.prefix.utf8) else {
      report(
        .fixedWords,
        "Dòng quyền hạn \(AttributeName.authority.name)=\"\(authority.rawValue)\" không bắt đầu bằng “\(authority.prefix)”",
        element.span,
        expected: "\(authority.prefix)\(text.plain)"
      )
      return SignatureBlock.Line(authority, text)
    }
    runs[0] = .text(String(decoding: characters.utf8.dropFirst(authority.prefix.utf8.count), as: UTF8.self), [])
    return SignatureBlock.Line(authority, RichText(runs).joined)
  }

  private mutating func appendix(_ element: XMLElement) -> Appendix {
    var result = Appendix(title: RichText(), body: [])
    result.orientation = element.value(.orientation).flatMap(Orientation.init(rawValue:)) ?? .portrait
    for part in children(of: element, .appendix) {
      switch part.name {
      case .label: result.label = string(of: part.element, .label)
      case .heading: result.title = words(of: part.element, part.name)
      case .appendixNote: result.note = words(of: part.element, part.name)
      default: result.body.append(block(part))
      }
    }
    return result
  }

  // MARK: - Blocks

  private mutating func block(_ child: Child) -> Block {
    switch child.name {
    case .paragraph: .paragraph(words(of: child.element, .paragraph))
    case .table: .table(table(child.element))
    default: .item(item(child))
    }
  }

  private mutating func item(_ child: Child) -> OutlineItem {
    let element = child.element
    checkAttributes(of: element, child.name)
    var nodes = element.children[...]
    var item = OutlineItem(OutlineLevel(rawValue: element.name) ?? .dash)
    item.pinned = element.value(.form).flatMap(LabelStyle.init(rawValue:))
    item.label = takeLabel(&nodes)
    if let index = nodes.firstIndex(where: { !$0.isBlank }), let heading = nodes[index].element(.heading) {
      item.heading = words(of: heading, .heading)
      nodes = nodes[(index + 1)...]
    }
    let split = nodes.firstIndex { $0.known.map(ElementName.blocks.contains) ?? false } ?? nodes.endIndex
    var text = nodes[..<split]
    if split < nodes.endIndex { text.dropLastLineBreak() }
    item.text = words(text, in: child.name)
    for node in nodes[split...] {
      switch node {
      case .text(let text): rejectText(text, in: child.name)
      case .element(let inner):
        if let block = known(inner, in: child.name, allowed: ElementName.blocks) {
          item.children.append(self.block(block))
        }
      }
    }
    return item
  }

  private mutating func table(_ element: XMLElement) -> Table {
    var table = Table(columns: [], rows: [])
    for part in children(of: element, .table) {
      switch part.name {
      case .caption: table.caption = words(of: part.element, .caption)
      case .column:
        table.columns.append(
          Table.Column(
            words(of: part.element, .column),
            width: part.element.count(.width) ?? 1,
            alignment: part.element.value(.alignment).flatMap(Table.Alignment.init(rawValue:)) ?? .leading
          )
        )
      default: table.rows.append(row(part.element, columns: table.columns.count))
      }
    }
    return table
  }

  private mutating func row(_ element: XMLElement, columns: Int) -> Table.Row {
    var row = Table.Row([], isTotal: element.value(.isTotal) == "co")
    var covered = 0
    for part in children(of: element, .row) {
      let span = part.element.count(.span) ?? 1
      row.cells.append(Table.Cell(words(of: part.element, .cell), span: span))
      covered += min(span, 1_000_000)
    }
    if covered != columns {
      report(.row, "Hàng này phủ \(covered) cột, bảng có \(columns) cột", element.startTag, expected: "\(columns) cột")
    }
    return row
  }

  // MARK: - Text

  /// The running text of an element that holds nothing else.
  private mutating func words(of element: XMLElement, _ name: ElementName) -> RichText {
    checkAttributes(of: element, name)
    return words(element.children[...], in: name)
  }

  private mutating func words(_ nodes: ArraySlice<XMLNode>, in parent: ElementName) -> RichText {
    var runs: [Run] = []
    addWords(nodes, style: [], in: parent, to: &runs)
    return RichText(runs).joined
  }

  private mutating func addWords(
    _ nodes: ArraySlice<XMLNode>,
    style: TextStyle,
    in parent: ElementName,
    to runs: inout [Run]
  ) {
    for node in nodes {
      switch node {
      case .text(let text): runs.append(.text(text.text, style))
      case .element(let element):
        guard let child = known(element, in: parent, allowed: Self.inline) else { continue }
        checkAttributes(of: element, child.name)
        guard let index = ElementName.styles.firstIndex(of: child.name) else {
          runs.append(.blank(blank(element)))
          continue
        }
        addWords(element.children[...], style: style.union(TextStyle.each[index]), in: child.name, to: &runs)
      }
    }
  }

  private mutating func blank(_ element: XMLElement) -> Blank {
    let form = element.value(.form).flatMap(Blank.Form.init(rawValue:)) ?? .dots
    let characters = string(of: element, .blank)
    if !characters.isEmpty, characters != form.characters {
      report(
        .fixedWords,
        "Chỗ trống đã có chữ “\(characters)”",
        element.span,
        expected: form.characters,
        hint: "điền chữ thì bỏ <\(ElementName.blank.name)>, chỉ để lại chữ"
      )
    }
    return Blank(element.value(.name) ?? "", form: form)
  }

  private mutating func labelledLine(_ child: Child) -> LabelledLine {
    checkAttributes(of: child.element, child.name)
    var nodes = child.element.children[...]
    let label = takeLabel(&nodes)
    return LabelledLine(words(nodes, in: child.name), label: label)
  }

  /// Takes the label and the one space behind it off the front.
  private mutating func takeLabel(_ nodes: inout ArraySlice<XMLNode>) -> String {
    guard let index = nodes.firstIndex(where: { !$0.isBlank }), let element = nodes[index].element(.label) else {
      return ""
    }
    nodes = nodes[(index + 1)...]
    nodes.dropFirstSpace()
    return string(of: element, .label)
  }

  /// The characters of an element that holds nothing else.
  private mutating func string(of element: XMLElement, _ name: ElementName) -> String {
    if name != .blank { checkAttributes(of: element, name) }
    var result = ""
    for node in element.children {
      switch node {
      case .text(let text): result += text.text
      case .element(let child): _ = known(child, in: name, allowed: [])
      }
    }
    return result
  }

  /// The words of an element that may only hold certain ones.
  private mutating func fixedWords(_ element: XMLElement, _ name: ElementName) -> String? {
    let words = string(of: element, name)
    guard let allowed = Self.fixed[name], !allowed.contains(words) else { return words }
    report(
      .fixedWords,
      "<\(name.name)> ghi “\(words)”, không đúng chữ quy định",
      element.span,
      expected: allowed.map { "“\($0)”" }.joined(separator: ", ")
    )
    return nil
  }

  // MARK: - Checks

  /// The children of an element whose order the vocabulary knows, those in the wrong place left out.
  private mutating func children(of element: XMLElement, _ name: ElementName) -> [Child] {
    checkAttributes(of: element, name)
    guard let order = Self.order[name] else { return [] }
    let slots = order.slots
    let before = diagnostics.count
    var result: [Child] = []
    var gaps = [""]
    var gapTexts: [XMLText?] = [nil]
    var slot = 0
    var isTaken = false
    let allowed = slots.flatMap(\.names)
    for node in element.children {
      switch node {
      case .text(let text):
        gaps[gaps.count - 1] += text.text
        if !node.isBlank { gapTexts[gapTexts.count - 1] = text }
      case .element(let inner):
        guard let child = known(inner, in: name, allowed: allowed) else { continue }
        var next = slot
        if isTaken, !slots[slot].occurrence.isRepeated { next += 1 }
        while next < slots.count, !slots[next].names.contains(child.name) { next += 1 }
        guard next < slots.count else {
          rejectPlace(of: child, in: name, isDouble: result.contains { $0.name == child.name })
          continue
        }
        for missed in slots[(isTaken ? slot + 1 : slot)..<max(next, isTaken ? slot + 1 : slot)]
        where missed.occurrence.isRequired {
          reportMissing(missed, in: name, inner.startTag)
        }
        (slot, isTaken) = (next, true)
        result.append(child)
        gaps.append("")
        gapTexts.append(nil)
      }
    }
    for missed in slots[(isTaken ? slot + 1 : slot)...] where missed.occurrence.isRequired {
      reportMissing(missed, in: name, element.startTag)
    }
    if diagnostics.count == before { check(gaps, gapTexts, against: order.words, in: name, element) }
    return result
  }

  private mutating func check(
    _ gaps: [String],
    _ texts: [XMLText?],
    against words: [String],
    in name: ElementName,
    _ element: XMLElement
  ) {
    for (index, gap) in gaps.enumerated() {
      let expected = index < words.count ? words[index].trimmed : ""
      if gap.trimmed == expected { continue }
      if expected.isEmpty, let text = texts[index] {
        rejectText(text, in: name)
      } else {
        report(
          .fixedWords,
          "<\(name.name)> ghi “\(gap.trimmed)”, không đúng chữ quy định",
          texts[index]?.span ?? element.startTag,
          expected: "“\(expected)”"
        )
      }
    }
  }

  private mutating func known(_ element: XMLElement, in parent: ElementName, allowed: [ElementName]) -> Child? {
    guard element.namespace == documentNamespace, let name = ElementName(name: element.name) else {
      report(
        .unknownElement,
        "Không có phần tử <\(element.name)>",
        element.startTag,
        expected: Self.list(allowed),
        hint: nearest(to: element.name, in: allowed.map(\.name)).map { "có phải bạn muốn <\($0)>?" }
      )
      return nil
    }
    guard allowed.contains(name) else {
      report(
        .nesting,
        "<\(name.name)> không được đứng ở đây trong <\(parent.name)>",
        element.startTag,
        expected: Self.list(allowed)
      )
      return nil
    }
    return Child(name: name, element: element)
  }

  private static func list(_ names: [ElementName]) -> String {
    names.isEmpty ? "không có phần tử nào" : names.map { "<\($0.name)>" }.joined(separator: ", ")
  }

  private mutating func rejectPlace(of child: Child, in parent: ElementName, isDouble: Bool) {
    report(
      .nesting,
      isDouble
        ? "<\(child.name.name)> chỉ được có một trong <\(parent.name)>"
        : "<\(child.name.name)> đứng sai thứ tự trong <\(parent.name)>",
      child.element.startTag,
      hint: isDouble ? "bỏ bớt" : "xem thứ tự trong Templates/schema/van-ban.xsd"
    )
  }

  private mutating func reportMissing(_ slot: Slot, in parent: ElementName, _ range: Range<Int>) {
    let names = slot.names.map { "<\($0.name)>" }.joined(separator: " hoặc ")
    report(.nesting, "<\(parent.name)> thiếu \(names)", range, expected: names)
  }

  private mutating func rejectText(_ text: XMLText, in parent: ElementName) {
    guard !XMLNode.text(text).isBlank else { return }
    report(
      .strayText,
      "Chữ không được đứng trực tiếp trong <\(parent.name)> ở đây",
      text.span,
      hint: "đặt chữ vào một phần tử con"
    )
  }

  private mutating func checkAttributes(of element: XMLElement, _ name: ElementName) {
    let rules = Self.rules[name] ?? []
    for attribute in element.attributes {
      guard let rule = rules.first(where: { $0.name.name == attribute.name }) else {
        let names = rules.map(\.name.name)
        report(
          .attribute,
          "<\(name.name)> không có thuộc tính “\(attribute.name)”",
          attribute.span,
          hint: nearest(to: attribute.name, in: names).map { "có phải bạn muốn “\($0)”?" } ?? "bỏ thuộc tính này"
        )
        continue
      }
      guard let expected = rule.values.expectation(unmetBy: attribute.value) else { continue }
      report(.attribute, "\(attribute.name)=\"\(attribute.value)\" không dùng được", attribute.span, expected: expected)
    }
    for rule in rules where rule.isRequired && element.value(rule.name) == nil {
      report(.attribute, "<\(name.name)> thiếu thuộc tính “\(rule.name.name)”", element.startTag)
    }
  }

  private mutating func report(
    _ code: DocumentCode,
    _ message: String,
    _ range: Range<Int>,
    expected: String? = nil,
    hint: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(.error, code.rawValue, message, at: source.place(range), expected: expected, hint: hint)
    )
  }
}

extension AttributeValues {
  /// What was expected instead of a value, or nil when the value is right.
  func expectation(unmetBy value: String) -> String? {
    switch self {
    case .oneOf(let allowed): allowed.contains(value) ? nil : allowed.joined(separator: ", ")
    case .count: Int(value).map { $0 >= 1 } ?? false ? nil : "số nguyên từ 1"
    case .number: Int(value).map { $0 >= 0 } ?? false ? nil : "số nguyên từ 0"
    case .text, .identifier, .fileName: value.isEmpty ? "một tên" : nil
    }
  }
}

extension XMLElement {
  /// The value of an attribute.
  fileprivate func value(_ name: AttributeName) -> String? { attribute(name.name)?.value }

  /// The value of an attribute that counts from 1.
  fileprivate func count(_ name: AttributeName) -> Int? { value(name).flatMap { Int($0) }.map { max(1, $0) } }
}

extension XMLNode {
  /// Whether it is nothing but white space.
  fileprivate var isBlank: Bool {
    if case .text(let text) = self { text.text.utf8.allSatisfy(\.isXMLSpace) } else { false }
  }

  /// The name of the element, when it is one of ours.
  fileprivate var known: ElementName? {
    guard case .element(let element) = self, element.namespace == documentNamespace else { return nil }
    return ElementName(name: element.name)
  }

  /// The element, when it has a certain name.
  fileprivate func element(_ name: ElementName) -> XMLElement? {
    guard case .element(let element) = self, known == name else { return nil }
    return element
  }
}

extension ArraySlice where Element == XMLNode {
  /// Drops one space at the very beginning.
  fileprivate mutating func dropFirstSpace() {
    guard case .text(var text)? = first, text.text.utf8.first == 0x20 else { return }
    text.text = String(decoding: text.text.utf8.dropFirst(), as: UTF8.self)
    self[startIndex] = .text(text)
  }

  /// Drops a line break at the very end, with the indent behind it.
  fileprivate mutating func dropLastLineBreak() {
    guard case .text(var text)? = last else { return }
    var kept = text.text.utf8[...]
    while let byte = kept.last, byte == 0x20 || byte == 0x09 { kept.removeLast() }
    guard kept.last == 0x0A else { return }
    text.text = String(decoding: kept.dropLast(), as: UTF8.self)
    self[endIndex - 1] = .text(text)
  }
}

extension String {
  /// Without white space of XML at both ends.
  fileprivate var trimmed: String {
    var kept = utf8[...]
    while let byte = kept.first, byte.isXMLSpace { kept.removeFirst() }
    while let byte = kept.last, byte.isXMLSpace { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
