import Diagnostics
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
}
