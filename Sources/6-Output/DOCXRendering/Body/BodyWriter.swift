internal import Bytes
internal import Decree30
internal import DocumentModel
internal import Typesetting

/// Writes `word/document.xml`: the document from its heading to its last appendix.
///
/// ```
/// table                two columns: agency | Quốc hiệu, Số | date, V/v, marks        HeadWriter
/// Title, Subtitle      type name, subject, rule                                      OpeningWriter
/// Kính gửi, căn cứ …
/// body                 paragraphs, headings, tables                                  BlockWriter
/// table                Nơi nhận | signature                                          FootWriter
/// end of section 1     its pages
/// appendix …           a section each, with pages of its own
/// ```
struct BodyWriter {
  /// What paragraphs begin with, ready to be copied.
  private let openings: Openings

  /// Makes a writer; its prepared bytes serve any number of documents.
  init() { openings = Openings() }

  /// Writes the part.
  func write(_ document: OfficialDocument, into sink: inout ByteSink) {
    sink.append("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" ")
    sink.append("xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>")
    HeadWriter(document, openings).write(into: &sink)
    OpeningWriter(document, openings).write(into: &sink)
    let foot = FootWriter(document, openings)
    var blocks = BlockWriter(
      openings,
      sizes: document.sizes,
      textWidth: PageMeasure.textWidth(.portrait),
      gapBefore: document.legalBases.isEmpty && document.enactingPhrase == nil && document.caller == nil,
      keepsEnd: !foot.isEmpty
    )
    blocks.write(document.body, under: 0, into: &sink)
    foot.write(into: &sink)
    let contact: Relationship? = document.hasContact ? .contact : nil
    var section = SectionProperties(orientation: .portrait, firstFooter: contact)
    for appendix in document.appendices {
      close(section, &sink)
      write(appendix, of: document, &sink)
      section = SectionProperties(orientation: appendix.orientation, firstFooter: contact.map { _ in .emptyFooter })
    }
    // A table may not be the last thing of the body.
    openings.open(.end, &sink)
    sink.append("</w:p>")
    section.write(into: &sink)
    sink.append("</w:body></w:document>")
  }

  /// Writes `word/footer1.xml`: the address block at the foot of page 1.
  func writeContact(_ contact: RichText, into sink: inout ByteSink) {
    sink.append("<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
    openings.write(contact, .contact, &sink)
    sink.append("</w:ftr>")
  }

  /// Ends a section; what follows begins on a new page.
  private func close(_ section: SectionProperties, _ sink: inout ByteSink) {
    var properties = ParagraphProperties()
    properties.style = .end
    properties.section = section
    sink.append("<w:p>")
    properties.write(into: &sink)
    sink.append("</w:p>")
  }

  private func write(_ appendix: Appendix, of document: OfficialDocument, _ sink: inout ByteSink) {
    let width = PageMeasure.textWidth(appendix.orientation)
    let names = CentredText(document, openings, width: width)
    let frame = document.frame(of: appendix)
    if appendix.isPromulgated {
      if appendix.hasNationalName { HeadWriter(frame, openings).write(into: &sink) }
      names.write([RichText(appendix.label)], .kindTitle, &sink)
      openings.write(appendix.title, .subject, &sink)
    } else {
      openings.write(RichText(appendix.label), .appendixLabel, &sink)
      if appendix.hasNationalName {
        openings.writeEmpty(.space, &sink)
        names.write([RichText(Decree30.nationalName)], .nationalName, &sink)
        names.write([RichText(Decree30.motto)], .motto, &sink)
        openings.writeEmpty(.space, &sink)
      }
      names.write([appendix.title], .appendixTitle, &sink)
    }
    if let note = appendix.note { names.write([note], .appendixNote, &sink) }
    let foot = FootWriter(frame, openings)
    var blocks = BlockWriter(
      openings,
      sizes: document.sizes,
      textWidth: width,
      gapBefore: true,
      keepsEnd: !foot.isEmpty
    )
    blocks.write(appendix.body, under: 1, into: &sink)
    foot.write(into: &sink)
  }
}

extension OfficialDocument {
  /// Whether there is an address block to show.
  var hasContact: Bool { contact.map { !$0.isEmpty } ?? false }
}

/// What paragraphs begin with, by their styles.
struct Openings {
  private let plain: [[UInt8]]
  private let keeping: [[UInt8]]
  private let centred: [[UInt8]]
  private let trailing: [[UInt8]]

  /// Prepares the bytes.
  init() {
    func prepared(_ change: (inout ParagraphProperties) -> Void) -> [[UInt8]] {
      WordStyle.allCases.map { style in
        var properties = ParagraphProperties()
        properties.style = style
        change(&properties)
        var sink = ByteSink()
        sink.append("<w:p>")
        properties.write(into: &sink)
        return sink.bytes
      }
    }
    plain = prepared { _ in }
    keeping = prepared { $0.keepNext = true }
    centred = prepared { $0.alignment = .center }
    trailing = prepared { $0.alignment = .right }
  }

  /// Opens a paragraph.
  ///
  /// - Parameter keepsNext: whether no page ends behind it.
  func open(_ style: WordStyle, keepsNext: Bool = false, _ sink: inout ByteSink) {
    append((keepsNext ? keeping : plain)[style.rawValue], &sink)
  }

  /// Opens a paragraph of a cell.
  func open(_ style: WordStyle, _ alignment: Table.Alignment, _ sink: inout ByteSink) {
    switch alignment {
    case .leading: append(plain[style.rawValue], &sink)
    case .center: append(centred[style.rawValue], &sink)
    case .trailing, .decimal: append(trailing[style.rawValue], &sink)
    }
  }

  private func append(_ bytes: [UInt8], _ sink: inout ByteSink) { sink.append(bytes.span) }

  /// Opens a paragraph that says something by itself.
  func open(_ properties: ParagraphProperties, _ sink: inout ByteSink) {
    sink.append("<w:p>")
    properties.write(into: &sink)
  }

  /// Writes a paragraph.
  func write(_ text: RichText, label: String = "", _ style: WordStyle, keepsNext: Bool = false, _ sink: inout ByteSink)
  {
    open(style, keepsNext: keepsNext, &sink)
    // The number of the document itself stands on a line of its own, and programs look for it there.
    sink.appendRuns(text, label: label, as: style.setting)
    sink.append("</w:p>")
  }

  /// Writes a paragraph without words.
  func writeEmpty(_ style: WordStyle, _ sink: inout ByteSink) {
    open(style, &sink)
    sink.append("</w:p>")
  }
}

/// Writes centred text that breaks in balance, with the rule that the decree puts under it.
struct CentredText {
  private let document: OfficialDocument
  private let openings: Openings
  /// Width of the column in twentieths of a point.
  private let width: Int

  /// Makes a writer for a column.
  init(_ document: OfficialDocument, _ openings: Openings, width: Int) {
    self.document = document
    self.openings = openings
    self.width = width
  }

  /// Writes texts of one component below one another, then their rule.
  func write(_ texts: [RichText], _ style: WordStyle, _ sink: inout ByteSink) {
    guard let component = style.component, !texts.isEmpty else { return }
    let layout = Decree30.layout(of: component, sizes: document.sizes, in: document.kind)
    let measure = TextMeasure(layout)
    var longest = 0
    for text in texts {
      let (breaking, setting) = measure.titles([text], in: width)
      longest = max(longest, breaking.longest)
      let indent = (width - breaking.balanced) / 2
      if indent > 0 {
        var properties = ParagraphProperties()
        properties.style = style
        properties.indent = .init(left: indent, right: indent)
        openings.open(properties, &sink)
      } else {
        openings.open(style, &sink)
      }
      sink.appendRuns(text, as: setting)
      sink.append("</w:p>")
    }
    switch layout.rule {
    case .none: break
    case .textWidth: writeRule(width, &sink)
    case .ratio(let ratio): writeRule(min(width, Int((Double(longest) * ratio).rounded())), &sink)
    }
  }

  /// Writes a rule in the middle of the column.
  private func writeRule(_ length: Int, _ sink: inout ByteSink) {
    let indent = (width - length) / 2
    var properties = ParagraphProperties()
    properties.style = .rule
    properties.indent = .init(left: indent, right: indent)
    openings.open(properties, &sink)
    sink.append("</w:p>")
  }
}
