internal import Bytes
internal import DocumentModel

extension TextPage {
  /// Draws a table: widths by the shares of its columns, but never narrower than a word.
  mutating func write(_ table: Table, _ sink: inout ByteSink) {
    if let caption = table.caption { writeCentred(caption, &sink) }
    guard !table.columns.isEmpty else { return }
    var rows: [GridRow] = []
    rows.reserveCapacity(table.rows.count + 1)
    if !table.columns.allSatisfy(\.heading.isEmpty) { rows.append(GridRow(headings: table.columns)) }
    for row in table.rows { rows.append(GridRow(row, over: table.columns.count)) }
    let widths = columnWidths(of: table, rows)
    writeGap(&sink)
    var above = GridRow(headings: [])
    // Most lines between rows are alike: one is drawn and copied until a row has other edges.
    var separator = ByteSink(minimumCapacity: 4 * width)
    var drawn: (above: [Int]?, below: [Int]?)?
    for row in rows {
      if drawn.map({ $0.above != above.starts || $0.below != row.starts }) ?? true {
        separator.removeAll()
        writeSeparator(above, row, widths, &separator)
        drawn = (above.starts, row.starts)
      }
      separator.withBytes { sink.append($0) }
      write(row, table.columns, widths, &sink)
      above = row
    }
    writeSeparator(above, GridRow(headings: []), widths, &sink)
  }

  /// A row whose cells cover every column, whatever the table says.
  private struct GridRow {
    let cells: [Table.Cell]
    /// The columns that a line between two cells stands in front of; nil for all of them.
    let starts: [Int]?
    let isHeading: Bool

    /// The headings, in the middle of their columns.
    init(headings: [Table.Column]) {
      cells = headings.map { Table.Cell($0.heading) }
      starts = headings.isEmpty ? [] : nil
      isHeading = true
    }

    init(_ row: Table.Row, over count: Int) {
      isHeading = false
      if row.cells.count == count, row.cells.allSatisfy({ $0.span == 1 }) {
        cells = row.cells
        starts = nil
        return
      }
      var cells: [Table.Cell] = []
      var starts: [Int] = []
      var next = 0
      for cell in row.cells where next < count {
        let span = min(max(1, cell.span), count - next)
        cells.append(Table.Cell(cell.text, span: span))
        starts.append(next)
        next += span
      }
      while next < count {
        cells.append(Table.Cell(RichText()))
        starts.append(next)
        next += 1
      }
      self.cells = cells
      self.starts = starts
    }

    /// Whether a line between two cells stands in front of a column.
    func hasEdge(before column: Int) -> Bool { starts?.contains(column) ?? true }
  }

  /// Columns of text that each column of the table gets.
  private mutating func columnWidths(of table: Table, _ rows: [GridRow]) -> [Int] {
    let count = table.columns.count
    var least = [Int](repeating: 1, count: count)
    for row in rows {
      var first = 0
      for cell in row.cells {
        let next = first + cell.span
        let missing = longestWord(of: cell.text) - span(first..<next, least)
        if missing > 0 { least[next - 1] += missing }
        first = next
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
    var result = 3 * (columns.count - 1)
    for column in columns { result += widths[column] }
    return result
  }

  private mutating func write(
    _ row: GridRow,
    _ shape: [Table.Column],
    _ widths: [Int],
    _ sink: inout ByteSink
  ) {
    start(row.cells.count)
    var first = 0
    var lines = 1
    for (column, cell) in row.cells.enumerated() {
      let room = span(first..<(first + cell.span), widths)
      add(cell.text, to: column, width: room)
      switch row.isHeading ? .center : shape[first].alignment {
      case .leading: break
      case .center: columns[column].center(in: room)
      case .trailing: columns[column].alignRight(in: room)
      }
      lines = max(lines, columns[column].count)
      first += cell.span
    }
    for line in 0..<lines {
      var first = 0
      for (column, cell) in row.cells.enumerated() {
        sink.append("│ ")
        let reach = columns[column].reach(of: line)
        if reach > 0 {
          sink.append(repeating: UInt8(ascii: " "), count: columns[column].indent(of: line))
          columns[column].write(line, into: &sink)
        }
        let next = first + cell.span
        sink.append(repeating: UInt8(ascii: " "), count: span(first..<next, widths) - reach + 1)
        first = next
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
      sink.appendRule(widths[column] + 2)
    }
    switch (above.cells.isEmpty, below.cells.isEmpty) {
    case (true, _): sink.append("┐\n")
    case (_, true): sink.append("┘\n")
    case (false, false): sink.append("┤\n")
    }
  }
}
