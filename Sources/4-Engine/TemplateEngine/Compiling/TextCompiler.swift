import DocumentModel
import DocumentXML
import OfficialWriting
import XMLTree

extension TemplateCompiler {
  /// Compiles the content of an element that holds nothing but text.
  mutating func text(of element: XMLElement) -> TextTemplate { textTemplate(element.children[...], of: element) }

  /// Compiles a run of nodes that are text, from the first to the last word.
  mutating func textTemplate(_ nodes: ArraySlice<XMLNode>, of parent: XMLElement) -> TextTemplate {
    var writer = TextWriter()
    writeText(nodes, of: parent, style: [], into: &writer)
    return TextTemplate(writer.finished())
  }

  /// Compiles the content of `<anh-chu-ky>`: the one value that is its picture.
  mutating func signaturePicture(_ element: XMLElement) -> TypedExpression? {
    var writer = TextWriter()
    writer.takesPicture = true
    writeText(element.children[...], of: element, style: [], into: &writer)
    let parts = writer.finished()
    if parts.count == 1, case .act(.value(let expression, _)) = parts[0], case .signaturePicture = expression.type {
      return expression
    }
    report(
      .type,
      "<anh-chu-ky> phải có đúng một giá trị kiểu ảnh chữ ký",
      element,
      expected: "<anh-chu-ky>{{ tên trường }}</anh-chu-ky>, trường khai báo kieu=\"anh-chu-ky\""
    )
    return nil
  }

  /// Compiles an attribute that holds a text with holes; nil where the element has none.
  mutating func text(_ name: AttributeName, of element: XMLElement) -> TextTemplate? {
    guard let attribute = element.attribute(name) else { return nil }
    var writer = TextWriter()
    writeWords(attribute.value, at: attribute.span, unit.document.written(attribute), style: [], into: &writer)
    let text = TextTemplate(writer.finished())
    if text.constant?.isEmpty ?? false {
      report(.attribute, "\(name.name)=\"\" không dùng được", range: attribute.span, expected: "chữ của nhãn")
    }
    return text
  }

  private mutating func writeText(
    _ nodes: ArraySlice<XMLNode>,
    of parent: XMLElement,
    style: TextStyle,
    into writer: inout TextWriter
  ) {
    var openChoice = false
    for node in nodes {
      switch node {
      case .text(let text):
        if !text.text.isXMLBlank { openChoice = false }
        if openChoice, text.text.isXMLBlank {
          writer.holdSpace(at: place(text.span))
        } else {
          writeWords(text.text, at: text.span, unit.document.written(text), style: style, into: &writer)
        }
        continue
      case .element(let element):
        switch element.known {
        case .blank: writeBlank(element, &writer)
        case .condition:
          writer.write(.choice([textBranch(element, style, needsCondition: true)]))
          openChoice = true
          continue
        case .otherwise:
          let branch = textBranch(element, style, needsCondition: false)
          if openChoice {
            writer.addBranch(branch)
          } else {
            report(.nesting, "<neu-khong> phải đứng ngay sau <neu>", element)
          }
          if element.attribute(.condition) == nil { openChoice = false }
          continue
        case .loop:
          let loop = loop(element) { compiler in
            var inner = TextWriter(isInside: true)
            compiler.writeText(element.children[...], of: element, style: style, into: &inner)
            return inner.closed()
          }
          if let loop { writer.write(.loop(loop)) }
        case .include:
          _ = included(element) { compiler, frame -> [Step<TextAct>] in
            let content = frame.children.filter { node in
              node.known != .fields && node.known != .summary
            }
            compiler.writeText(content[...], of: frame, style: style, into: &writer)
            return []
          }
        case let name:
          if let own = name?.style {
            checkAttributes(of: element)
            writeText(element.children[...], of: element, style: style.union(own), into: &writer)
          } else {
            rejectElement(element, in: parent, expected: ElementName.styles)
          }
        }
        openChoice = false
      }
    }
  }

  private mutating func textBranch(
    _ element: XMLElement,
    _ style: TextStyle,
    needsCondition: Bool
  ) -> Branch<[Step<TextAct>]> {
    let condition = condition(of: element, isRequired: needsCondition)
    var inner = TextWriter(isInside: true)
    writeText(element.children[...], of: element, style: style, into: &inner)
    return Branch(condition: condition, body: inner.closed())
  }

  private func writeBlank(_ element: XMLElement, _ writer: inout TextWriter) {
    checkAttributes(of: element)
    guard let name = element.attribute(.name) else {
      report(
        .attribute,
        "<de-trong> thiếu thuộc tính “ten”",
        element,
        expected: "tên chỗ trống, ví dụ ten=\"số lượng\""
      )
      return
    }
    let form: Blank.Form = enumerated(.form, of: element, isRequired: false) ?? .dots
    let blank = Blank(normalizedNFC(name.value).text, form: form)
    writer.write(.act(.run(.blank(blank), place(element.startTag))))
  }

  /// Cuts a text at `{{ … }}`.
  private mutating func writeWords(
    _ text: String,
    at whole: Range<Int>,
    _ written: WrittenText,
    style: TextStyle,
    into writer: inout TextWriter
  ) {
    let bytes = Array(text.utf8)
    var start = 0
    var index = 0
    func write(_ range: Range<Int>, into writer: inout TextWriter) {
      let span = range == bytes.indices ? whole : written.range(of: range)
      writer.write(words(range), style, at: place(span))
    }
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while index + 1 < bytes.count {
      if bytes[index] == 0x7D, bytes[index + 1] == 0x7D {
        report(
          .syntax,
          "“}}” không có “{{” mở",
          range: written.range(of: index..<(index + 2)),
          hint: "viết {{ biểu thức }}"
        )
        index += 2
        continue
      }
      guard bytes[index] == 0x7B, bytes[index + 1] == 0x7B else {
        index += 1
        continue
      }
      write(start..<index, into: &writer)
      let opening = index
      index += 2
      let expressionStart = index
      while index + 1 < bytes.count, !(bytes[index] == 0x7D && bytes[index + 1] == 0x7D) { index += 1 }
      guard index + 1 < bytes.count else {
        report(
          .syntax,
          "“{{” chưa có “}}” đóng",
          range: written.range(of: opening..<(opening + 2)),
          hint: "viết {{ biểu thức }}, không có phần tử nào ở giữa"
        )
        return
      }
      writeValue(words(expressionStart..<index), at: expressionStart, of: written, style: style, into: &writer)
      index += 2
      start = index
    }
    write(start..<bytes.count, into: &writer)
  }

  private mutating func writeValue(
    _ expression: String,
    at offset: Int,
    of written: WrittenText,
    style: TextStyle,
    into writer: inout TextWriter
  ) {
    guard let parsed = self.expression(expression, at: offset, of: written) else { return }
    let hint: String
    switch parsed.type {
    case .text, .integer, .decimal:
      writer.write(.act(.value(parsed, style)))
      return
    case .signaturePicture where writer.takesPicture:
      writer.write(.act(.value(parsed, style)))
      return
    case .money: hint = "thêm “| tien”, “| nhom_nghin” hoặc “| tien_bang_chu”"
    case .percent: hint = "thêm “| phan_tram”"
    case .date: hint = "thêm “| ngay_ngan” hoặc “| ngay_dai”"
    case .time: hint = "thêm “| gio_ngan” hoặc “| gio_dai”"
    case .boolean: hint = "dùng <neu dieu-kien=\"\(parsed.source)\">"
    case .signaturePicture: hint = "đặt vào <anh-chu-ky> trong <chu-ky>"
    case .list(.text): hint = "thêm “| noi(', ')” hoặc dùng <lap>"
    case .list: hint = "dùng <lap moi=\"x\" trong=\"\(parsed.source)\">"
    case .record(let record): hint = "chọn một trường con: \(record.fields.map(\.name).joined(separator: ", "))"
    }
    findings.report(
      .type,
      "“\(parsed.source)” là \(parsed.type.vietnamese), không chèn thẳng vào chữ được",
      at: parsed.place,
      expected: "chữ hoặc số",
      hint: hint
    )
  }
}

/// Gathers the pieces of a text; white space between words becomes one space, none at the ends.
private struct TextWriter {
  private var parts: [Step<TextAct>] = []
  /// The words written last, which those that follow are joined to.
  private var openWords: (text: String, style: TextStyle, place: TemplatePlace)?
  /// Whether a value may be a picture.
  var takesPicture = false
  private var endsInSpace: Bool
  /// Where white space stands that may turn out to be one space.
  private var heldSpace: TemplatePlace?

  /// - Parameter isInside: whether the text continues one that has already begun.
  init(isInside: Bool = false) { endsInSpace = !isInside }

  /// Adds words as they stand in the template.
  mutating func write(_ words: String, _ style: TextStyle, at place: TemplatePlace) {
    releaseSpace()
    var result: [UInt8] = []
    for byte in normalizedNFC(words).text.utf8 {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      if !isSpace { result.append(byte) } else if !endsInSpace { result.append(0x20) }
      endsInSpace = isSpace
    }
    guard !result.isEmpty else { return }
    let text = String(decoding: result, as: UTF8.self)
    // Pieces of two files keep their places.
    if let (_, last, start) = openWords, last == style, start.source == place.source {
      openWords?.text += text
      openWords?.place = start.through(place)
    } else {
      endWords()
      openWords = (text, style, place)
    }
  }

  private mutating func endWords() {
    guard let (text, style, place) = openWords else { return }
    parts.append(.act(.run(.text(text, style), place)))
    openWords = nil
  }

  /// Adds a piece that is not words of the template.
  mutating func write(_ part: Step<TextAct>) {
    releaseSpace()
    endWords()
    parts.append(part)
    endsInSpace = false
  }

  /// Keeps white space after a choice until it is known whether another way of the choice follows.
  mutating func holdSpace(at place: TemplatePlace) { heldSpace = place }

  private mutating func releaseSpace() {
    guard let place = heldSpace else { return }
    heldSpace = nil
    write(" ", [], at: place)
  }

  /// Adds a way to the choice written last.
  mutating func addBranch(_ branch: Branch<[Step<TextAct>]>) {
    heldSpace = nil
    parts.addBranch(branch)
  }

  /// The pieces of a text that another one continues.
  mutating func closed() -> [Step<TextAct>] {
    releaseSpace()
    endWords()
    return parts
  }

  /// The pieces, without a space at the end.
  mutating func finished() -> [Step<TextAct>] {
    endWords()
    var result = parts
    if case .act(.run(.text(let text, let style), let place))? = result.last, text.utf8.last == 0x20 {
      let trimmed = String(text.dropLast())
      if trimmed.isEmpty {
        result.removeLast()
      } else {
        result[result.count - 1] = .act(.run(.text(trimmed, style), place))
      }
    }
    return result
  }
}
