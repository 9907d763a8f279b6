internal import DocumentModel

extension TextPage {
  /// Draws a table: widths by the shares of its columns, but never narrower than a word.
  mutating func write(_ table: Table, _ sink: inout ByteSink) {
    if let caption = table.caption { writeCentred(caption, &sink) }
    guard !table.columns.isEmpty else { return }
    var rows = table.rows.map { GridRow($0, over: table.columns) }
    if !table.columns.allSatisfy(\.heading.isEmpty) {
      rows.insert(GridRow(headings: table.columns), at: 0)
    }
    let widths = columnWidths(of: table, rows)
    writeGap(&sink)
    var above = GridRow(headings: [])
    for row in rows {
      writeSeparator(above, row, widths, &sink)
      write(row, widths, &sink)
      above = row
    }
    writeSeparator(above, GridRow(headings: []), widths, &sink)
  }

  /// A row whose cells cover every column, whatever the table says.
  private struct GridRow {
    struct Cell {
      let text: RichText
      let columns: Range<Int>
      let alignment: Table.Alignment
    }

    let cells: [Cell]

    /// The headings, in the middle of their columns.
    init(headings: [Table.Column]) {
      cells = headings.indices.map { Cell(text: headings[$0].heading, columns: $0..<$0 + 1, alignment: .center) }
    }

    init(_ row: Table.Row, over columns: [Table.Column]) {
      var cells: [Cell] = []
      var next = 0
      for cell in row.cells where next < columns.count {
        let end = min(next + max(1, cell.span), columns.count)
        cells.append(Cell(text: cell.text, columns: next..<end, alignment: columns[next].alignment))
        next = end
      }
      while next < columns.count {
        cells.append(Cell(text: RichText(), columns: next..<next + 1, alignment: .leading))
        next += 1
      }
      self.cells = cells
    }

    /// Whether a line between two cells stands in front of a column.
    func hasEdge(before column: Int) -> Bool { cells.contains { $0.columns.lowerBound == column } }
  }

  /// Columns of text that each column of the table gets.
  private mutating func columnWidths(of table: Table, _ rows: [GridRow]) -> [Int] {
    let count = table.columns.count
    var least = [Int](repeating: 1, count: count)
    for row in rows {
      for cell in row.cells {
        // Set to a width of one, a text has one word a line.
        start()
        add(cell.text, width: 1)
        let missing = columns[0].longest() - span(cell.columns, least)
        if missing > 0 { least[cell.columns.upperBound - 1] += missing }
      }
    }

    // Whoever needs more than his share gets what he needs; the others share what is left.
    var widths = least
    var open = Array(0..<count)
    var room = width - 3 * count - 1
    while true {
      let shares = open.reduce(0) { $0 + max(1, table.columns[$1].width) }
      let tight = open.filter { least[$0] * shares > room * max(1, table.columns[$0].width) }
      if tight.isEmpty {
        for column in open { widths[column] = room * max(1, table.columns[column].width) / shares }
        // What rounding left over goes to the widest.
        if let widest = open.max(by: { widths[$0] < widths[$1] }) {
          widths[widest] += room - open.reduce(0) { $0 + widths[$1] }
        }
        return widths
      }
      room -= tight.reduce(0) { $0 + least[$1] }
      open.removeAll { tight.contains($0) }
      if open.isEmpty { return widths }
    }
  }

  /// Columns of text over some columns of the table, the lines between them included.
  private func span(_ columns: Range<Int>, _ widths: [Int]) -> Int {
    columns.reduce(3 * (columns.count - 1)) { $0 + widths[$1] }
  }

  private mutating func write(_ row: GridRow, _ widths: [Int], _ sink: inout ByteSink) {
    start(row.cells.count)
    for (column, cell) in row.cells.enumerated() {
      let room = span(cell.columns, widths)
      add(cell.text, to: column, width: room)
      switch cell.alignment {
      case .leading: break
      case .center: columns[column].center(in: room)
      case .trailing: columns[column].alignRight(in: room)
      }
    }
    let lines = max(1, row.cells.indices.reduce(0) { max($0, columns[$1].count) })
    for line in 0..<lines {
      for (column, cell) in row.cells.enumerated() {
        sink.append("│ ")
        let reach = columns[column].reach(of: line)
        if reach > 0 {
          sink.append(repeating: UInt8(ascii: " "), count: columns[column].indent(of: line))
          columns[column].write(line, into: &sink)
        }
        sink.append(repeating: UInt8(ascii: " "), count: span(cell.columns, widths) - reach + 1)
      }
      sink.append("│\n")
    }
  }

  /// The line between two rows, or above the first and below the last, where the other row has no cells.
  private func writeSeparator(_ above: GridRow, _ below: GridRow, _ widths: [Int], _ sink: inout ByteSink) {
    for column in widths.indices {
      let isFirst = column == 0
      switch (above.hasEdge(before: column), below.hasEdge(before: column)) {
      case (true, true): sink.append(isFirst ? "├" : "┼")
      case (true, false): sink.append(isFirst ? "└" : "┴")
      case (false, true): sink.append(isFirst ? "┌" : "┬")
      case (false, false): sink.append("─")
      }
      for _ in 0..<widths[column] + 2 { sink.append("─") }
    }
    switch (above.cells.isEmpty, below.cells.isEmpty) {
    case (true, _): sink.append("┐\n")
    case (_, true): sink.append("┘\n")
    case (false, false): sink.append("┤\n")
    }
  }
}
