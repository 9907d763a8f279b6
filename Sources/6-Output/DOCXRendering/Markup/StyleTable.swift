internal import Bytes
internal import Decree30
internal import DocumentModel
internal import Typesetting

/// `word/styles.xml` for one set of sizes: the decree's layout table as styles.
///
/// No length of the decree is typed here. What a paragraph says by itself is only what follows from its own words, such as
/// the length of the rule under them.
struct StyleTable {
  private let sizes: SizePreset

  /// Makes the styles of a set of sizes.
  init(_ sizes: SizePreset) { self.sizes = sizes }

  /// The row of the decree's table.
  private func layout(_ component: Component) -> Layout { Decree30.layout(of: component, sizes: sizes) }

  /// Writes the part.
  func write(into sink: inout ByteSink) {
    sink.append("<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
    writeDefaults(into: &sink)
    for style in WordStyle.allCases {
      switch style {
      case .blank: continue
      default: write(style, into: &sink)
      }
    }
    sink.append("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">")
    sink.append("<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/>")
    sink.append("<w:unhideWhenUsed/></w:style>")
    sink.append("<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"")
    sink.appendAttribute(WordStyle.blank.id)
    sink.append("\">")
    sink.appendElement("w:name", WordStyle.blank.name)
    sink.append("<w:basedOn w:val=\"DefaultParagraphFont\"/><w:qFormat/></w:style>")
    sink.append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">")
    sink.append("<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>")
    sink.append("<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>")
    sink.append("<w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>")
    sink.append("<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>")
    sink.append("<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>")
    sink.append("<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/></w:style></w:styles>")
  }

  private func writeDefaults(into sink: inout ByteSink) {
    var run = RunProperties()
    run.font = Decree30.fontFamilies[0]
    run.size = halfPoints(layout(.paragraph).size)
    run.hasLanguage = true
    var paragraph = ParagraphProperties()
    paragraph.widowControl = true
    paragraph.spacing = .init(before: 0, after: 0, line: 240)
    sink.append("<w:docDefaults><w:rPrDefault>")
    run.write(into: &sink)
    sink.append("</w:rPrDefault><w:pPrDefault>")
    paragraph.write(into: &sink)
    sink.append("</w:pPrDefault></w:docDefaults>")
  }

  /// What somebody writes behind a paragraph of a style, where that is another style.
  private func next(after style: WordStyle) -> WordStyle? {
    switch style {
    case .kindTitle: .subject
    case .appendixLabel: .appendixTitle
    case .subject, .appendixTitle, .appendixNote, .enactingPhrase: .paragraph
    default: style.outlineLevel == nil ? nil : .paragraph
    }
  }

  private func write(_ style: WordStyle, into sink: inout ByteSink) {
    sink.append("<w:style w:type=\"paragraph\"")
    if style == .normal { sink.append(" w:default=\"1\"") }
    if !style.isBuiltIn { sink.append(" w:customStyle=\"1\"") }
    sink.append(" w:styleId=\"")
    sink.appendAttribute(style.id)
    sink.append("\">")
    sink.appendElement("w:name", style.name)
    if let base = style.base { sink.appendElement("w:basedOn", base.id) }
    if let next = next(after: style) { sink.appendElement("w:next", next.id) }
    sink.append("<w:qFormat/>")
    paragraphProperties(of: style).write(into: &sink)
    runProperties(of: style).write(into: &sink)
    sink.append("</w:style>")
  }

  // MARK: What a style says

  private func paragraphProperties(of style: WordStyle) -> ParagraphProperties {
    var result = ParagraphProperties()
    result.keepNext = style.staysWithNext
    result.keepLines = style.outlineLevel != nil
    if style.base == .normal { result.outlineLevel = style.outlineLevel }
    if let component = style.component {
      let row = layout(component)
      var before = row.spaceBefore
      // Số and date share a row of the heading: the smaller letters come down to the line of the larger.
      if style == .number || style == .placeAndDate {
        let larger = max(layout(.number).size, layout(.placeAndDate).size)
        before += (larger - row.size) * Self.ascent
      }
      var spacing = ParagraphProperties.Spacing()
      if before > 0 || style.base != .normal { spacing.before = twips(points: before) }
      if style.hasBodyLines { spacing.line = Self.bodyLine }
      if style == .tableCaption { spacing.after = twips(points: 3) }
      if spacing.before != nil || spacing.line != nil || spacing.after != nil { result.spacing = spacing }
      if row.firstLineIndent > 0 || style.base != .normal {
        result.indent = .init(firstLine: twips(points: row.firstLineIndent))
      }
      if row.rule == .textWidth { result.topBorder = .init(space: 2) }
      switch row.alignment {
      case .leading: result.alignment = style.base == .normal ? nil : .left
      case .center: result.alignment = .center
      case .justified: result.alignment = .justified
      }
    }
    switch style {
    case .recipient: result.indent = .init(left: dashWidth, firstLine: -dashWidth)
    case .innerRecipient: result.indent = .init(left: dashWidth + plusWidth, firstLine: -plusWidth)
    case .rule:
      result.topBorder = .init(space: 0)
      result.spacing = .init(before: twips(points: 2), line: twips(points: 2), rule: .exact)
    case .space: result.spacing = .init(line: twips(points: Decree30.paragraphSpacing), rule: .exact)
    case .signatureGap:
      // A picture of a signature may be higher than the room kept for a pen.
      result.spacing = .init(line: twips(points: Decree30.signatureGap), rule: .atLeast)
      result.alignment = .center
    case .end: result.spacing = .init(line: 20, rule: .exact)
    default: break
    }
    return result
  }

  private func runProperties(of style: WordStyle) -> RunProperties {
    var result = RunProperties()
    if let component = style.component {
      let row = layout(component)
      result.isBold = row.isBold || style == .tableTotal
      result.isItalic = row.isItalic
      result.size = row.size == layout(.paragraph).size ? nil : halfPoints(row.size)
    }
    switch style {
    case .secrecy: if Decree30.secrecyFrame.isRed { result.color = red }
    case .urgency: if Decree30.frame(of: .urgent).isRed { result.color = red }
    case .rule, .space, .end: result.size = 2
    default: break
    }
    return result
  }

  /// Height of a capital with its marks above the line, as a multiple of the size: from the metrics of the font.
  private static let ascent = 0.891
  /// Height of lines of the body in 240ths.
  static let bodyLine = Int((240 * Decree30.lineSpacing).rounded())

  /// Width of `- ` in front of a recipient.
  private var dashWidth: Int { TextMeasure(layout(.recipient)).width("- ") }

  /// Width of `+ ` in front of a recipient of the second level.
  private var plusWidth: Int { TextMeasure(layout(.recipient)).width("+ ") }

  private func halfPoints(_ points: Double) -> Int { Int((points * 2).rounded()) }
}

/// Bright red (PL I.I.III.2b).
let red: StaticString = "FF0000"

extension WordStyle {
  /// The style it takes everything from that it does not say itself.
  var base: WordStyle? {
    switch self {
    case .normal, .blank: nil
    case .labelledPart: .part
    case .labelledChapter: .chapter
    case .centredSection: .section
    case .labelledSubsection: .subsection
    default: .normal
    }
  }

  /// Depth in the outline of the document, from 0; nil for what is no heading.
  var outlineLevel: Int? {
    switch self {
    case .part, .labelledPart: 0
    case .chapter, .labelledChapter: 1
    case .section, .centredSection: 2
    case .subsection, .labelledSubsection: 3
    case .article: 4
    case .clause: 5
    case .point: 6
    case .dash: 7
    case .appendixLabel: 0
    default: nil
    }
  }

  /// Whether a page never ends right behind it.
  fileprivate var staysWithNext: Bool {
    switch self {
    case .kindTitle, .subject, .caller, .decisionAuthority, .enactingPhrase, .tableCaption, .tableHeading,
      .recipientsLabel,
      .signatureLine, .signatureGap, .otherPost, .appendixLabel, .appendixTitle, .appendixNote, .rule, .space:
      true
    default: outlineLevel != nil
    }
  }

  /// Whether its lines stand as far apart as those of the body.
  var hasBodyLines: Bool {
    switch self {
    case .addressees, .caller, .legalBasis, .paragraph, .part, .chapter, .section, .subsection, .article, .clause,
      .point, .dash,
      .labelledPart, .labelledChapter, .centredSection, .labelledSubsection:
      true
    default: false
    }
  }
}
