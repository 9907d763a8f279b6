import Diagnostics
import DocumentModel
import XMLTree

/// What stands in what, in which order, with which attributes.
extension DocumentReader {
  /// The children of an element whose order the vocabulary knows, those in the wrong place left out.
  mutating func children(of element: XMLElement, _ name: ElementName) -> [Child] {
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

  mutating func check(
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

  mutating func known(_ element: XMLElement, in parent: ElementName, allowed: [ElementName]) -> Child? {
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

  static func list(_ names: [ElementName]) -> String {
    names.isEmpty ? "không có phần tử nào" : names.map { "<\($0.name)>" }.joined(separator: ", ")
  }

  mutating func rejectPlace(of child: Child, in parent: ElementName, isDouble: Bool) {
    report(
      .nesting,
      isDouble
        ? "<\(child.name.name)> chỉ được có một trong <\(parent.name)>"
        : "<\(child.name.name)> đứng sai thứ tự trong <\(parent.name)>",
      child.element.startTag,
      hint: isDouble ? "bỏ bớt" : "xem thứ tự trong Templates/schema/van-ban.xsd"
    )
  }

  mutating func reportMissing(_ slot: Slot, in parent: ElementName, _ range: Range<Int>) {
    let names = slot.names.map { "<\($0.name)>" }.joined(separator: " hoặc ")
    report(.nesting, "<\(parent.name)> thiếu \(names)", range, expected: names)
  }

  mutating func rejectText(_ text: XMLText, in parent: ElementName) {
    guard !XMLNode.text(text).isBlank else { return }
    report(
      .strayText,
      "Chữ không được đứng trực tiếp trong <\(parent.name)> ở đây",
      text.span,
      hint: "đặt chữ vào một phần tử con"
    )
  }

  mutating func checkAttributes(of element: XMLElement, _ name: ElementName) {
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

extension String {
  /// Without white space of XML at both ends.
  var trimmed: String {
    var kept = utf8[...]
    while let byte = kept.first, byte.isXMLSpace { kept.removeFirst() }
    while let byte = kept.last, byte.isXMLSpace { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}
