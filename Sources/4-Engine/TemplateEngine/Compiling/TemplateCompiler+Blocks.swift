import DocumentModel
import DocumentXML
import XMLTree

/// Blocks become steps; those without a hole are finished at once.
extension TemplateCompiler {
  mutating func paragraph(_ element: XMLElement) -> Step {
    let text = text(of: element)
    return text.constant.map { .fixed(.paragraph($0), size: text.constantSize) } ?? .paragraph(text)
  }

  mutating func item(_ element: XMLElement, _ level: OutlineLevel) -> Step {
    checkAttributes(of: element)
    let pinned: LabelStyle? = enumerated(.form, of: element, isRequired: false)
    let nodes = element.children
    var split = nodes.firstIndex { isBlock($0) } ?? nodes.endIndex
    var heading: TextTemplate?
    var lead = nodes[..<split]
    if let title = lead.first(where: { !$0.isBlank })?.element(.heading) {
      checkAttributes(of: title)
      heading = text(of: title)
      let index = lead.firstIndex { !$0.isBlank } ?? lead.startIndex
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
    if split < nodes.endIndex { children = steps(nodes[split...], of: element, in: ElementName(level)) }
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
    switch element.known {
    case let name? where ElementName.blocks.contains(name): return true
    case .loop, .condition, .otherwise: return element.children.contains { isBlock($0, in: unit, &seen) }
    case .include:
      guard let frame = frames.unit(for: element, in: unit, findings: findings), seen.insert(frame.index).inserted
      else {
        return false
      }
      return frame.document.root.children.contains { isBlock($0, in: frame, &seen) }
    default: return false
    }
  }

  mutating func column(_ element: XMLElement) -> Step {
    let alignment: Table.Alignment = enumerated(.alignment, of: element, isRequired: false) ?? .leading
    return .column(text(of: element), width: number(.width, of: element) ?? 1, alignment)
  }
}
