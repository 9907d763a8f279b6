public import Bytes
internal import Decree30
public import DocumentModel
internal import OfficialWriting
internal import Pictures
internal import Typesetting

/// Writes a finished document as one self-contained page of HTML, for the screen and for printing on A4.
///
/// ```
/// article
///   div.to                 a sheet
///     header.dau           two columns: ô 2 | ô 1, then ô 3 | ô 4, then V/v and marks
///     h1                   type name and subject (a công văn: V/v, inside the header)
///     div.kinh-gui, p.tham-quyen, p.can-cu, p.ban-hanh
///     div.than             the body: h2–h6, p, table
///       footer.cuoi        section.noi-nhan | div.ky, beside the last lines so that a page break takes both along
///     p.lien-he            foot of page 1
///   section.to.phu-luc     an appendix, on pages of its own
/// ```
///
/// Dashes, numbers and capitals are characters of the document; CSS only places them. Limits of paper that no browser
/// lifts: page numbers need margin boxes (Chromium from 131, WeasyPrint); room for the contact block at the foot of
/// page 1 is guessed from its length; a table that would reach that block moves to page 2.
public struct HTMLRenderer: Sendable {
  private let standard = StyleSheet(.standard)
  private let large = StyleSheet(.large)
  private let small = StyleSheet(.small)

  /// Makes a renderer with its style sheets ready; make one and use it for every document.
  public init() {}

  /// Writes a document behind what the sink already holds.
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - sink: where the bytes go, in UTF-8 without a byte order mark.
  public func render(_ document: OfficialDocument, into sink: inout ByteSink) {
    let styles = styleSheet(for: document.sizes)
    writeHead(document, styles, &sink)
    sink.append("<body>\n<article>\n")
    let contactLines = writeSheetStart(document, styles, &sink)
    writeHeader(document, &sink)
    writeOpening(document, &sink)
    sink.append("<div class=\"than\">\n")
    let width = PageMeasure.textWidth(.portrait)
    write(document.body, Surroundings(level: 1, sizes: document.sizes, width: width), &sink)
    writeFooter(document, &sink)
    sink.append("</div>\n")
    if contactLines > 0, let contact = document.contact {
      sink.append("<p class=\"lien-he\">")
      writeRule(&sink)
      write(contact, &sink)
      sink.append("</p>\n")
    }
    sink.append("</div>\n")
    for index in document.appendices.indices {
      writeAppendix(document.appendices[index], number: index + 1, document, &sink)
    }
    sink.append("</article>\n</body>\n</html>\n")
  }

  private func styleSheet(for sizes: SizePreset) -> StyleSheet {
    switch sizes {
    case .standard: standard
    case .large: large
    case .small: small
    }
  }

  // MARK: Head

  private func writeHead(_ document: OfficialDocument, _ styles: StyleSheet, _ sink: inout ByteSink) {
    sink.append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    writeTitle(document, &sink)
    sink.append("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n")
    sink.append(styles.bytes.span)
    for index in document.appendices.indices {
      writePages(ofAppendix: index + 1, document.appendices[index].orientation, &sink)
    }
    sink.append("</style>\n</head>\n")
  }

  /// `Công văn 12/UBND-VX: báo cáo …`
  private func writeTitle(_ document: OfficialDocument, _ sink: inout ByteSink) {
    sink.appendText(document.kind.vietnameseName)
    if let number = document.number {
      sink.append(UInt8(ascii: " "))
      writeWords(number.number, &sink)
      sink.append(UInt8(ascii: "/"))
      writeWords(number.symbol, &sink)
    }
    if let subject = document.subject {
      sink.append(": ")
      writeWords(subject, &sink)
    }
  }

  /// Text where no element may stand; blanks shrink to `…`.
  private func writeWords(_ text: RichText, _ sink: inout ByteSink) {
    for run in text.runs {
      switch run {
      case .text(let characters, _): sink.appendText(characters)
      case .blank: sink.append("…")
      }
    }
  }

  /// Pages of an appendix count by themselves; browsers only do that for a counter and a page of its own name.
  private func writePages(ofAppendix number: Int, _ orientation: Orientation, _ sink: inout ByteSink) {
    sink.append("@page pl")
    sink.append(decimal: number)
    sink.append("{")
    switch orientation {
    case .portrait: break
    case .landscape: sink.append("size:A4 landscape;")
    }
    sink.append("counter-increment:pl")
    sink.append(decimal: number)
    sink.append(";@top-center{content:counter(pl")
    sink.append(decimal: number)
    sink.append(",decimal-leading-zero)}}\n#phu-luc-")
    sink.append(decimal: number)
    sink.append("{page:pl")
    sink.append(decimal: number)
    sink.append("}\n")
  }

  /// Opens the first sheet; returns how many lines the contact block may take, 0 where there is none.
  private func writeSheetStart(_ document: OfficialDocument, _ styles: StyleSheet, _ sink: inout ByteSink) -> Int {
    guard let contact = document.contact, !contact.isEmpty else {
      sink.append("<div class=\"to\">\n")
      return 0
    }
    let columns = displayWidth(contact.plain)
    let lines = min(1 + columns / styles.contactColumns, StyleSheet.contactLines)
    sink.append("<div class=\"to co-chan c")
    sink.append(decimal: lines)
    sink.append("\">\n<div class=\"cho\" aria-hidden=\"true\"></div>\n")
    return lines
  }

  // MARK: Heading of the first page

  private func writeHeader(_ document: OfficialDocument, _ sink: inout ByteSink) {
    sink.append("<header class=\"dau\">\n")
    if document.isDraft {
      sink.append("<p class=\"du-thao\"><span class=\"khung\">")
      sink.appendText(Decree30.draftMark)
      sink.append("</span></p>\n")
    }
    sink.append("<div class=\"o2\">")
    for line in document.superiorAuthority { writeElement("<p class=\"chu-quan\">", line, as: .title, "</p>", &sink) }
    if !document.issuingAuthority.isEmpty {
      sink.append("<p class=\"co-quan\">")
      let setting = openBox(document.issuingAuthority, .issuingAuthority, in: leftColumn(of: document), document, &sink)
      for index in document.issuingAuthority.indices {
        if index > 0 { sink.append("<br>\n") }
        write(document.issuingAuthority[index], as: setting, &sink)
      }
      writeRule(&sink)
      sink.append("</span></p>")
    }
    sink.append("</div>\n<div class=\"o1\"><p class=\"quoc-hieu\">")
    sink.appendText(Decree30.nationalName)
    sink.append("</p>\n<p class=\"tieu-ngu\"><span class=\"vua\">")
    sink.appendText(Decree30.motto)
    writeRule(&sink)
    sink.append("</span></p></div>\n")
    if let number = document.number {
      writeElement("<p class=\"so\">", Decree30.numberLine(number), "</p>\n", &sink)
    }
    if let issued = document.issued { writeDate(issued, &sink) }
    writeMarks(document, &sink)
    if document.kind == .officialLetter, let subject = document.subject {
      sink.append("<h1 class=\"vv\">")
      let setting = openBox([subject], .letterSubject, in: leftColumn(of: document), document, &sink)
      writeElement("", subject, as: setting, "</span></h1>\n", &sink)
    }
    sink.append("</header>\n")
  }

  private func writeDate(_ issued: IssueDate, _ sink: inout ByteSink) {
    let line = Decree30.dateLine(issued)
    guard let day = CalendarDay(issued) else {
      return writeElement("<p class=\"ngay\">", line, as: .cell, "</p>\n", &sink)
    }
    sink.append("<p class=\"ngay\"><time datetime=\"")
    day.write(into: &sink)
    writeElement("\">", line, as: .cell, "</time></p>\n", &sink)
  }

  /// Secrecy, urgency and circulation, under one another in the left column.
  private func writeMarks(_ document: OfficialDocument, _ sink: inout ByteSink) {
    guard document.secrecy != nil || document.urgency != nil || document.circulation != nil else { return }
    sink.append("<div class=\"dau-muc\">\n")
    if let secrecy = document.secrecy {
      sink.append("<p class=\"mat\"><span class=\"khung\">")
      sink.appendText(secrecy.rawValue)
      sink.append("</span></p>\n")
    }
    if let urgency = document.urgency {
      sink.append("<p class=\"khan ")
      sink.append(urgency.className)
      sink.append("\"><span class=\"khung\">")
      sink.appendText(urgency.rawValue)
      sink.append("</span></p>\n")
    }
    if let circulation = document.circulation {
      // A frame lays out its children side by side; one inner element keeps a text of several runs together.
      writeElement("<p class=\"luu-hanh\"><span class=\"khung\"><span>", circulation, "</span></span></p>\n", &sink)
    }
    sink.append("</div>\n")
  }

  // MARK: Between heading and body

  private func writeOpening(_ document: OfficialDocument, _ sink: inout ByteSink) {
    if document.kind != .officialLetter { writeTitleAndSubject(document, &sink) }
    if let caller = document.caller {
      write(document.addressees, calledBy: caller, &sink)
    } else {
      writeAddressees(document.addressees, &sink)
    }
    if let authority = document.decisionAuthority {
      writeElement("<p class=\"tham-quyen\">", authority, "</p>\n", &sink)
    }
    for basis in document.legalBases { writeElement("<p class=\"can-cu\">", basis, "</p>\n", &sink) }
    if let phrase = document.enactingPhrase { writeElement("<p class=\"ban-hanh\">", phrase, "</p>\n", &sink) }
  }

  private func writeTitleAndSubject(_ document: OfficialDocument, _ sink: inout ByteSink) {
    guard document.kind.title != nil || document.subject != nil else { return }
    sink.append("<h1>")
    if let title = document.kind.title {
      sink.append("<span class=\"ten-loai\"><span class=\"vua\">")
      sink.appendText(title)
      if hasRule(.kindTitle, document) { writeRule(&sink) }
      sink.append("</span></span>")
    }
    if let subject = document.subject {
      sink.append("\n<span class=\"trich-yeu\">")
      let setting = openBox([subject], .subject, in: PageMeasure.textWidth(.portrait), document, &sink)
      write(subject, as: setting, &sink)
      if hasRule(.subject, document) { writeRule(&sink) }
      sink.append("</span></span>")
    }
    sink.append("</h1>\n")
  }

  /// Opens the box of texts that stand under one another in the middle of a column. Where they take more lines than one each,
  /// it is as wide as makes the lines about equally long: no word stands alone, and a rule below is as long as the decree
  /// wants it beside them.
  ///
  /// - Parameter column: width in twentieths of a point.
  /// - Returns: what the texts are written as: what stands on one line needs nothing that holds its words together.
  private func openBox(
    _ texts: [RichText],
    _ component: Component,
    in column: Int,
    _ document: OfficialDocument,
    _ sink: inout ByteSink
  ) -> LineSetting {
    let layout = Decree30.layout(of: component, sizes: document.sizes, in: document.kind)
    let (breaking, setting) = TextMeasure(layout).titles(texts, in: column)
    if breaking.lines > texts.count { openBox(breaking, &sink) } else { sink.append("<span class=\"vua\">") }
    return setting
  }

  /// Opens the box of a text that takes several lines.
  private func openBox(_ breaking: TextMeasure.Breaking, _ sink: inout ByteSink) {
    sink.append("<span class=\"vua\" style=\"width:")
    sink.append(decimal: (breaking.balanced + 19) / 20)
    sink.append("pt\">")
  }

  /// Width of the left column of the heading in twentieths of a point: what Quốc hiệu, Tiêu ngữ and the date leave.
  private func leftColumn(of document: OfficialDocument) -> Int {
    let right = PageMeasure.rightColumn(of: document, national: styleSheet(for: document.sizes).nationalWidth)
    let whole = PageMeasure.textWidth(.portrait)
    return whole - twips(millimetres: StyleSheet.headingGap) - min(right, whole * 2 / 3)
  }

  private func hasRule(_ component: Component, _ document: OfficialDocument) -> Bool {
    switch Decree30.layout(of: component, sizes: document.sizes, in: document.kind).rule {
    case .none: false
    case .ratio, .textWidth: true
    }
  }

  /// One addressee beside the label, several under it (PL I.I.II.9d).
  private func writeAddressees(_ addressees: [LabelledLine], _ sink: inout ByteSink) {
    guard let first = addressees.first else { return }
    sink.append("<div class=\"kinh-gui\">\n<p>")
    sink.appendText(Decree30.addresseesLabel)
    sink.append("</p>\n")
    if addressees.count == 1, first.label.isEmpty {
      writeElement("<p>", first.text, "</p>\n", &sink)
    } else {
      sink.append("<ul>\n")
      for line in addressees { writeItem(line, &sink) }
      sink.append("</ul>\n")
    }
    sink.append("</div>\n")
  }

  /// Who sends a công điện, and to whom (Mẫu 1.6).
  private func write(_ addressees: [LabelledLine], calledBy caller: RichText, _ sink: inout ByteSink) {
    writeElement("<p class=\"nguoi-dien\">", caller, "</p>\n", &sink)
    for line in addressees {
      sink.append("<p class=\"noi-dien\">")
      writeLabelled(line.label, line.text, &sink)
      sink.append("</p>\n")
    }
  }

  private func writeItem(_ line: LabelledLine, _ sink: inout ByteSink) {
    sink.append(line.isInner ? "<li class=\"con\">" : "<li>")
    writeLabelled(line.label, line.text, &sink)
    sink.append("</li>\n")
  }

  // MARK: Body

  /// What blocks stand in.
  private struct Surroundings {
    /// Level of the heading that all of this stands under, 1 for the title.
    var level: Int
    /// Sizes of the letters.
    let sizes: SizePreset
    /// Width of the text in twentieths of a point.
    let width: Int

    func under(_ level: Int) -> Surroundings { Surroundings(level: level, sizes: sizes, width: width) }
  }

  private func write(_ blocks: [Block], _ around: Surroundings, _ sink: inout ByteSink) {
    for block in blocks {
      switch block {
      case .paragraph(let text):
        openParagraph(text, &sink)
        writeElement("", text, "</p>\n", &sink)
      case .item(let item): write(item, around, &sink)
      case .table(let table): write(table, around, &sink)
      }
    }
  }

  /// Opens a paragraph; one with a line to fill in is laid out so that the line reaches the edge.
  private func openParagraph(_ text: RichText, _ sink: inout ByteSink) {
    let hasLine = text.runs.contains { if case .blank(let blank) = $0 { blank.form == .line } else { false } }
    if hasLine { sink.append("<p class=\"co-dong\">") } else { sink.append("<p>") }
  }

  private func write(_ item: OutlineItem, _ around: Surroundings, _ sink: inout ByteSink) {
    let component = item.headingComponent
    let standsAlone = component == .centredHeading
    guard let own = item.headingLevel(under: around.level, deepest: 6) else {
      openParagraph(item.text, &sink)
      if item.level == .article, !item.label.isEmpty {
        sink.append("<b>")
        sink.appendText(item.label)
        sink.append("</b>")
        if !item.text.isEmpty { sink.append(UInt8(ascii: " ")) }
        write(item.text, &sink)
      } else {
        writeLabelled(item.label, item.text, &sink)
      }
      sink.append("</p>\n")
      return write(item.children, around, &sink)
    }

    sink.append("<h")
    sink.append(decimal: own)
    switch component {
    case .centredHeading: sink.append(" class=\"giua\">")
    case .sectionHeading: sink.append(" class=\"muc\">")
    case .articleHeading: sink.append(" class=\"dieu\">")
    default: sink.append(" class=\"khoan\">")
    }
    if standsAlone, let heading = item.heading {
      sink.appendText(item.label)
      sink.append("<br>\n")
      write(heading, as: TextMeasure.setting(ofHeading: heading), &sink)
    } else {
      let heading = item.heading ?? RichText()
      writeLabelled(item.label, heading, as: TextMeasure.setting(ofHeading: heading), &sink)
    }
    sink.append("</h")
    sink.append(decimal: own)
    sink.append(">\n")
    if !item.text.isEmpty { writeElement("<p>", item.text, "</p>\n", &sink) }
    write(item.children, around.under(own), &sink)
  }

  // MARK: Tables

  private func write(_ table: Table, _ around: Surroundings, _ sink: inout ByteSink) {
    sink.append("<table>\n")
    if let caption = table.caption { writeElement("<caption>", caption, "</caption>\n", &sink) }
    writeColumns(table, around, &sink)
    if table.hasHeading { writeHeading(table, &sink) }
    sink.append("<tbody>\n")
    let decimals = DecimalColumns(table)
    var grid = table.hasRowSpans ? TableGrid(columns: table.columns.count) : nil
    for row in table.rows {
      if row.isTotal { sink.append("<tr class=\"tong\">") } else { sink.append("<tr>") }
      if grid != nil {
        grid?.place(row.cells) { piece in
          guard case .cell(let number, let columns) = piece else { return }
          write(row.cells[number], columns, table, decimals, &sink)
        }
      } else {
        var index = 0
        for cell in row.cells {
          write(cell, index..<index + max(1, cell.span), table, decimals, &sink)
          index += max(1, cell.span)
        }
      }
      sink.append("</tr>\n")
    }
    sink.append("</tbody>\n</table>\n")
  }

  private func writeHeading(_ table: Table, _ sink: inout ByteSink) {
    sink.append("<thead>\n")
    for row in table.headingRows {
      sink.append("<tr>")
      for cell in row where !cell.isBelow {
        if cell.columns.count > 1 { sink.append("<th scope=\"colgroup\"") } else { sink.append("<th scope=\"col\"") }
        writeSpans(cell.columns.count, cell.rowSpan, &sink)
        writeElement(">", cell.text, as: .cell, "</th>", &sink)
      }
      sink.append("</tr>\n")
    }
    sink.append("</thead>\n")
  }

  private func writeSpans(_ columns: Int, _ rows: Int, _ sink: inout ByteSink) {
    if columns > 1 {
      sink.append(" colspan=\"")
      sink.append(decimal: columns)
      sink.append(UInt8(ascii: "\""))
    }
    if rows > 1 {
      sink.append(" rowspan=\"")
      sink.append(decimal: rows)
      sink.append(UInt8(ascii: "\""))
    }
  }

  /// Shares of the width in per cent, to two decimals.
  private func writeColumns(_ table: Table, _ around: Surroundings, _ sink: inout ByteSink) {
    let columns = ColumnWidths(table, sizes: around.sizes, in: around.width)
    let shares = columns.areShares ? table.columns.map { max(1, $0.width) } : columns.widths
    let whole = shares.reduce(0, +)
    guard whole > 0 else { return }
    sink.append("<colgroup>")
    for width in shares {
      let share = (width * 10_000 + whole / 2) / whole
      sink.append("<col style=\"width:")
      sink.append(decimal: share / 100)
      sink.append(UInt8(ascii: "."))
      if share % 100 < 10 { sink.append(UInt8(ascii: "0")) }
      sink.append(decimal: share % 100)
      sink.append("%\">")
    }
    sink.append("</colgroup>\n")
  }

  private func write(
    _ cell: Table.Cell,
    _ columns: Range<Int>,
    _ table: Table,
    _ decimals: DecimalColumns?,
    _ sink: inout ByteSink
  ) {
    let first = columns.lowerBound
    sink.append("<td")
    writeSpans(cell.span, cell.rowSpan, &sink)
    switch first < table.columns.count ? table.columns[first].alignment : .leading {
    case .leading: sink.append(UInt8(ascii: ">"))
    case .center: sink.append(" class=\"giua-o\">")
    case .trailing: sink.append(" class=\"phai-o\">")
    case .decimal:
      sink.append(" class=\"phai-o\"")
      let room = decimals?.room(behind: cell.text, in: columns).ems ?? 0
      if room > 0 {
        sink.append(" style=\"padding-right:calc(3pt + ")
        sink.appendPlain(StyleSheet.number(Double(room) / 1000))
        sink.append("em)\"")
      }
      sink.append(UInt8(ascii: ">"))
    }
    guard !cell.more.isEmpty else { return writeElement("", cell.text, as: .cell, "</td>", &sink) }
    writeElement("<p>", cell.text, as: .cell, "</p>\n", &sink)
    for text in cell.more { writeElement("<p>", text, as: .cell, "</p>\n", &sink) }
    sink.append("</td>")
  }

  // MARK: Foot

  private func writeFooter(_ document: OfficialDocument, _ sink: inout ByteSink) {
    let hasRecipients = !document.recipients.isEmpty || document.archive != nil
    guard hasRecipients || document.drafterMark != nil || !document.signatures.isEmpty else { return }
    let signers = document.signatures.count
    let grid = SignatureRanks(signers)
    switch (signers, grid.columns) {
    case (...1, _): sink.append("<footer class=\"cuoi\">\n")
    case (_, 3): sink.append("<footer class=\"cuoi ba\">\n")
    default: sink.append("<footer class=\"cuoi hai\">\n")
    }
    let columns = signers > 1 ? grid.columns : 2
    let width = (PageMeasure.textWidth(.portrait) - (columns - 1) * twips(millimetres: StyleSheet.signerGap)) / columns
    if hasRecipients {
      sink.append("<section class=\"noi-nhan\">\n<h2>")
      sink.appendText(Decree30.recipientsLabel)
      sink.append("</h2>\n<ul>\n")
      for line in document.recipients { writeItem(line, &sink) }
      if let archive = document.archive { writeItem(archive, &sink) }
      sink.append("</ul>\n")
      writeDrafterMark(document, &sink)
      sink.append("</section>\n")
    } else if document.drafterMark != nil {
      sink.append("<div class=\"noi-nhan\">\n")
      writeDrafterMark(document, &sink)
      sink.append("</div>\n")
    }
    for index in document.signatures.indices {
      // The first of a rank that is not full.
      let isOdd = signers > 1 && index % columns == 0 && grid.column(of: index) > 0
      sink.append(isOdd ? "<div class=\"ky le\">\n" : "<div class=\"ky\">\n")
      write(document.signatures[index], in: width, document, &sink)
    }
    sink.append("</footer>\n")
  }

  private func writeDrafterMark(_ document: OfficialDocument, _ sink: inout ByteSink) {
    if let mark = document.drafterMark { writeElement("<p class=\"nguoi-soan\">", mark, "</p>\n", &sink) }
  }

  /// Lines above, name below, and room for the signature between; names of signers side by side stand level.
  ///
  /// - Parameter column: width in twentieths of a point.
  private func write(
    _ block: SignatureBlock,
    in column: Int,
    _ document: OfficialDocument,
    _ sink: inout ByteSink
  ) {
    sink.append("<div>")
    let measure = TextMeasure(Decree30.layout(of: .signatureLine, sizes: document.sizes))
    for line in block.lines {
      let text = Decree30.signatureLine(line)
      let (breaking, setting) = measure.titles([text], in: column)
      if breaking.lines == 1 {
        writeElement("<p class=\"chuc-vu\">", text, as: setting, "</p>\n", &sink)
      } else {
        sink.append("<p class=\"chuc-vu\">")
        openBox(breaking, &sink)
        writeElement("", text, as: setting, "</span></p>\n", &sink)
      }
    }
    sink.append("</div>\n")
    if let picture = block.picture {
      sink.append("<div class=\"anh-ky\"><img alt=\"Chữ ký của ")
      sink.appendAttribute(block.name.plain)
      sink.append("\" src=\"data:image/png;base64,")
      sink.appendBase64(picture.bytes.span)
      sink.append("\"></div>\n")
    }
    sink.append("<div>")
    if let post = block.otherPost { writeElement("<p class=\"chuc-vu-khac\">", post, "</p>\n", &sink) }
    writeElement("<p class=\"ho-ten\">", block.name, "</p></div>\n</div>\n", &sink)
  }

  // MARK: Appendices

  private func writeAppendix(
    _ appendix: Appendix,
    number: Int,
    _ document: OfficialDocument,
    _ sink: inout ByteSink
  ) {
    switch appendix.orientation {
    case .portrait: sink.append("<section class=\"to phu-luc\" id=\"phu-luc-")
    case .landscape: sink.append("<section class=\"to phu-luc ngang\" id=\"phu-luc-")
    }
    sink.append(decimal: number)
    sink.append("\">\n")
    let frame = document.frame(of: appendix)
    let width = PageMeasure.textWidth(appendix.orientation)
    let setting: LineSetting
    if appendix.isPromulgated {
      if appendix.hasNationalName { writeHeader(frame, &sink) }
      sink.append("<h2><span class=\"ten-loai\">")
      sink.appendText(appendix.label)
      sink.append("</span>\n<span class=\"trich-yeu\">")
      setting = openBox([appendix.title], .subject, in: width, document, &sink)
    } else {
      sink.append("<h2><span class=\"nhan-pl\">")
      sink.appendText(appendix.label)
      if appendix.hasNationalName {
        sink.append("</span>\n<span class=\"qh-rieng\"><span class=\"quoc-hieu\">")
        sink.appendText(Decree30.nationalName)
        sink.append("</span>\n<span class=\"tieu-ngu\"><span class=\"vua\">")
        sink.appendText(Decree30.motto)
        writeRule(&sink)
        sink.append("</span></span>")
      }
      sink.append("</span>\n<span class=\"ten-pl\">")
      setting = openBox([appendix.title], .appendixTitle, in: width, document, &sink)
    }
    writeElement("", appendix.title, as: setting, "</span></span></h2>\n", &sink)
    if let note = appendix.note {
      sink.append("<p class=\"kem-theo\">")
      let setting = openBox([note], .appendixNote, in: width, document, &sink)
      write(note, as: setting, &sink)
      if hasRule(.appendixNote, document) { writeRule(&sink) }
      sink.append("</span></p>\n")
    }
    sink.append("<div class=\"than\">\n")
    write(appendix.body, Surroundings(level: 2, sizes: document.sizes, width: width), &sink)
    writeFooter(frame, &sink)
    sink.append("</div>\n</section>\n")
  }

  // MARK: Text

  /// A line under a text; nothing to read.
  private func writeRule(_ sink: inout ByteSink) { sink.append("<span class=\"gach\" aria-hidden=\"true\"></span>") }

  @inline(__always)
  private func writeElement(
    _ start: StaticString,
    _ text: RichText,
    as setting: LineSetting = .running,
    _ end: StaticString,
    _ sink: inout ByteSink
  ) {
    sink.append(start)
    write(text, as: setting, &sink)
    sink.append(end)
  }

  private func writeLabelled(
    _ label: String,
    _ text: RichText,
    as setting: LineSetting = .running,
    _ sink: inout ByteSink
  ) {
    if !label.isEmpty {
      sink.appendText(label)
      if !text.isEmpty { sink.append(UInt8(ascii: " ")) }
    }
    write(text, as: setting, &sink)
  }

  /// Runs with their styles; neighbours of one style share their elements.
  private func write(_ text: RichText, as setting: LineSetting = .running, _ sink: inout ByteSink) {
    let joined = text.joined(as: setting)
    if joined.isEmpty, text.runs.count == 1, case .text(let characters, let style) = text.runs[0] {
      if characters.isEmpty { return }
      begin(style, &sink)
      sink.appendText(characters)
      return close(style, &sink)
    }
    var open: TextStyle = []
    func change(to style: TextStyle) {
      guard style != open else { return }
      close(open, &sink)
      begin(style, &sink)
      open = style
    }
    text.pieces(joined: joined) { piece in
      switch piece {
      case .characters(let characters, let style):
        change(to: style)
        sink.appendText(characters)
      case .noBreakSpace(let style):
        change(to: style)
        sink.append("\u{A0}")
      case .whole(let characters, let style):
        change(to: style)
        sink.append("<span class=\"lien\">")
        sink.appendText(characters)
        sink.append("</span>")
      case .blank(let blank):
        change(to: [])
        switch blank.form {
        case .gap, .dots: sink.append("<span class=\"de-trong\" title=\"")
        case .line: sink.append("<span class=\"de-trong dong\" title=\"")
        }
        sink.appendAttribute(blank.name)
        sink.append("\">")
        sink.append(blank.form.characters.utf8Span.span)
        sink.append("</span>")
      }
    }
    close(open, &sink)
  }

  private func begin(_ style: TextStyle, _ sink: inout ByteSink) {
    if style.isEmpty { return }
    if style.contains(.bold) { sink.append("<b>") }
    if style.contains(.italic) { sink.append("<i>") }
    if style.contains(.underline) { sink.append("<u>") }
    if style.contains(.superscript) { sink.append("<sup>") }
    if style.contains(.subscript) { sink.append("<sub>") }
  }

  @inline(__always)
  private func close(_ style: TextStyle, _ sink: inout ByteSink) {
    if !style.isEmpty { closeAll(style, &sink) }
  }

  private func closeAll(_ style: TextStyle, _ sink: inout ByteSink) {
    if style.contains(.subscript) { sink.append("</sub>") }
    if style.contains(.superscript) { sink.append("</sup>") }
    if style.contains(.underline) { sink.append("</u>") }
    if style.contains(.italic) { sink.append("</i>") }
    if style.contains(.bold) { sink.append("</b>") }
  }
}

extension CalendarDay {
  /// Writes `2026-01-05`.
  fileprivate func write(into sink: inout ByteSink) {
    sink.append(decimal: year)
    sink.append(month < 10 ? "-0" : "-")
    sink.append(decimal: month)
    sink.append(day < 10 ? "-0" : "-")
    sink.append(decimal: day)
  }
}
