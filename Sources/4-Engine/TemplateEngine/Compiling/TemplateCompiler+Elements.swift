import DocumentModel
import DocumentXML
import XMLTree

/// Elements become steps: control elements, containers and parts.
extension TemplateCompiler {
  /// Compiles the children of an element whose text is not a text of the document.
  ///
  /// - Parameters:
  ///   - element: the element.
  ///   - context: where its children stand.
  ///   - compile: compiles an element that may stand there and steers nothing.
  mutating func steps<Act>(
    of element: XMLElement,
    in context: ElementName,
    _ compile: (inout TemplateCompiler, XMLElement, ElementName) -> [Step<Act>]
  ) -> [Step<Act>] {
    steps(element.children[...], of: element, in: context, compile)
  }

  mutating func steps<Act>(
    _ nodes: ArraySlice<XMLNode>,
    of parent: XMLElement,
    in context: ElementName,
    _ compile: (inout TemplateCompiler, XMLElement, ElementName) -> [Step<Act>]
  ) -> [Step<Act>] {
    var result: [Step<Act>] = []
    var openChoice = false
    for node in nodes {
      switch node {
      case .text(let text): rejectText(text, in: parent)
      case .element(let element):
        switch element.known {
        case .condition:
          let condition = condition(of: element, isRequired: true)
          result.append(.choice([Branch(condition: condition, body: steps(of: element, in: context, compile))]))
          openChoice = true
          continue
        case .otherwise:
          let condition = condition(of: element, isRequired: false)
          let branch = Branch(condition: condition, body: steps(of: element, in: context, compile))
          if !openChoice || !result.addBranch(branch) {
            report(.nesting, "<neu-khong> phải đứng ngay sau <neu>", element)
          }
          if element.attribute(.condition) == nil { openChoice = false }
          continue
        case .loop:
          let loop = loop(element) { $0.steps(of: element, in: context, compile) }
          if let loop { result.append(.loop(loop)) }
        case .include: result += included(element) { $0.steps(of: $1, in: context, compile) }
        case .fields where parent.known == .frame, .summary where parent.known == .frame: break
        case let name? where context.childrenInTemplate.contains(name): result += compile(&self, element, name)
        default: rejectElement(element, in: parent, expected: context.childrenInTemplate)
        }
        openChoice = false
      }
    }
    return result
  }

  /// The condition of `<neu>` or `<neu-khong>`.
  mutating func condition(of element: XMLElement, isRequired: Bool) -> TypedExpression? {
    checkAttributes(of: element)
    guard let attribute = element.attribute(.condition) else {
      if isRequired { report(.attribute, "<\(element.name)> thiếu thuộc tính “dieu-kien”", element) }
      return nil
    }
    return condition(attribute)
  }

  /// An expression that is true or false.
  private mutating func condition(_ attribute: XMLAttribute) -> TypedExpression? {
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

  /// Compiles the conditions beside the fields of a template or frame.
  mutating func requirements(in fields: XMLElement, of unit: Unit) -> [Step<Requirement>] {
    let outer = self.unit
    self.unit = unit
    defer { self.unit = outer }
    let demands = fields.children.filter { $0.known.map(ElementName.demands.contains) ?? false }
    return steps(demands[...], of: fields, in: .fields) { compiler, element, _ in
      compiler.checkAttributes(of: element)
      guard let attribute = element.attribute(.requirement) else {
        compiler.report(.attribute, "<dieu-kien> thiếu thuộc tính “phai”", element, expected: "phai=\"điều kiện\"")
        return []
      }
      let message = compiler.text(of: element)
      if message.constant?.isEmpty ?? false {
        compiler.report(
          .nesting,
          "<dieu-kien> chưa có lời báo",
          element,
          hint: "ghi điều phải đúng, ví dụ: số phiếu thu về không được quá số phiếu phát ra"
        )
      }
      return compiler.condition(attribute).map { [.act(Requirement(condition: $0, message: message))] } ?? []
    }
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

  // MARK: Levels

  /// Compiles the children of `<van-ban>`, or of an element that only gathers parts of the document.
  mutating func documentSteps(of element: XMLElement, in context: ElementName) -> [Step<DocumentAct>] {
    steps(of: element, in: context) { $0.documentSteps(for: $1, $2, in: context) }
  }

  private mutating func documentSteps(
    for element: XMLElement,
    _ name: ElementName,
    in context: ElementName
  ) -> [Step<DocumentAct>] {
    switch name {
    case .head, .content, .tail, .superiorAuthority, .numberAndSymbol, .placeAndDate, .addressees, .telegram,
      .recipients:
      checkAttributes(of: element)
      return documentSteps(of: element, in: name)
    case .issuingAuthority:
      checkAttributes(of: element)
      return [.act(.office)] + documentSteps(of: element, in: name)
    case .appendix, .promulgatedText: return [.act(appendix(element, name))]
    case .signature:
      checkAttributes(of: element)
      hasSignature = true
      let steps = steps(of: element, in: name) { $0.signatureSteps(for: $1, $2) }
      return [.act(.signature(steps, place(element.startTag)))]
    case _ where ElementName.blocks.contains(name): return [.act(.block(block(element, name)))]
    default:
      let slot = slot(of: name, in: context)
      parts.insert(slot)
      return [.act(.part(slot, plainText(element), place(element.startTag)))]
    }
  }

  /// The part that the text of an element goes into.
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
    case (_, .caller): .caller
    case (.telegram, _): .called
    case (.addressees, _): .addressee
    case (_, .decisionAuthority): .decisionAuthority
    case (_, .legalBasis): .legalBasis
    case (_, .enactingPhrase): .enactingPhrase
    case (_, .archive): .archive
    case (_, .innerDestination): .innerRecipient
    case (.recipients, _): .recipient
    case (_, .drafterMark): .drafterMark
    default: .contact
    }
  }

  /// Compiles an element that holds nothing but text.
  mutating func plainText(_ element: XMLElement) -> TextTemplate {
    checkAttributes(of: element)
    return text(of: element)
  }

  /// Compiles a signature under an appendix: the picture of a hand's signature belongs to the document.
  private mutating func unpicturedSignature(_ element: XMLElement) -> [Step<SignatureAct>] {
    checkAttributes(of: element)
    return steps(of: element, in: .signature) { compiler, inner, name in
      if name == .signaturePicture {
        compiler.rejectElement(
          inner,
          in: element,
          expected: ElementName.signature.childrenInTemplate.filter { $0 != .signaturePicture }
        )
        return []
      }
      return compiler.signatureSteps(for: inner, name)
    }
  }

  private mutating func signatureSteps(for element: XMLElement, _ name: ElementName) -> [Step<SignatureAct>] {
    checkAttributes(of: element)
    switch name {
    case .authorityLine:
      let authority: SignatureAuthority? = enumerated(.authority, of: element, isRequired: true)
      return [.act(.line(authority, text(of: element)))]
    case .postLine: return [.act(.line(nil, text(of: element)))]
    case .signaturePicture: return signaturePicture(element).map { [.act(.picture($0))] } ?? []
    case .otherPost: return [.act(.otherPost(text(of: element)))]
    default:
      hasSigner = true
      return [.act(.name(text(of: element)))]
    }
  }

  private mutating func appendix(_ element: XMLElement, _ name: ElementName) -> DocumentAct {
    checkAttributes(of: element)
    var appendix = Appendix(title: RichText(), body: [])
    var label: TextTemplate?
    if name == .promulgatedText {
      let kind: PromulgatedKind? = enumerated(.kind, of: element, isRequired: true)
      if let kind { appendix.nature = .promulgated(kind) }
    } else {
      label = text(.labelText, of: element)
      appendix.start = number(.start, of: element)
      let isForm: Flag? = enumerated(.isForm, of: element, isRequired: false)
      if isForm == .yes { appendix.nature = .form }
    }
    let national: Flag? = enumerated(.hasNationalName, of: element, isRequired: false)
    // Mẫu 1.3 has Quốc hiệu over the promulgated text.
    appendix.hasNationalName = national.map { $0 == .yes } ?? (name == .promulgatedText)
    appendix.orientation = enumerated(.orientation, of: element, isRequired: false) ?? .portrait
    let had = (hasBlocks, hasArticles, hasSigner)
    defer { (hasBlocks, hasArticles, hasSigner) = had }
    let steps: [Step<AppendixAct>] = steps(of: element, in: name) { compiler, element, name in
      switch name {
      case .heading: [.act(.title(compiler.plainText(element)))]
      case .appendixNote: [.act(.note(compiler.plainText(element)))]
      case .signature: [.act(.signature(compiler.unpicturedSignature(element)))]
      default: [.act(.block(compiler.block(element, name)))]
      }
    }
    return .appendix(appendix, label: label, steps, place(element.startTag))
  }
}
