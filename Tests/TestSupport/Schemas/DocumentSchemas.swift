import DocumentModel
import DocumentXML

/// The XSD 1.0 schema of finished documents, `Templates/schema/van-ban.xsd`.
///
/// It says what elements and attributes there are and in what order. What a schema cannot say is checked by
/// ``readDocument(_:)``: no text behind a block, rows that cover their columns, the words that a kind fixes.
public func documentSchema() -> String {
  var writer = SchemaWriter(
    title: "Văn bản hoàn chỉnh. Tệp này do chương trình sinh ra từ bảng phần tử; không sửa tay."
  )
  writer.element(.document, at: 1)
  for name in ElementName.allCases where !name.isTemplateOnly { writer.documentType(name) }
  writer.documentGroups()
  return writer.finished()
}

/// The XSD 1.0 schema of templates and frames, `Templates/schema/mau.xsd`.
///
/// Wherever an element of the document may stand, an element that steers may stand too, so that the schema cannot ask
/// for an order or for a part to be there: the template engine does. What only the program writes is left out.
public func templateSchema() -> String {
  var writer = SchemaWriter(title: "Mẫu và khung. Tệp này do chương trình sinh ra từ bảng phần tử; không sửa tay.")
  writer.element(.template, at: 1)
  writer.element(.frame, at: 1)
  writer.headerTypes()
  for name in ElementName.allCases where !name.isTemplateOnly && !name.isFinishedOnly { writer.templateType(name) }
  writer.templateContexts()
  return writer.finished()
}

extension ElementName {
  /// Whether no finished document holds the element.
  fileprivate var isTemplateOnly: Bool {
    switch self {
    case .template, .frame, .summary, .fields, .field, .requirement, .loop, .condition, .otherwise, .include: true
    default: false
    }
  }
}

/// Writes the text of a schema, one line at a time.
private struct SchemaWriter {
  /// Names of the groups that several elements share.
  private static let words = "chu"
  private static let blocks = "khoi"
  private static let outline = "muc-co-nhan"

  private var lines: [String] = []

  init(title: String) {
    lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"\(documentNamespace)\"",
      "  targetNamespace=\"\(documentNamespace)\" elementFormDefault=\"qualified\">",
    ]
    add(1, "<xs:annotation><xs:documentation xml:lang=\"vi\">\(title)</xs:documentation></xs:annotation>")
  }

  func finished() -> String { lines.joined(separator: "\n") + "\n</xs:schema>\n" }

  private mutating func add(_ depth: Int, _ line: String) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }

  // MARK: - Elements

  /// An element declaration; the type is named like the element unless another is given.
  mutating func element(_ name: ElementName, at depth: Int, type: String? = nil, _ occurrence: Occurrence = .once) {
    let type = type ?? typeName(of: name)
    let limits =
      switch occurrence {
      case .once: ""
      case .optional: " minOccurs=\"0\""
      case .many: " minOccurs=\"0\" maxOccurs=\"unbounded\""
      case .atLeastOnce: " maxOccurs=\"unbounded\""
      }
    let meaning = name.meaning.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    let annotation = "<xs:annotation><xs:documentation xml:lang=\"vi\">\(meaning)</xs:documentation></xs:annotation>"
    add(depth, "<xs:element name=\"\(name.name)\" type=\"\(type)\"\(limits)>\(annotation)</xs:element>")
  }

  /// Elements that hold nothing but running text, and have no attributes, share one type; so do items.
  private func typeName(of name: ElementName) -> String {
    switch name.content {
    case .words: name.attributes.isEmpty ? Self.words : name.name
    case .wordsOrParagraphs: name.name
    case .item: Self.outline
    case .string where name == .label || name == .summary: "xs:string"
    case .picture: "xs:base64Binary"
    case .string, .oneOf, .labelled, .slots: name.name
    }
  }

  private mutating func attributes(of name: ElementName, at depth: Int) {
    for rule in name.attributes {
      let head = "<xs:attribute name=\"\(rule.name.name)\"\(rule.isRequired ? " use=\"required\"" : "")"
      switch rule.values {
      case .count: add(depth, "\(head) type=\"xs:positiveInteger\"/>")
      case .number: add(depth, "\(head) type=\"xs:nonNegativeInteger\"/>")
      case .text: restricted(head, at: depth, ["<xs:minLength value=\"1\"/>"])
      case .identifier: restricted(head, at: depth, ["<xs:pattern value=\"[a-z][a-z0-9_]*\"/>"])
      case .fileName: restricted(head, at: depth, ["<xs:pattern value=\"[a-z0-9][a-z0-9\\-]*\"/>"])
      case .oneOf(let values): restricted(head, at: depth, values.map { "<xs:enumeration value=\"\($0)\"/>" })
      }
    }
  }

  private mutating func restricted(_ head: String, at depth: Int, _ facets: [String]) {
    add(depth, "\(head)>")
    add(depth + 1, "<xs:simpleType>")
    restriction(facets, at: depth + 2)
    add(depth + 1, "</xs:simpleType>")
    add(depth, "</xs:attribute>")
  }

  private mutating func restriction(_ facets: [String], at depth: Int) {
    add(depth, "<xs:restriction base=\"xs:string\">")
    for facet in facets { add(depth + 1, facet) }
    add(depth, "</xs:restriction>")
  }

  // MARK: - Finished documents

  mutating func documentType(_ name: ElementName) {
    switch name.content {
    case .string, .picture, .item: return
    case .words where name.attributes.isEmpty: return
    case .words:
      open(name.name, isMixed: true)
      add(2, "<xs:group ref=\"\(Self.words)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
    case .wordsOrParagraphs:
      open(name.name, isMixed: true)
      add(2, "<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">")
      add(3, "<xs:group ref=\"\(Self.words)\"/>")
      element(.paragraph, at: 3)
      add(2, "</xs:choice>")
    case .oneOf(let values) where name.attributes.isEmpty:
      add(1, "<xs:simpleType name=\"\(name.name)\">")
      restriction(values.map { "<xs:enumeration value=\"\($0)\"/>" }, at: 2)
      add(1, "</xs:simpleType>")
      return
    case .oneOf:
      open(name.name, isMixed: true)
    case .labelled:
      open(name.name, isMixed: true)
      add(2, "<xs:sequence>")
      element(.label, at: 3, .optional)
      add(3, "<xs:group ref=\"\(Self.words)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
      add(2, "</xs:sequence>")
    case .slots(let slots, let words):
      open(name.name, isMixed: !words.isEmpty)
      add(2, "<xs:sequence>")
      for slot in slots { self.slot(slot) }
      add(2, "</xs:sequence>")
    }
    attributes(of: name, at: 2)
    add(1, "</xs:complexType>")
  }

  private mutating func slot(_ slot: Slot) {
    if slot.names == ElementName.blocks {
      add(3, "<xs:group ref=\"\(Self.blocks)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
    } else if slot.names.count == 1 {
      element(slot.names[0], at: 3, slot.occurrence)
    } else {
      add(3, "<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">")
      for name in slot.names { element(name, at: 4) }
      add(3, "</xs:choice>")
    }
  }

  mutating func documentGroups() {
    open(Self.words, isMixed: true)
    add(2, "<xs:group ref=\"\(Self.words)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
    add(1, "</xs:complexType>")
    open(Self.outline, isMixed: true)
    add(2, "<xs:sequence>")
    element(.label, at: 3, .optional)
    element(.heading, at: 3, .optional)
    add(3, "<xs:group ref=\"\(Self.words)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
    add(3, "<xs:group ref=\"\(Self.blocks)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
    add(2, "</xs:sequence>")
    attributes(of: .clause, at: 2)
    add(1, "</xs:complexType>")
    group(Self.words, ElementName.styles + [.blank])
    group(Self.blocks, ElementName.blocks)
  }

  // MARK: - Templates

  /// The types of what stands before a template's document.
  mutating func headerTypes() {
    open(ElementName.template.name, isMixed: false)
    add(2, "<xs:sequence>")
    element(.summary, at: 3, .optional)
    element(.fields, at: 3, .optional)
    element(.document, at: 3)
    add(2, "</xs:sequence>")
    attributes(of: .template, at: 2)
    add(1, "</xs:complexType>")
    open(ElementName.frame.name, isMixed: true)
    add(2, "<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">")
    element(.summary, at: 3)
    element(.fields, at: 3)
    add(3, "<xs:group ref=\"\(ElementName.frame.name)\"/>")
    add(2, "</xs:choice>")
    attributes(of: .frame, at: 2)
    add(1, "</xs:complexType>")
    open(ElementName.fields.name, isMixed: false)
    add(2, "<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">")
    element(.field, at: 3)
    add(3, "<xs:group ref=\"\(ElementName.fields.name)\"/>")
    add(2, "</xs:choice>")
    add(1, "</xs:complexType>")
    open(ElementName.requirement.name, isMixed: true)
    add(2, "<xs:group ref=\"\(Self.words)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
    attributes(of: .requirement, at: 2)
    add(1, "</xs:complexType>")
    open(ElementName.field.name, isMixed: true)
    add(2, "<xs:sequence>")
    element(.field, at: 3, .many)
    add(2, "</xs:sequence>")
    attributes(of: .field, at: 2)
    add(1, "</xs:complexType>")
    open(ElementName.include.name, isMixed: false)
    attributes(of: .include, at: 2)
    add(1, "</xs:complexType>")
  }

  /// The type of an element of the document inside a template.
  mutating func templateType(_ name: ElementName) {
    guard let context = context(of: name) else { return }
    let type = templateTypeName(of: name)
    guard type != Self.words, type != Self.outline else { return }
    open(type, isMixed: context.isMixed)
    if name != .blank { add(2, "<xs:group ref=\"\(context.name)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>") }
    attributes(of: name, at: 2)
    add(1, "</xs:complexType>")
  }

  /// What stands in an element of a template: a group of its own, the words of a text, or the content of an item.
  private func context(of name: ElementName) -> (name: String, isMixed: Bool)? {
    switch name.content {
    case .item: (Self.outline, true)
    case .wordsOrParagraphs: (name.name, true)
    case .slots: (name.name, false)
    case .string: nil
    case .oneOf, .words, .labelled, .picture: (Self.words, true)
    }
  }

  /// Everything with words in it is running text in a template: the words may come from data.
  private func templateTypeName(of name: ElementName) -> String {
    switch name.content {
    case .words, .oneOf, .labelled, .picture: name.attributes.isEmpty ? Self.words : name.name
    case .item: Self.outline
    case .string, .slots, .wordsOrParagraphs: name.name
    }
  }

  /// Groups for every place where elements of the document may stand, each with its own elements that steer.
  mutating func templateContexts() {
    open(Self.words, isMixed: true)
    add(2, "<xs:group ref=\"\(Self.words)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
    add(1, "</xs:complexType>")
    open(Self.outline, isMixed: true)
    add(2, "<xs:group ref=\"\(Self.outline)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
    attributes(of: .clause, at: 2)
    add(1, "</xs:complexType>")
    let inline = ElementName.styles + [.blank]
    context(Self.words, isMixed: true, inline)
    context(Self.outline, isMixed: true, [.heading] + inline + ElementName.blocks)
    for name in ElementName.allCases where !name.isTemplateOnly {
      switch name.content {
      case .slots(let slots, _): context(name.name, isMixed: false, slots.flatMap(\.names))
      case .wordsOrParagraphs: context(name.name, isMixed: true, inline + [.paragraph])
      default: continue
      }
    }
    context(ElementName.fields.name, isMixed: false, [.requirement])
    let all = ElementName.allCases.filter { !$0.isTemplateOnly && $0 != .document }
    context(ElementName.frame.name, isMixed: true, all)
  }

  private mutating func context(_ context: String, isMixed: Bool, _ names: [ElementName]) {
    let steering: [(name: ElementName, type: String)] = [.loop, .condition, .otherwise].map {
      ($0, "\(context).\($0.name)")
    }
    add(1, "<xs:group name=\"\(context)\">")
    add(2, "<xs:choice>")
    for name in names where !name.isFinishedOnly { element(name, at: 3, type: templateTypeName(of: name)) }
    for (name, type) in steering { element(name, at: 3, type: type) }
    element(.include, at: 3)
    add(2, "</xs:choice>")
    add(1, "</xs:group>")
    for (name, type) in steering {
      open(type, isMixed: isMixed)
      add(2, "<xs:group ref=\"\(context)\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
      attributes(of: name, at: 2)
      add(1, "</xs:complexType>")
    }
  }

  // MARK: - Pieces

  private mutating func open(_ type: String, isMixed: Bool) {
    add(1, "<xs:complexType name=\"\(type)\"\(isMixed ? " mixed=\"true\"" : "")>")
  }

  private mutating func group(_ group: String, _ names: [ElementName]) {
    add(1, "<xs:group name=\"\(group)\">")
    add(2, "<xs:choice>")
    for name in names { element(name, at: 3) }
    add(2, "</xs:choice>")
    add(1, "</xs:group>")
  }
}
