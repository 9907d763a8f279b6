internal import Bytes
internal import Decree30
internal import DocumentModel
internal import OfficialWriting
internal import Typesetting

/// Writes the blocks of a body: paragraphs, headings and tables.
struct BlockWriter {
  private let openings: Openings
  private let sizes: SizePreset
  /// Width of the text in twentieths of a point.
  private let textWidth: Int
  /// Whether the first block stands further from what is above it.
  private var gapBefore: Bool
  /// Whether the last lines stay with what follows the body.
  private let keepsEnd: Bool
  /// How many more paragraphs and tables are to come.
  private var remaining = 0

  /// How many paragraphs and tables stay with the signature: enough for two lines, since a signature never begins a page
  /// alone.
  private var kept = 0

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - openings: prepared bytes.
  ///   - sizes: sizes of the letters.
  ///   - textWidth: width of the text in twentieths of a point.
  ///   - gapBefore: whether the first block stands further from what is above it.
  ///   - keepsEnd: whether the last lines stay with what follows the body.
  init(_ openings: Openings, sizes: SizePreset, textWidth: Int, gapBefore: Bool, keepsEnd: Bool) {
    self.openings = openings
    self.sizes = sizes
    self.textWidth = textWidth
    self.gapBefore = gapBefore
    self.keepsEnd = keepsEnd
  }

  /// Writes the blocks of a body.
  ///
  /// - Parameter level: level of the heading that all of this stands under, 0 where there is none.
  mutating func write(_ body: [Block], under level: Int, into sink: inout ByteSink) {
    remaining = Self.count(body)
    if keepsEnd { kept = fillsTwoLines(body.last) ? 1 : 2 }
    writeBlocks(body, under: level, &sink)
  }

  /// Whether the last paragraph of a block takes two lines or more.
  private func fillsTwoLines(_ block: Block?) -> Bool {
    let text: RichText
    switch block {
    case .paragraph(let paragraph): text = paragraph
    case .item(let item):
      if let last = item.children.last { return fillsTwoLines(last) }
      text = item.text
    case .table, nil: return false
    }
    if text.runs.contains(where: { $0.isLong }) { return true }
    let layout = Decree30.layout(of: .paragraph, sizes: sizes)
    return TextMeasure(layout).width(text) + twips(points: layout.firstLineIndent) > textWidth
  }

  /// How many paragraphs and tables blocks become.
  private static func count(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { sum, block in
      switch block {
      case .paragraph, .table: sum + 1
      case .item(let item):
        sum + (item.heading != nil && !item.text.isEmpty ? 2 : 1) + count(item.children)
      }
    }
  }

  private mutating func writeBlocks(_ blocks: [Block], under level: Int, _ sink: inout ByteSink) {
    for block in blocks {
      switch block {
      case .paragraph(let text): write(text, .paragraph, &sink)
      case .item(let item): write(item, under: level, &sink)
      case .table(let table): write(table, &sink)
      }
    }
  }

  private mutating func write(_ item: OutlineItem, under level: Int, _ sink: inout ByteSink) {
    let own = item.headingLevel(under: level, deepest: WordStyle.deepestHeading)
    if let own {
      open(WordStyle.heading(item), level: own, &sink)
      if item.headingComponent == .centredHeading, let heading = item.heading {
        sink.appendRun(item.label)
        sink.appendLineBreak()
        sink.appendRuns(heading, as: TextMeasure.setting(ofHeading: heading))
      } else {
        let heading = item.heading ?? RichText()
        sink.appendRuns(heading, label: item.label, as: TextMeasure.setting(ofHeading: heading))
      }
      sink.append("</w:p>")
      if !item.text.isEmpty { write(item.text, .paragraph, &sink) }
    } else {
      let labelStyle: TextStyle = item.level == .article ? .bold : []
      write(item.text, label: item.label, labelStyle: labelStyle, .paragraph, &sink)
    }
    writeBlocks(item.children, under: own ?? level, &sink)
  }

  private mutating func write(
    _ text: RichText,
    label: String = "",
    labelStyle: TextStyle = [],
    _ style: WordStyle,
    _ sink: inout ByteSink
  ) {
    open(style, &sink)
    sink.appendRuns(filled(text, label: label), label: label, labelStyle: labelStyle)
    sink.append("</w:p>")
  }

  /// The text with dots as far as the end of the line, where it has blanks that reach there.
  private func filled(_ text: RichText, label: String) -> RichText {
    let isLine = { (run: Run) in if case .blank(let blank) = run { blank.form == .line } else { false } }
    let lines = text.runs.count(where: isLine)
    guard lines > 0 else { return text }
    let layout = Decree30.layout(of: .paragraph, sizes: sizes)
    let measure = TextMeasure(layout)
    let words = RichText(text.runs.filter { !isLine($0) })
    let used = twips(points: layout.firstLineIndent) + measure.width(label + " ") + measure.width(words)
    let room = max(0, textWidth - used % max(1, textWidth) - TextMeasure.slack) / lines
    let dots = String(repeating: ".", count: max(12, room / max(1, measure.width("."))))
    return RichText(text.runs.map { isLine($0) ? .text(dots, []) : $0 })
  }

  /// Opens a paragraph and counts it.
  ///
  /// - Parameter level: level of a heading, which goes before that of its style.
  private mutating func open(_ style: WordStyle, level: Int? = nil, _ sink: inout ByteSink) {
    let keepsNext = remaining <= kept
    remaining -= 1
    let outlineLevel = level.map { $0 - 1 }
    let isAsItsStyle = outlineLevel == style.outlineLevel
    guard gapBefore || !isAsItsStyle else { return openings.open(style, keepsNext: keepsNext, &sink) }
    var properties = ParagraphProperties()
    properties.style = style
    properties.keepNext = keepsNext
    if gapBefore { properties.spacing = .init(before: twips(points: Decree30.blockSpacing)) }
    if !isAsItsStyle { properties.outlineLevel = outlineLevel }
    gapBefore = false
    openings.open(properties, &sink)
  }

  // MARK: Tables

  /// Distance between the lines of a table and its text, in twentieths of a point.
  private static let cellMargins = TableProperties.CellMargins(
    top: twips(points: 2),
    left: twips(points: 3),
    bottom: twips(points: 2),
    right: twips(points: 3)
  )
  /// Weight of the lines of a table in eighths of a point: 0.5 pt, practice.
  private static let lineWeight = 4

  private mutating func write(_ table: Table, _ sink: inout ByteSink) {
    let keepsNext = remaining <= min(kept, 1)
    remaining -= 1
    // Two tables without a paragraph between them would become one.
    let style: WordStyle = table.caption == nil ? .space : .tableCaption
    if gapBefore {
      gapBefore = false
      let gap = twips(points: Decree30.blockSpacing)
      var properties = ParagraphProperties()
      properties.style = style
      properties.spacing = table.caption == nil ? .init(line: gap, rule: .exact) : .init(before: gap)
      openings.open(properties, &sink)
    } else {
      openings.open(style, &sink)
    }
    if let caption = table.caption { sink.appendRuns(caption) }
    sink.append("</w:p>")
    let columns = columns(of: table)
    guard !columns.isEmpty else { return }
    TableProperties(columns: columns.map(\.width), borders: (Self.lineWeight, "auto"), margins: Self.cellMargins)
      .open(into: &sink)
    if table.hasHeading { writeHeading(table, columns, &sink) }
    let decimals = DecimalColumns(table)
    var grid = TableGrid(columns: columns.count)
    for (index, row) in table.rows.enumerated() {
      // A sum never begins a page without a row it adds up, and the last row is never alone on one.
      let next = index + 1
      let isBeforeLast = next < table.rows.count && (table.rows[next].isTotal || next == table.rows.count - 1)
      let keepsNext = isBeforeLast || keepsNext && next == table.rows.count
      write(row, columns, &grid, decimals, keepsNext: keepsNext, &sink)
    }
    if table.rows.isEmpty, !table.hasHeading {
      // A table has at least one row.
      write(Table.Row([]), columns, &grid, decimals, keepsNext: keepsNext, &sink)
    }
    sink.append("</w:tbl>")
  }

  private func writeHeading(_ table: Table, _ columns: [Column], _ sink: inout ByteSink) {
    for row in table.headingRows {
      RowProperties(isHeading: true).open(into: &sink)
      for cell in row {
        var properties = CellProperties(width: width(of: cell.columns, columns), span: cell.columns.count)
        properties.verticalAlignment = .center
        if cell.isBelow { properties.merge = .further } else if cell.rowSpan > 1 { properties.merge = .first }
        properties.open(into: &sink)
        openings.write(cell.text, .tableHeading, &sink)
        sink.append("</w:tc>")
      }
      sink.append("</w:tr>")
    }
  }

  /// A column as it is drawn.
  private struct Column {
    /// In twentieths of a point.
    var width: Int
    var alignment: Table.Alignment
  }

  /// The columns with their widths, which add up to that of the text.
  private func columns(of table: Table) -> [Column] {
    zip(ColumnWidths(table, sizes: sizes, in: textWidth).widths, table.columns).map { width, column in
      Column(width: width, alignment: column.alignment)
    }
  }

  private func write(
    _ row: Table.Row,
    _ columns: [Column],
    _ grid: inout TableGrid,
    _ decimals: DecimalColumns?,
    keepsNext: Bool,
    _ sink: inout ByteSink
  ) {
    let style: WordStyle = row.isTotal ? .tableTotal : .tableCell
    RowProperties().open(into: &sink)
    grid.place(row.cells) { piece in
      switch piece {
      case .cell(let number, let covered):
        write(row.cells[number], style, columns, covered, decimals, keepsNext, &sink)
      case .below(let covered):
        CellProperties(width: width(of: covered, columns), span: covered.count, merge: .further).open(into: &sink)
        openings.write(RichText(), style, keepsNext: keepsNext, &sink)
        sink.append("</w:tc>")
      // A row that is too short ends in an empty cell.
      case .gap(let covered): write(Table.Cell(RichText()), style, columns, covered, nil, keepsNext, &sink)
      }
    }
    sink.append("</w:tr>")
  }

  private func width(of covered: Range<Int>, _ columns: [Column]) -> Int {
    columns[covered].reduce(0) { $0 + $1.width }
  }

  private func write(
    _ cell: Table.Cell,
    _ style: WordStyle,
    _ columns: [Column],
    _ covered: Range<Int>,
    _ decimals: DecimalColumns?,
    _ keepsNext: Bool,
    _ sink: inout ByteSink
  ) {
    var cellProperties = CellProperties(width: width(of: covered, columns), span: covered.count)
    if cell.rowSpan > 1 { cellProperties.merge = .first }
    cellProperties.open(into: &sink)
    let alignment = columns[covered.lowerBound].alignment
    let ems = decimals?.room(behind: cell.text, in: covered).ems ?? 0
    func write(_ text: RichText, _ sink: inout ByteSink) {
      if keepsNext || ems > 0 {
        var properties = ParagraphProperties()
        properties.style = style
        properties.keepNext = keepsNext
        if ems > 0 {
          let size = Decree30.layout(of: .tableCell, sizes: sizes).size
          properties.indent = .init(right: twips(points: Double(ems) / 1000 * size))
        }
        properties.alignment =
          switch alignment {
          case .leading: nil
          case .center: .center
          case .trailing, .decimal: .right
          }
        openings.open(properties, &sink)
      } else {
        openings.open(style, alignment, &sink)
      }
      sink.appendRuns(text, as: .cell)
      sink.append("</w:p>")
    }
    write(cell.text, &sink)
    for text in cell.more { write(text, &sink) }
    sink.append("</w:tc>")
  }
}

extension Run {
  /// Whether it takes more than one line, whatever its letters are.
  fileprivate var isLong: Bool {
    switch self {
    case .text(let characters, _): characters.utf8.count > 1000
    case .blank: false
    }
  }
}
