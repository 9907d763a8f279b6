internal import Bytes
internal import Decree30
internal import DocumentModel
internal import OfficialWriting
internal import Typesetting

/// Writes the heading of page 1: a table without lines whose right column is as wide as Quốc hiệu, Tiêu ngữ and the date
/// need it, so that none of them ever breaks; names of authorities break in what is left.
struct HeadWriter {
  private let document: OfficialDocument
  private let openings: Openings
  /// Widths of the columns in twentieths of a point; the left one holds the gap between the two.
  private let left: Int, right: Int
  /// Free space between the columns.
  private let gap = twips(millimetres: 4)

  /// Makes a writer and measures the columns.
  init(_ document: OfficialDocument, _ openings: Openings) {
    self.document = document
    self.openings = openings
    let whole = PageMeasure.textWidth(.portrait)
    let national = PageMeasure.nationalWidth(document.sizes)
    let needed = PageMeasure.rightColumn(of: document, national: national)
    right = min(needed + twips(millimetres: 2), whole * 2 / 3)
    left = whole - right
  }

  /// Width of the text in the left column.
  private var leftText: Int { left - gap }

  /// Writes the table.
  func write(into sink: inout ByteSink) {
    TableProperties(columns: [left, right]).open(into: &sink)
    if document.isDraft { writeDraftMark(&sink) }
    writeRow(&sink) { sink in
      let column = CentredText(document, openings, width: leftText)
      column.write(document.superiorAuthority, .superiorAuthority, &sink)
      column.write(document.issuingAuthority, .issuingAuthority, &sink)
      if document.superiorAuthority.isEmpty && document.issuingAuthority.isEmpty { openings.writeEmpty(.end, &sink) }
    } right: { sink in
      let column = CentredText(document, openings, width: right)
      column.write([RichText(Decree30.nationalName)], .nationalName, &sink)
      column.write([RichText(Decree30.motto)], .motto, &sink)
    }
    if document.number != nil || document.issued != nil {
      writeRow(&sink) { sink in
        if let number = document.number {
          openings.write(Decree30.numberLine(number), .number, &sink)
        } else {
          openings.writeEmpty(.end, &sink)
        }
      } right: { sink in
        if let issued = document.issued {
          openings.write(Decree30.dateLine(issued), .placeAndDate, &sink)
        } else {
          openings.writeEmpty(.end, &sink)
        }
      }
    }
    if document.kind == .officialLetter, let subject = document.subject {
      writeLeftRow(&sink) { sink in
        CentredText(document, openings, width: leftText).write([subject], .letterSubject, &sink)
      }
    }
    if document.secrecy != nil || document.urgency != nil || document.circulation != nil {
      writeLeftRow(&sink, writeMarks)
    }
    sink.append("</w:tbl>")
  }

  private func writeRow(
    _ sink: inout ByteSink,
    left writeLeft: (inout ByteSink) -> Void,
    right writeRight: (inout ByteSink) -> Void
  ) {
    RowProperties().open(into: &sink)
    CellProperties(width: left, rightMargin: gap).open(into: &sink)
    writeLeft(&sink)
    sink.append("</w:tc>")
    CellProperties(width: right).open(into: &sink)
    writeRight(&sink)
    sink.append("</w:tc></w:tr>")
  }

  private func writeLeftRow(_ sink: inout ByteSink, _ writeLeft: (inout ByteSink) -> Void) {
    writeRow(&sink, left: writeLeft) { openings.writeEmpty(.end, &$0) }
  }

  // MARK: Marks in frames

  private func writeDraftMark(_ sink: inout ByteSink) {
    writeLeftRow(&sink) { sink in
      // LibreOffice does not know page 1 as the first where a document begins with a table in a table, and it hides the
      // last paragraph of a cell behind a table: one more paragraph at either end.
      openings.writeEmpty(.end, &sink)
      writeFrame(RichText(Decree30.draftMark), .draftMark, Decree30.draftFrame, isCentred: false, &sink)
      openings.writeEmpty(.space, &sink)
      openings.writeEmpty(.end, &sink)
    }
  }

  /// Secrecy, urgency and circulation, below one another.
  private func writeMarks(_ sink: inout ByteSink) {
    func write(_ text: RichText, _ style: WordStyle, _ frame: Layout.Frame) {
      openings.writeEmpty(.space, &sink)
      writeFrame(text, style, frame, isCentred: true, &sink)
    }
    if let secrecy = document.secrecy { write(RichText(secrecy.rawValue), .secrecy, Decree30.secrecyFrame) }
    if let urgency = document.urgency { write(RichText(urgency.rawValue), .urgency, Decree30.frame(of: urgency)) }
    if let circulation = document.circulation { write(circulation, .circulation, Decree30.circulationFrame) }
    // A cell ends with a paragraph, never with a table.
    openings.writeEmpty(.end, &sink)
  }

  /// A table of one cell: its size is exact, and its text stands in the middle, in every program.
  private func writeFrame(
    _ text: RichText,
    _ style: WordStyle,
    _ frame: Layout.Frame,
    isCentred: Bool,
    _ sink: inout ByteSink
  ) {
    guard let component = style.component else { return }
    let layout = Decree30.layout(of: component, sizes: document.sizes)
    let padding = (side: twips(millimetres: 2), top: twips(millimetres: 1))
    let text = text.isEmpty ? RichText(" ") : text
    let measured = TextMeasure(layout).breaking([text], in: leftText - 2 * padding.side, as: .running)
    let width = frame.width.map(twips(millimetres:)) ?? (measured.longest + TextMeasure.slack + 2 * padding.side)
    let side = frame.width == nil ? padding.side : 0
    let top = frame.height == nil ? padding.top : 0
    var table = TableProperties(columns: [min(width, leftText)], isCentred: isCentred)
    table.borders = (ruleWeight, frame.isRed ? red : "auto")
    table.margins = .init(top: top, left: side, bottom: top, right: side)
    table.open(into: &sink)
    RowProperties(height: frame.height.map(twips(millimetres:))).open(into: &sink)
    CellProperties(width: min(width, leftText), verticalAlignment: .center).open(into: &sink)
    openings.write(text, style, &sink)
    sink.append("</w:tc></w:tr></w:tbl>")
  }
}
