import DocumentModel
import DocumentXML
import XMLTree

/// Blocks become steps; those without a hole are finished at once.
extension TemplateCompiler {
  /// Compiles one of ``ElementName/blocks``.
  mutating func block(_ element: XMLElement, _ name: ElementName) -> BlockAct {
    hasBlocks = true
    if name == .article { hasArticles = true }
    if let level = name.level { return item(element, level) }
    return name == .table ? table(element) : paragraph(element)
  }

  private mutating func paragraph(_ element: XMLElement) -> BlockAct {
    let text = plainText(element)
    return text.constant.map { .fixed(.paragraph($0), size: text.constantSize, .paragraph(text)) } ?? .paragraph(text)
  }

  private mutating func item(_ element: XMLElement, _ level: OutlineLevel) -> BlockAct {
    checkAttributes(of: element)
    let pinned: LabelStyle? = enumerated(.form, of: element, isRequired: false)
    let label = level == .group ? nil : text(.labelText, of: element)
    let start = level == .group ? nil : number(.start, of: element)
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
    var children: [Step<BlockAct>] = []
    if split < nodes.endIndex {
      children = steps(nodes[split...], of: element, in: ElementName(level)) { [.act($0.block($1, $2))] }
    }
    let item = ItemTemplate(
      level: level,
      pinned: pinned,
      label: label,
      start: start,
      heading: heading,
      text: text,
      children: children
    )
    return fixed(item) ?? .item(item)
  }

  /// The item itself when it has no holes.
  private func fixed(_ item: ItemTemplate) -> BlockAct? {
    guard let text = item.text.constant else { return nil }
    var size = item.text.constantSize
    var label: String?
    if let template = item.label {
      guard let constant = template.constant else { return nil }
      label = constant.plain
    }
    var heading: RichText?
    if let template = item.heading {
      guard let constant = template.constant else { return nil }
      heading = constant
      size += template.constantSize
    }
    var children: [Block] = []
    for step in item.children {
      guard case .act(.fixed(let block, let inner, _)) = step else { return nil }
      children.append(block)
      size += inner
    }
    let whole = OutlineItem(
      item.level,
      pinned: item.pinned,
      ownLabel: label,
      start: item.start,
      heading: heading,
      text: text,
      children: children
    )
    return .fixed(.item(whole), size: size, .item(item))
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

  private mutating func table(_ element: XMLElement) -> BlockAct {
    checkAttributes(of: element)
    return .table(steps(of: element, in: .table) { [.act($0.tablePart($1, $2))] }, place(element.startTag))
  }

  private mutating func tablePart(_ element: XMLElement, _ name: ElementName) -> TableAct {
    checkAttributes(of: element)
    switch name {
    case .caption: return .caption(text(of: element))
    case .heading: return .groupHeading(text(of: element))
    case .columnGroup:
      return .columnGroup(steps(of: element, in: name) { [.act($0.tablePart($1, $2))] }, place(element.startTag))
    case .column:
      let alignment: Table.Alignment = enumerated(.alignment, of: element, isRequired: false) ?? .leading
      return .column(text(of: element), width: number(.width, of: element) ?? 1, alignment)
    default:
      if let total = element.attribute(.isTotal), Flag(rawValue: total.value) == nil {
        let allowed = Flag.allCases.map(\.rawValue).joined(separator: ", ")
        report(.attribute, "tong=\"\(total.value)\" không dùng được", range: total.span, expected: allowed)
      }
      let isTotal = element.value(.isTotal) == Flag.yes.rawValue
      let cells: [Step<RowAct>] = steps(of: element, in: name) { compiler, element, _ in
        [.act(.cell(compiler.cell(element)))]
      }
      return .row(isTotal: isTotal, cells, place(element.startTag))
    }
  }

  private mutating func cell(_ element: XMLElement) -> CellTemplate {
    checkAttributes(of: element)
    var cell = CellTemplate(
      text: TextTemplate([]),
      span: number(.span, of: element) ?? 1,
      rowSpan: number(.rowSpan, of: element) ?? 1
    )
    if element.children.contains(where: { isBlock($0) }) {
      cell.paragraphs = steps(of: element, in: .cell) { compiler, element, _ in [.act(compiler.plainText(element))] }
    } else {
      cell.text = text(of: element)
    }
    return cell
  }
}
