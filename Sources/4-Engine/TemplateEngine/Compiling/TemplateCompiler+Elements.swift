import DocumentModel
import DocumentXML
import XMLTree

/// Elements become steps: control elements, containers and parts.
extension TemplateCompiler {
  /// Compiles the children of an element whose text is not a text of the document.
  mutating func children(of element: XMLElement, in context: ElementName) -> [Step] {
    steps(element.children[...], of: element, in: context)
  }

  mutating func steps(_ nodes: ArraySlice<XMLNode>, of parent: XMLElement, in context: ElementName) -> [Step] {
    var result: [Step] = []
    var openChoice = false
    for node in nodes {
      switch node {
      case .text(let text): rejectText(text, in: parent)
      case .element(let element):
        switch element.known {
        case .condition:
          result.append(.choice([branch(element, in: context, needsCondition: true)]))
          openChoice = true
          continue
        case .otherwise:
          let branch = branch(element, in: context, needsCondition: false)
          if openChoice, case .choice(let branches)? = result.last {
            result[result.count - 1] = .choice(branches + [branch])
          } else {
            report(.nesting, "<neu-khong> phải đứng ngay sau <neu>", element)
          }
          if element.attribute(.condition) == nil { openChoice = false }
          continue
        case .loop:
          if let loop = loop(element, body: { $0.children(of: element, in: context) }) { result.append(.loop(loop)) }
        case .include: result += included(element) { $0.children(of: $1, in: context) }
        case .fields where parent.known == .frame, .summary where parent.known == .frame: break
        case let name? where context.childrenInTemplate.contains(name): result += step(element, name, in: context)
        default: rejectElement(element, in: parent, expected: context.childrenInTemplate)
        }
        openChoice = false
      }
    }
    return result
  }

  private mutating func branch(_ element: XMLElement, in context: ElementName, needsCondition: Bool) -> Branch<[Step]> {
    let condition = condition(of: element, isRequired: needsCondition)
    return Branch(condition: condition, body: children(of: element, in: context))
  }

  /// The condition of `<neu>` or `<neu-khong>`.
  mutating func condition(of element: XMLElement, isRequired: Bool) -> TypedExpression? {
    checkAttributes(of: element)
    guard let attribute = element.attribute(.condition) else {
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
    checkAttributes(of: element)
    guard let name = element.attribute(.variable), let list = element.attribute(.list) else {
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

  /// Compiles an element that may stand where it stands.
  private mutating func step(_ element: XMLElement, _ name: ElementName, in context: ElementName) -> [Step] {
    if let level = name.level {
      hasBlocks = true
      if level == .article { hasArticles = true }
      return [item(element, level)]
    }
    checkAttributes(of: element)
    switch name {
    case .head, .content, .tail, .superiorAuthority, .issuingAuthority, .numberAndSymbol, .placeAndDate, .addressees,
      .recipients:
      return children(of: element, in: name)
    case .appendix:
      let orientation: Orientation = enumerated(.orientation, of: element, isRequired: false) ?? .portrait
      let had = (hasBlocks, hasArticles)
      defer { (hasBlocks, hasArticles) = had }
      return [.appendix(orientation, children(of: element, in: name))]
    case .signature: return [.signature(children(of: element, in: name))]
    case .signaturePicture: return signaturePicture(element).map { [.signaturePicture($0)] } ?? []
    case .paragraph:
      hasBlocks = true
      return [paragraph(element)]
    case .table:
      hasBlocks = true
      return [.table(children(of: element, in: name), place(element.startTag))]
    case .caption: return [.caption(text(of: element))]
    case .column: return [column(element)]
    case .row:
      if let total = element.attribute(.isTotal), Flag(rawValue: total.value) == nil {
        let allowed = Flag.allCases.map(\.rawValue).joined(separator: ", ")
        report(.attribute, "tong=\"\(total.value)\" không dùng được", range: total.span, expected: allowed)
      }
      let isTotal = element.value(.isTotal) == Flag.yes.rawValue
      return [.row(isTotal: isTotal, children(of: element, in: name), place(element.startTag))]
    case .cell: return [.cell(text(of: element), span: number(.span, of: element) ?? 1)]
    case .authorityLine:
      let authority: SignatureAuthority? = enumerated(.authority, of: element, isRequired: true)
      return [.part(.signatureLine(authority), text(of: element), place(element.startTag))]
    default:
      let slot = slot(of: name, in: context)
      parts.insert(slot)
      return [.part(slot, text(of: element), place(element.startTag))]
    }
  }

  /// The component that the text of an element goes into.
  private func slot(of name: ElementName, in context: ElementName) -> PartSlot {
    switch (context, name) {
    case (.superiorAuthority, _): .superiorLine
    case (.issuingAuthority, _): .issuingLine
    case (_, .number): .number
    case (_, .symbol): .symbol
    case (_, .place): .place
    case (_, .day): .day
    case (_, .month): .month
    case (_, .year): .year
    case (_, .secrecy): .secrecy
    case (_, .urgency): .urgency
    case (_, .circulation): .circulation
    case (_, .subject): .subject
    case (.addressees, _): .addressee
    case (_, .decisionAuthority): .decisionAuthority
    case (_, .legalBasis): .legalBasis
    case (_, .enactingPhrase): .enactingPhrase
    case (_, .archive): .archive
    case (.recipients, _): .recipient
    case (_, .postLine): .signatureLine(nil)
    case (_, .otherPost): .otherPost
    case (_, .signerName): .signerName
    case (_, .drafterMark): .drafterMark
    case (_, .contact): .contact
    case (_, .heading): .appendixTitle
    default: .appendixNote
    }
  }
}
