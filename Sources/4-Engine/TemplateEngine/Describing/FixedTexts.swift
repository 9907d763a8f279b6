import DocumentModel
import Values

/// What stands in a template itself and goes into every document that takes its way.
public struct FixedTexts: Sendable {
  /// Texts that no value is put into.
  public internal(set) var whole: [String] = []
  /// Pieces of texts that values are put between.
  public internal(set) var pieces: [String] = []
  /// Whether some words are set apart from the text around them.
  public internal(set) var hasStyles = false
}

extension Template {
  /// The texts and pieces of texts that stand in the template itself.
  public var fixedTexts: FixedTexts {
    var collector = FixedTextCollector()
    collector.add(steps)
    return collector.texts
  }

  /// The texts with holes, piece by piece: a hole is nil.
  public var texts: [[String?]] {
    var collector = FixedTextCollector()
    collector.add(steps)
    return collector.wholes
  }
}

/// Collects the fixed texts of steps.
private struct FixedTextCollector {
  var texts = FixedTexts()
  /// Texts with a hole for every value, choice and loop.
  var wholes: [[String?]] = []

  mutating func add(_ steps: [Step<DocumentAct>]) {
    each(steps) { collector, act in
      switch act {
      case .part(_, let text, _): collector.add(text)
      case .office: break
      case .signature(let steps, _): collector.add(steps)
      case .appendix(_, let label, let steps, _):
        if let label { collector.add(label) }
        collector.add(steps)
      case .block(let block): collector.add(block)
      }
    }
  }

  /// Goes through all branches of choices, and once through every loop.
  private mutating func each<Act>(_ steps: [Step<Act>], _ add: (inout FixedTextCollector, Act) -> Void) {
    for step in steps {
      switch step {
      case .act(let act): add(&self, act)
      case .choice(let branches): for branch in branches { each(branch.body, add) }
      case .loop(let loop): each(loop.body, add)
      }
    }
  }

  private mutating func add(_ steps: [Step<SignatureAct>]) {
    each(steps) { collector, act in
      switch act {
      case .line(_, let text), .otherPost(let text), .name(let text): collector.add(text)
      case .picture: break
      }
    }
  }

  private mutating func add(_ steps: [Step<AppendixAct>]) {
    each(steps) { collector, act in
      switch act {
      case .title(let text), .note(let text): collector.add(text)
      case .signature(let steps): collector.add(steps)
      case .block(let block): collector.add(block)
      }
    }
  }

  private mutating func add(_ block: BlockAct) {
    switch block {
    case .paragraph(let text): add(text)
    case .item(let item):
      if let label = item.label { add(label) }
      if let heading = item.heading { add(heading) }
      add(item.text)
      each(item.children) { $0.add($1) }
    case .table(let steps, _): each(steps) { $0.add($1) }
    case .fixed(_, _, let origin): add(origin)
    }
  }

  private mutating func add(_ part: TableAct) {
    switch part {
    case .caption(let text), .column(let text, _, _), .groupHeading(let text): add(text)
    case .columnGroup(let steps, _): each(steps) { $0.add($1) }
    case .row(_, let steps, _):
      each(steps) { collector, act in
        switch act {
        case .cell(let cell):
          collector.add(cell.text)
          collector.each(cell.paragraphs) { $0.add($1) }
        }
      }
    }
  }

  private mutating func add(_ text: TextTemplate) {
    wholes.append(
      text.parts.map { part in
        if case .act(.run(.text(let text, _), _)) = part { text } else { nil }
      }
    )
    if let constant = text.constant { texts.whole.append(constant.plain) }
    each(text.parts) { collector, act in
      switch act {
      case .run(.text(let piece, let style), _):
        if !style.isEmpty { collector.texts.hasStyles = true }
        if text.constant == nil { collector.texts.pieces.append(piece) }
      case .run(.blank, _): break
      case .value(let expression, let style):
        if !style.isEmpty { collector.texts.hasStyles = true }
        if case .constant(.text(let piece)) = expression.expression { collector.texts.pieces.append(piece) }
      }
    }
  }
}
