import DocumentModel
import XMLTree

/// Blocks become steps; those without a hole are finished at once.
extension TemplateCompiler {
  mutating func paragraph(_ element: XMLElement) -> Step {
    checkAttributes(of: element, [])
    let text = text(of: element)
    return text.constant.map { .fixed(.paragraph($0), size: text.constantSize) } ?? .paragraph(text)
  }

  mutating func item(_ element: XMLElement, _ level: OutlineLevel) -> Step {
    checkAttributes(of: element, ["kieu"])
    let pinned: LabelStyle? = enumerated("kieu", of: element, isRequired: false)
    let nodes = element.children
    var split = nodes.firstIndex { isBlock($0) } ?? nodes.endIndex
    var heading: TextTemplate?
    var lead = nodes[..<split]
    if let first = lead.first(where: { !$0.isBlankText }), case .element(let title) = first, title.name == "tieu-de" {
      checkAttributes(of: title, [])
      heading = text(of: title)
      let index = lead.firstIndex { !$0.isBlankText } ?? lead.startIndex
      split = min(split, nodes.index(after: index))
      lead = []
    }
    let text = heading == nil ? textTemplate(lead, of: element) : TextTemplate([])
    if heading == nil, text.constant?.isEmpty ?? false {
      report(
        .nesting,
        "<\(element.name)> chưa có chữ",
        element,
        expected: "chữ hoặc <tieu-de> trước các khối con",
        hint: "nhãn phải đứng trước chữ của chính nó"
      )
    }
    var children: [Step] = []
    if split < nodes.endIndex { children = steps(nodes[split...], of: element, in: .blocks) }
    let item = ItemTemplate(level: level, pinned: pinned, heading: heading, text: text, children: children)
    return fixed(item) ?? .item(item)
  }

  /// The item itself when it has no holes.
  private func fixed(_ item: ItemTemplate) -> Step? {
    guard let text = item.text.constant else { return nil }
    var size = item.text.constantSize
    var heading: RichText?
    if let template = item.heading {
      guard let constant = template.constant else { return nil }
      heading = constant
      size += template.constantSize
    }
    var children: [Block] = []
    for step in item.children {
      guard case .fixed(let block, let inner) = step else { return nil }
      children.append(block)
      size += inner
    }
    let whole = OutlineItem(item.level, pinned: item.pinned, heading: heading, text: text, children: children)
    return .fixed(.item(whole), size: size)
  }

  private func isBlock(_ node: XMLNode) -> Bool {
    var seen: Set<Int> = []
    return isBlock(node, in: unit, &seen)
  }

  /// Whether a node is a block or holds one between control elements; each frame is looked into once.
  private func isBlock(_ node: XMLNode, in unit: Unit, _ seen: inout Set<Int>) -> Bool {
    guard case .element(let element) = node else { return false }
    if Context.blockElements.contains(element.name) { return true }
    switch element.name {
    case "lap", "neu", "neu-khong": return element.children.contains { isBlock($0, in: unit, &seen) }
    case "chen":
      guard let frame = frames.unit(for: element, in: unit, findings: findings), seen.insert(frame.index).inserted
      else {
        return false
      }
      return frame.document.root.children.contains { isBlock($0, in: frame, &seen) }
    default: return false
    }
  }

  mutating func table(_ element: XMLElement) -> Step {
    checkAttributes(of: element, [])
    return .table(children(of: element, in: .table), place(element.startTag))
  }

  mutating func column(_ element: XMLElement) -> Step {
    checkAttributes(of: element, ["rong", "can"])
    let alignment: Table.Alignment = enumerated("can", of: element, isRequired: false) ?? .leading
    return .column(text(of: element), width: number("rong", of: element) ?? 1, alignment)
  }
}

extension XMLNode {
  /// Whether it is text made of nothing but white space.
  var isBlankText: Bool {
    if case .text(let text) = self { return text.text.isBlankSpace }
    return false
  }
}
