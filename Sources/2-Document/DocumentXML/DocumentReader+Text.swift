import Bytes
import Decree30
import DocumentModel
import Pictures
import XMLTree

/// Running text, labels, fixed words and pictures.
extension DocumentReader {
  /// The running text of an element that holds nothing else.
  mutating func words(of element: XMLElement, _ name: ElementName) -> RichText {
    checkAttributes(of: element, name)
    return words(element.children[...], in: name)
  }

  mutating func words(_ nodes: ArraySlice<XMLNode>, in parent: ElementName) -> RichText {
    var runs: [Run] = []
    addWords(nodes, style: [], in: parent, to: &runs)
    return RichText(runs).joined
  }

  mutating func addWords(
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
        guard let own = child.name.style else {
          runs.append(.blank(blank(element)))
          continue
        }
        addWords(element.children[...], style: style.union(own), in: child.name, to: &runs)
      }
    }
  }

  mutating func blank(_ element: XMLElement) -> Blank {
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

  mutating func labelledLine(_ child: Child) -> LabelledLine {
    checkAttributes(of: child.element, child.name)
    var nodes = child.element.children[...]
    let label = takeLabel(&nodes)
    return LabelledLine(words(nodes, in: child.name), label: label)
  }

  /// Takes the label and the one space behind it off the front.
  mutating func takeLabel(_ nodes: inout ArraySlice<XMLNode>) -> String {
    guard let index = nodes.firstIndex(where: { !$0.isBlank }), let element = nodes[index].element(.label) else {
      return ""
    }
    nodes = nodes[(index + 1)...]
    nodes.dropFirstSpace()
    return string(of: element, .label)
  }

  /// The characters of an element that holds nothing else.
  mutating func string(of element: XMLElement, _ name: ElementName) -> String {
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

  /// The picture whose file stands in an element as base64.
  mutating func picture(_ element: XMLElement) -> Picture? {
    let before = diagnostics.count
    let characters = string(of: element, .signaturePicture)
    guard diagnostics.count == before else { return nil }
    var decoder = Base64Decoder(characters: characters.utf8.count)
    do {
      try decoder.append(characters)
      try decoder.finish()
      return try Picture.read(decoder.bytes)
    } catch {
      let isBroken = error is Base64Decoder.Failure
      report(
        .picture,
        "Nội dung <\(ElementName.signaturePicture.name)> \(isBroken ? "không phải base64" : "không phải ảnh PNG đọc được")",
        element.startTag,
        expected: "tệp PNG mã hóa base64",
        hint: "làm lại văn bản từ dữ liệu"
      )
      return nil
    }
  }

  /// The words of an element that may only hold certain ones.
  mutating func fixedWords(_ element: XMLElement, _ name: ElementName) -> String? {
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
}

extension ArraySlice where Element == XMLNode {
  /// Drops one space at the very beginning.
  mutating func dropFirstSpace() {
    guard case .text(var text)? = first, text.text.utf8.first == 0x20 else { return }
    text.text = String(decoding: text.text.utf8.dropFirst(), as: UTF8.self)
    self[startIndex] = .text(text)
  }

  /// Drops a line break at the very end, with the indent behind it.
  mutating func dropLastLineBreak() {
    guard case .text(var text)? = last else { return }
    var kept = text.text.utf8[...]
    while let byte = kept.last, byte == 0x20 || byte == 0x09 { kept.removeLast() }
    guard kept.last == 0x0A else { return }
    text.text = String(decoding: kept.dropLast(), as: UTF8.self)
    self[endIndex - 1] = .text(text)
  }
}
