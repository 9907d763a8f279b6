internal import Bytes

/// What a paragraph or a style says about its lines: `w:pPr`.
///
/// Children of the element are a sequence in the schema; a program that finds them in another order repairs the file or
/// refuses it. So nothing here is written by hand: ``Child`` is the one list of the order, and writing goes through it.
struct ParagraphProperties {
  /// Where lines stand.
  enum Alignment {
    case left, center, right, justified
  }

  /// Space around the paragraph and height of its lines, in twentieths of a point.
  struct Spacing {
    /// What ``line`` means.
    enum Rule {
      /// 240ths of single spacing.
      case multiple
      /// The height of every line.
      case exact
      /// The least height of a line.
      case atLeast
    }

    var before: Int?
    var after: Int?
    var line: Int?
    var rule: Rule = .multiple
  }

  /// Distances from the edges of the column, in twentieths of a point.
  struct Indent {
    var left: Int?
    var right: Int?
    /// Of the first line; negative where it hangs out to the left.
    var firstLine: Int?
  }

  /// A line at an edge of the paragraph: all of it in one style.
  struct Border {
    /// Distance from the text in points.
    var space = 1
  }

  var style: WordStyle?
  var keepNext = false
  var keepLines = false
  var widowControl = false
  /// A line above the paragraph.
  var topBorder: Border?
  var spacing: Spacing?
  var indent: Indent?
  var alignment: Alignment?
  /// 0 for the first level of an outline.
  var outlineLevel: Int?
  /// Ends a section with this paragraph.
  var section: SectionProperties?

  /// The children in the order of `CT_PPr`.
  private enum Child: CaseIterable {
    case style, keepNext, keepLines, widowControl, borders, spacing, indent, alignment, outlineLevel, section
  }

  /// Writes the element; nothing where there is nothing to say.
  func write(into sink: inout ByteSink) {
    guard !isEmpty else { return }
    sink.append("<w:pPr>")
    for child in Child.allCases { write(child, into: &sink) }
    sink.append("</w:pPr>")
  }

  private var isEmpty: Bool {
    style == nil && !keepNext && !keepLines && !widowControl && topBorder == nil && spacing == nil && indent == nil
      && alignment == nil && outlineLevel == nil && section == nil
  }

  private func write(_ child: Child, into sink: inout ByteSink) {
    switch child {
    case .style: if let style { sink.appendElement("w:pStyle", style.id) }
    case .keepNext: if keepNext { sink.append("<w:keepNext/>") }
    case .keepLines: if keepLines { sink.append("<w:keepLines/>") }
    case .widowControl: if widowControl { sink.append("<w:widowControl/>") }
    case .borders:
      guard let topBorder else { break }
      sink.append("<w:pBdr><w:top w:val=\"single\" w:sz=\"")
      sink.append(decimal: ruleWeight)
      sink.append("\" w:space=\"")
      sink.append(decimal: topBorder.space)
      sink.append("\" w:color=\"auto\"/></w:pBdr>")
    case .spacing: if let spacing { spacing.write(into: &sink) }
    case .indent: if let indent { indent.write(into: &sink) }
    case .alignment:
      switch alignment {
      case nil: break
      case .left: sink.append("<w:jc w:val=\"left\"/>")
      case .center: sink.append("<w:jc w:val=\"center\"/>")
      case .right: sink.append("<w:jc w:val=\"right\"/>")
      case .justified: sink.append("<w:jc w:val=\"both\"/>")
      }
    case .outlineLevel: if let outlineLevel { sink.appendElement("w:outlineLvl", outlineLevel) }
    case .section: if let section { section.write(into: &sink) }
    }
  }
}

/// Weight of the rules under agency, Tiêu ngữ and subject in eighths of a point: 0.75 pt, practice.
let ruleWeight = 6

extension ParagraphProperties.Spacing {
  fileprivate func write(into sink: inout ByteSink) {
    sink.append("<w:spacing")
    if let before { sink.appendAttribute("w:before", before) }
    if let after { sink.appendAttribute("w:after", after) }
    if let line {
      sink.appendAttribute("w:line", line)
      switch rule {
      case .multiple: sink.append(" w:lineRule=\"auto\"")
      case .exact: sink.append(" w:lineRule=\"exact\"")
      case .atLeast: sink.append(" w:lineRule=\"atLeast\"")
      }
    }
    sink.append("/>")
  }
}

extension ParagraphProperties.Indent {
  fileprivate func write(into sink: inout ByteSink) {
    sink.append("<w:ind")
    if let left { sink.appendAttribute("w:left", left) }
    if let right { sink.appendAttribute("w:right", right) }
    if let firstLine {
      if firstLine < 0 {
        sink.appendAttribute("w:hanging", -firstLine)
      } else {
        sink.appendAttribute("w:firstLine", firstLine)
      }
    }
    sink.append("/>")
  }
}

extension ByteSink {
  /// Writes an attribute with a number.
  mutating func appendAttribute(_ name: StaticString, _ value: Int) {
    append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    append(decimal: value)
    append(UInt8(ascii: "\""))
  }

  /// Writes an empty element with a number as its `w:val`.
  mutating func appendElement(_ name: StaticString, _ value: Int) {
    append(UInt8(ascii: "<"))
    append(name)
    appendAttribute("w:val", value)
    append("/>")
  }

  /// Writes an empty element with characters as its `w:val`.
  mutating func appendElement(_ name: StaticString, _ value: String) {
    append(UInt8(ascii: "<"))
    append(name)
    append(" w:val=\"")
    appendAttribute(value)
    append("\"/>")
  }
}
