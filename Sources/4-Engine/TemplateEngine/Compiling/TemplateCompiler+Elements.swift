import DocumentModel
import XMLTree

/// Elements become steps: control elements, containers and parts.
extension TemplateCompiler {
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
}
