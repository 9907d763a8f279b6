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
  /// What should be a picture and is none.
  case picture = "XV-08"
}

struct DocumentReader {
  /// A child element whose name is known and whose place is right.
  struct Child {
    var name: ElementName
    var element: XMLElement
  }

  /// The children an element has, in their order, and the fixed words between them.
  struct Order {
    var slots: [Slot]
    var words: [String]
  }

  // The vocabulary, worked out once.
  static let rules = Dictionary(uniqueKeysWithValues: ElementName.allCases.map { ($0, $0.attributes) })
  static let order = Dictionary(
    uniqueKeysWithValues: ElementName.allCases.compactMap { name -> (ElementName, Order)? in
      if case .slots(let slots, let words) = name.content { (name, Order(slots: slots, words: words)) } else { nil }
    }
  )
  static let fixed = Dictionary(
    uniqueKeysWithValues: ElementName.allCases.compactMap { name -> (ElementName, [String])? in
      if case .oneOf(let words) = name.content { (name, words) } else { nil }
    }
  )
  static let inline = ElementName.styles + [.blank]

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
      default: document.appendices.append(appendix(part))
      }
    }
    return document
  }

  mutating func readHead(_ head: XMLElement, into document: inout OfficialDocument) {
    var title: String?
    for part in children(of: head, .head) {
      let element = part.element
      switch part.name {
      case .draftMark:
        document.isDraft = true
        _ = fixedWords(element, .draftMark)
      case .superiorAuthority: document.superiorAuthority = lines(element, .superiorAuthority)
      case .issuingAuthority: addOffice(lines(element, .issuingAuthority), to: &document)
      case .nationalName, .motto: _ = fixedWords(element, part.name)
      case .numberAndSymbol: document.number = number(element)
      case .placeAndDate: document.issued = issueDate(element)
      case .secrecy: document.secrecy = fixedWords(element, .secrecy).flatMap(Secrecy.init(rawValue:))
      case .urgency: document.urgency = fixedWords(element, .urgency).flatMap(Urgency.init(rawValue:))
      case .circulation: document.circulation = words(of: element, .circulation)
      case .kindTitle: title = fixedWords(element, .kindTitle)
      case .subject: document.subject = words(of: element, .subject)
      case .telegram: readTelegram(element, into: &document)
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

  /// Adds the lines of an office behind those before it.
  private func addOffice(_ lines: [RichText], to document: inout OfficialDocument) {
    if !document.issuingAuthority.isEmpty { document.officeStarts.append(document.issuingAuthority.count) }
    document.issuingAuthority += lines
  }

  private mutating func readTelegram(_ element: XMLElement, into document: inout OfficialDocument) {
    for part in children(of: element, .telegram) {
      if part.name == .caller {
        document.caller = words(of: part.element, .caller)
      } else {
        document.addressees.append(labelledLine(part))
      }
    }
  }

  mutating func lines(_ element: XMLElement, _ name: ElementName) -> [RichText] {
    children(of: element, name).map { words(of: $0.element, $0.name) }
  }

  mutating func number(_ element: XMLElement) -> DocumentNumber {
    var result = DocumentNumber(number: RichText(), symbol: RichText())
    for part in children(of: element, .numberAndSymbol) {
      let text = words(of: part.element, part.name)
      if part.name == .number { result.number = text } else { result.symbol = text }
    }
    return result
  }

  mutating func issueDate(_ element: XMLElement) -> IssueDate {
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

  mutating func readContent(_ content: XMLElement, into document: inout OfficialDocument) {
    for part in children(of: content, .content) {
      switch part.name {
      case .decisionAuthority: document.decisionAuthority = words(of: part.element, part.name)
      case .legalBasis: document.legalBases.append(words(of: part.element, part.name))
      case .enactingPhrase: document.enactingPhrase = words(of: part.element, part.name)
      default: document.body.append(block(part))
      }
    }
  }

  mutating func readTail(_ tail: XMLElement, into document: inout OfficialDocument) {
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

  mutating func signature(_ element: XMLElement) -> SignatureBlock {
    var result = SignatureBlock(lines: [], name: RichText())
    for part in children(of: element, .signature) {
      if part.name == .signaturePicture {
        result.picture = picture(part.element)
        continue
      }
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
  mutating func authorityLine(_ element: XMLElement, _ text: RichText) -> SignatureBlock.Line {
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

  mutating func appendix(_ child: Child) -> Appendix {
    let element = child.element
    var result = Appendix(title: RichText(), body: [])
    let kind = child.name == .promulgatedText ? element.value(.kind).flatMap(PromulgatedKind.init(rawValue:)) : nil
    if let kind {
      result.nature = .promulgated(kind)
    } else if element.value(.isForm) == Flag.yes.rawValue {
      result.nature = .form
    }
    result.orientation = element.value(.orientation).flatMap(Orientation.init(rawValue:)) ?? .portrait
    result.ownLabel = element.value(.labelText)
    result.start = element.count(.start)
    for part in children(of: element, child.name) {
      switch part.name {
      case .label: result.label = string(of: part.element, .label)
      case .nationalName:
        result.hasNationalName = true
        _ = fixedWords(part.element, part.name)
      case .motto: _ = fixedWords(part.element, part.name)
      case .kindTitle:
        result.label = fixedWords(part.element, part.name) ?? ""
        if let kind, result.label != kind.title {
          report(
            .fixedWords,
            "Tên loại không khớp với \(AttributeName.kind.name)=\"\(kind.rawValue)\"",
            part.element.startTag,
            expected: kind.title
          )
        }
      case .signature: result.signatures.append(signature(part.element))
      case .heading: result.title = words(of: part.element, part.name)
      case .appendixNote: result.note = words(of: part.element, part.name)
      default: result.body.append(block(part))
      }
    }
    return result
  }

  // MARK: - Blocks

  mutating func block(_ child: Child) -> Block {
    switch child.name {
    case .paragraph: .paragraph(words(of: child.element, .paragraph))
    case .table: .table(table(child.element))
    default: .item(item(child))
    }
  }

  mutating func item(_ child: Child) -> OutlineItem {
    let element = child.element
    checkAttributes(of: element, child.name)
    var nodes = element.children[...]
    var item = OutlineItem(OutlineLevel(rawValue: element.name) ?? .dash)
    item.pinned = element.value(.form).flatMap(LabelStyle.init(rawValue:))
    item.ownLabel = element.value(.labelText)
    item.start = element.count(.start)
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

  mutating func table(_ element: XMLElement) -> Table {
    var table = Table(columns: [], rows: [])
    var grid: TableGrid?
    for part in children(of: element, .table) {
      switch part.name {
      case .caption: table.caption = words(of: part.element, .caption)
      case .row:
        var rows = grid ?? TableGrid(columns: table.columns.count)
        let row = row(part.element)
        let covered = rows.place(row.cells)
        grid = rows
        table.rows.append(row)
        guard covered != table.columns.count else { continue }
        let expected = "\(table.columns.count) cột"
        report(.row, "Hàng này phủ \(covered) cột, bảng có \(expected)", part.element.startTag, expected: expected)
      default: addColumns(part, to: &table)
      }
    }
    if grid?.reachesFurther ?? false {
      report(.row, "Ô gộp hàng vượt quá hàng cuối của bảng", element.startTag, hint: "sửa gop-hang của ô ấy")
    }
    return table
  }

  private mutating func addColumns(_ child: Child, to table: inout Table) {
    let element = child.element
    guard child.name == .columnGroup else {
      table.columns.append(
        Table.Column(
          words(of: element, .column),
          width: element.count(.width) ?? 1,
          alignment: element.value(.alignment).flatMap(Table.Alignment.init(rawValue:)) ?? .leading
        )
      )
      return
    }
    let index = table.groups.count
    let first = table.columns.count
    table.groups.append(Table.ColumnGroup(RichText(), columns: first..<first))
    for part in children(of: element, .columnGroup) {
      if part.name == .heading {
        table.groups[index].heading = words(of: part.element, .heading)
      } else {
        addColumns(part, to: &table)
      }
    }
    table.groups[index].columns = first..<table.columns.count
  }

  private mutating func row(_ element: XMLElement) -> Table.Row {
    var row = Table.Row([], isTotal: element.value(.isTotal) == Flag.yes.rawValue)
    for part in children(of: element, .row) {
      let paragraphs = paragraphs(ofCell: part.element)
      row.cells.append(
        Table.Cell(
          paragraphs.first ?? RichText(),
          more: Array(paragraphs.dropFirst()),
          span: part.element.count(.span) ?? 1,
          rowSpan: part.element.count(.rowSpan) ?? 1
        )
      )
    }
    return row
  }

  private mutating func paragraphs(ofCell element: XMLElement) -> [RichText] {
    guard element.children.contains(where: { $0.known == .paragraph }) else { return [words(of: element, .cell)] }
    checkAttributes(of: element, .cell)
    var result: [RichText] = []
    for node in element.children {
      switch node {
      case .text(let text): rejectText(text, in: .cell)
      case .element(let inner):
        if known(inner, in: .cell, allowed: [.paragraph]) != nil { result.append(words(of: inner, .paragraph)) }
      }
    }
    return result
  }

  mutating func report(
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
