internal import Bytes
internal import DocumentModel
internal import Typesetting

extension TextPage {
  /// Draws a table: widths by the shares of its columns, but never narrower than a word.
  mutating func write(_ table: Table, _ sink: inout ByteSink) {
    if let caption = table.caption { writeCentred(caption, &sink) }
    guard !table.columns.isEmpty else { return }
    var rows: [GridRow] = []
    rows.reserveCapacity(table.rows.count + 1)
    if table.hasHeading { rows += table.headingRows.map { GridRow(heading: $0) } }
    var grid = TableGrid(columns: table.columns.count)
    for row in table.rows { rows.append(GridRow(row, in: &grid)) }
    let widths = columnWidths(of: table, rows)
    let decimals = DecimalColumns(table)
    writeGap(&sink)
    var above = GridRow.none
    // Most lines between rows are alike: one is drawn and copied until a row has other edges.
    var separator = ByteSink(minimumCapacity: 4 * width)
    var drawn: (above: [Range<Int>]?, below: GridRow.Edges)?
    for row in rows {
      if drawn.map({ $0.above != above.edges.cells || $0.below != row.edges }) ?? true {
        separator.removeAll()
        writeSeparator(above.edges, row.edges, widths, &separator)
        drawn = (above.edges.cells, row.edges)
      }
      separator.withBytes { sink.append($0) }
      write(row, table.columns, decimals, widths, &sink)
      above = row
    }
    writeSeparator(above.edges, GridRow.none.edges, widths, &sink)
  }

  /// A row whose cells cover every column, whatever the table says.
  private struct GridRow {
    /// Where the lines around the cells of a row stand.
    struct Edges: Equatable {
      /// The columns of each cell; nil where every column has its own.
      var cells: [Range<Int>]?
      /// Columns of cells that reach down from above: no line stands over them.
      var open: [Range<Int>] = []

      /// Whether a line between two cells stands in front of a column.
      func hasEdge(before column: Int) -> Bool { cells?.contains { $0.lowerBound == column } ?? true }

      /// Whether there is a line over a column.
      func hasTop(over column: Int) -> Bool { !open.contains { $0.contains(column) } }
    }

    var cells: [(cell: Table.Cell, columns: Range<Int>)] = []
    var edges = Edges()
    let isHeading: Bool

    /// Above the first row and below the last.
    static let none = {
      var row = GridRow(isHeading: false)
      row.edges.cells = []
      return row
    }()

    private init(isHeading: Bool) { self.isHeading = isHeading }

    /// A row of the heading, in the middle of its columns.
    init(heading: [Table.HeadingCell]) {
      isHeading = true
      for cell in heading { add(Table.Cell(cell.text), cell.columns, isBelow: cell.isBelow) }
      setEdges()
    }

    init(_ row: Table.Row, in grid: inout TableGrid) {
      isHeading = false
      cells.reserveCapacity(row.cells.count)
      grid.place(row.cells) { piece in
        switch piece {
        case .cell(let number, let columns): add(row.cells[number], columns)
        case .below(let columns): add(Table.Cell(RichText()), columns, isBelow: true)
        case .gap(let columns): for column in columns { add(Table.Cell(RichText()), column..<column + 1) }
        }
      }
      setEdges()
    }

    private mutating func add(_ cell: Table.Cell, _ columns: Range<Int>, isBelow: Bool = false) {
      cells.append((cell, columns))
      if isBelow { edges.open.append(columns) }
    }

    private mutating func setEdges() {
      edges.cells = cells.allSatisfy { $0.columns.count == 1 } ? nil : cells.map(\.columns)
    }
  }

  /// Columns of text that each column of the table gets.
  private mutating func columnWidths(of table: Table, _ rows: [GridRow]) -> [Int] {
    let count = table.columns.count
    var least = [Int](repeating: 1, count: count)
    for row in rows {
      for (cell, columns) in row.cells {
        let longest = cell.more.reduce(longestWord(of: cell.text)) { max($0, longestWord(of: $1)) }
        let missing = longest - span(columns, least)
        if missing > 0 { least[columns.upperBound - 1] += missing }
      }
    }

    let shares = table.columns.map { max(1, $0.width) }
    let shared = SharedWidth(width - 3 * count - 1, shares: shares, least: least)
    let whole = shared.open.reduce(0) { $0 + shares[$1] }
    var widths = least
    for column in shared.open { widths[column] = shared.room * shares[column] / whole }
    // What rounding left over goes to the widest.
    if let widest = shared.open.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] += shared.room - shared.open.reduce(0) { $0 + widths[$1] }
    }
    return widths
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
    _ decimals: DecimalColumns?,
    _ widths: [Int],
    _ sink: inout ByteSink
  ) {
    start(row.cells.count)
    var lines = 1
    for (column, (cell, covered)) in row.cells.enumerated() {
      let room = span(covered, widths)
      add(cell.text, to: column, width: room)
      for text in cell.more { add(text, to: column, width: room) }
      switch row.isHeading ? .center : shape[covered.lowerBound].alignment {
      case .leading: break
      case .center: columns[column].center(in: room)
      case .trailing: columns[column].alignRight(in: room)
      case .decimal:
        columns[column].alignRight(in: room - (decimals?.room(behind: cell.text, in: covered).characters ?? 0))
      }
      lines = max(lines, columns[column].count)
    }
    for line in 0..<lines {
      for (column, (_, covered)) in row.cells.enumerated() {
        sink.append("│ ")
        let reach = columns[column].reach(of: line)
        if reach > 0 {
          sink.append(repeating: UInt8(ascii: " "), count: columns[column].indent(of: line))
          columns[column].write(line, into: &sink)
        }
        sink.append(repeating: UInt8(ascii: " "), count: span(covered, widths) - reach + 1)
      }
      sink.append("│\n")
    }
  }

  /// The line between two rows, or above the first and below the last, where the other row has no cells.
  private func writeSeparator(_ above: GridRow.Edges, _ below: GridRow.Edges, _ widths: [Int], _ sink: inout ByteSink) {
    var hasLeft = false
    for column in widths.indices {
      let hasRight = below.hasTop(over: column)
      sink.append(
        Self.corner(
          left: hasLeft,
          right: hasRight,
          up: above.hasEdge(before: column),
          down: below.hasEdge(before: column)
        )
      )
      if hasRight {
        sink.appendRule(widths[column] + 2)
      } else {
        sink.append(repeating: 0x20, count: widths[column] + 2)
      }
      hasLeft = hasRight
    }
    let hasRow = (above: above.cells?.isEmpty != true, below: below.cells?.isEmpty != true)
    sink.append(Self.corner(left: hasLeft, right: false, up: hasRow.above, down: hasRow.below))
    sink.append(UInt8(ascii: "\n"))
  }

  /// The sign where lines meet that go out to some sides.
  private static func corner(left: Bool, right: Bool, up: Bool, down: Bool) -> StaticString {
    switch (left, right, up, down) {
    case (true, true, true, true): "┼"
    case (true, true, true, false): "┴"
    case (true, true, false, true): "┬"
    case (true, false, true, true): "┤"
    case (false, true, true, true): "├"
    case (true, false, false, true): "┐"
    case (true, false, true, false): "┘"
    case (false, true, true, false): "└"
    case (false, true, false, true): "┌"
    case (_, _, false, false): "─"
    case (false, false, _, _): "│"
    }
  }
}
