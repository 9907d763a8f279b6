import Diagnostics
import DocumentXML
import XMLTree

/// Findings with their place in the file that is being compiled.
extension TemplateCompiler {
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
    guard !text.text.isXMLBlank else { return }
    report(
      .nesting,
      "chữ không được đứng trực tiếp trong <\(parent.name)> ở đây",
      range: text.span,
      hint: parent.known.map(ElementName.blocks.contains) ?? false
        ? "chữ sau khối con phải đặt trong <doan>" : "đặt chữ vào phần tử con"
    )
  }

  func rejectElement(_ element: XMLElement, in parent: XMLElement, expected: [ElementName]) {
    let names = expected + ElementName.controls + [.blank]
    if let name = element.known, !name.isFinishedOnly {
      report(
        .nesting,
        "<\(element.name)> không được đứng trong <\(parent.name)> ở đây",
        element,
        expected: names.map(\.tag).joined(separator: ", ")
      )
    } else {
      report(
        .unknownElement,
        "không có phần tử <\(element.name)>",
        element,
        hint: nearest(to: element.name, in: names.map(\.name)).map { "có phải bạn muốn <\($0)>?" }
          ?? "ở đây dùng được: \(names.map(\.tag).joined(separator: ", "))"
      )
    }
  }
}
