public import Diagnostics
import DocumentModel
import Values
import XMLTree

extension Template {
  /// The pieces of text that stand in the template itself and go into every document that takes their way.
  public var fixedTexts: [String] {
    var collector = FixedTexts()
    collector.add(steps)
    return collector.texts
  }

  /// Whether some words of the template's texts are set apart from the text around them.
  public var hasStyles: Bool {
    var collector = FixedTexts()
    collector.add(steps)
    return collector.hasStyles
  }

  /// The texts with holes, piece by piece: a hole is nil.
  public var texts: [[String?]] {
    var collector = FixedTexts()
    collector.add(steps)
    return collector.wholes
  }

  /// Where the template's files have the first of some words; the template itself when none has any.
  public func place(of words: [String]) -> Place? {
    for word in words {
      let wanted = Array(word.utf8)
      for source in sources {
        guard let start = source.bytes.firstRange(of: wanted)?.lowerBound else { continue }
        return source.place(start..<(start + wanted.count))
      }
    }
    return sources.first.map { Place(file: $0.name) }
  }
}

/// Collects the fixed texts of steps.
private struct FixedTexts {
  var texts: [String] = []
  /// Texts with a hole for every value, choice and loop.
  var wholes: [[String?]] = []
  /// Whether some run has a style.
  var hasStyles = false

  mutating func add(_ steps: [Step]) {
    for step in steps { add(step) }
  }

  private mutating func add(_ step: Step) {
    switch step {
    case .part(_, let text, _), .paragraph(let text), .caption(let text): add(text)
    case .column(let text, _, _), .cell(let text, _): add(text)
    case .signature(let steps), .appendix(_, let steps), .table(let steps, _), .row(_, let steps, _): add(steps)
    case .item(let item):
      if let heading = item.heading { add(heading) }
      add(item.text)
      add(item.children)
    case .fixed(let block, _): add(block)
    case .signaturePicture: break
    case .choice(let branches): for branch in branches { add(branch.body) }
    case .loop(let loop): add(loop.body)
    }
  }

  private mutating func add(_ text: TextTemplate) {
    wholes.append(
      text.parts.map { part in
        if case .run(.text(let text, _)) = part { text } else { nil }
      }
    )
    add(text.parts)
  }

  private mutating func add(_ parts: [TextPart]) {
    for part in parts {
      switch part {
      case .run(let run): add(run)
      case .value(let expression, let style):
        if !style.isEmpty { hasStyles = true }
        if case .constant(.text(let text)) = expression.expression { texts.append(text) }
      case .choice(let branches): for branch in branches { add(branch.body) }
      case .loop(let loop): add(loop.body)
      }
    }
  }

  private mutating func add(_ run: Run) {
    guard case .text(let text, let style) = run else { return }
    texts.append(text)
    if !style.isEmpty { hasStyles = true }
  }

  private mutating func add(_ text: RichText) {
    wholes.append(text.runs.map { run in if case .text(let text, _) = run { text } else { nil } })
    for run in text.runs { add(run) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let text): add(text)
    case .item(let item):
      if let heading = item.heading { add(heading) }
      add(item.text)
      for child in item.children { add(child) }
    case .table(let table):
      if let caption = table.caption { add(caption) }
      for column in table.columns { add(column.heading) }
      for row in table.rows { for cell in row.cells { add(cell.text) } }
    }
  }
}
