/// Where the cells of a table's rows stand; one row is placed after the other.
public struct TableGrid {
  /// A piece of a row, from left to right.
  public enum Piece: Hashable, Sendable {
    /// A cell of the row by its number, over some columns.
    case cell(Int, columns: Range<Int>)
    /// A cell from above that reaches down over some columns.
    case below(columns: Range<Int>)
    /// Columns that no cell covers.
    case gap(columns: Range<Int>)
  }

  private let count: Int
  /// Cells that reach down into rows to come, from left to right.
  private var reaching: [(columns: Range<Int>, rows: Int)] = []

  /// Makes the grid of a table with some columns.
  public init(columns: Int) { count = columns }

  /// Whether a cell reaches beyond the last row placed.
  public var reachesFurther: Bool { !reaching.isEmpty }

  /// Places the cells of the next row.
  ///
  /// - Parameter body: takes the pieces of the row; a cell that finds no room is cut or left out.
  /// - Returns: how many columns the cells ask for, those from above included.
  @discardableResult
  public mutating func place(_ cells: [Table.Cell], _ body: (Piece) -> Void = { _ in }) -> Int {
    var column = 0
    var wanted = reaching.reduce(0) { $0 + $1.columns.count }
    var next: [(columns: Range<Int>, rows: Int)] = []
    var above = reaching[...]
    func passAbove() {
      while let first = above.first, first.columns.lowerBound <= column {
        body(.below(columns: first.columns))
        column = first.columns.upperBound
        if first.rows > 1 { next.append((first.columns, first.rows - 1)) }
        above.removeFirst()
      }
    }
    for (number, cell) in cells.enumerated() {
      passAbove()
      let span = min(max(1, cell.span), 1_000_000)
      wanted += span
      let end = min(column + span, above.first?.columns.lowerBound ?? count)
      guard column < end else { continue }
      body(.cell(number, columns: column..<end))
      if cell.rowSpan > 1 { next.append((column..<end, cell.rowSpan - 1)) }
      column = end
    }
    passAbove()
    while column < count {
      let end = above.first?.columns.lowerBound ?? count
      body(.gap(columns: column..<end))
      column = end
      passAbove()
    }
    reaching = next
    return wanted
  }
}

extension Table {
  /// A cell of the heading.
  public struct HeadingCell: Sendable, Hashable {
    /// What stands in it; empty where it goes on from above.
    public var text: RichText
    /// The columns it covers.
    public var columns: Range<Int>
    /// How many rows of the heading it covers.
    public var rowSpan: Int
    /// Whether it goes on from the row above.
    public var isBelow: Bool
  }

  /// Whether it has a heading.
  public var hasHeading: Bool { !groups.isEmpty || !columns.allSatisfy(\.heading.isEmpty) }

  /// Whether some cell covers several rows.
  public var hasRowSpans: Bool { rows.contains { row in row.cells.contains { $0.rowSpan > 1 } } }

  /// The first column that a cell covers; 0 where there is no such cell.
  func column(ofRow row: Int, cell: Int) -> Int {
    var grid = TableGrid(columns: columns.count)
    var column = 0
    for index in rows.indices.prefix(row + 1) {
      grid.place(rows[index].cells) { piece in
        if case .cell(cell, let columns) = piece, index == row { column = columns.lowerBound }
      }
    }
    return column
  }

  /// The rows of the heading, each over all columns: groups above what they hold, a column down to the last row.
  ///
  /// - Complexity: O(n) in columns and groups, times the tiers they make.
  public var headingRows: [[HeadingCell]] {
    var around: [Range<Int>] = []
    var depths = [Int](repeating: 0, count: columns.count)
    var cells: [(cell: HeadingCell, depth: Int)] = []
    for group in groups where !group.columns.isEmpty {
      // A group comes before those inside it.
      while let last = around.last, last.upperBound < group.columns.upperBound { around.removeLast() }
      cells.append((HeadingCell(text: group.heading, columns: group.columns, rowSpan: 1, isBelow: false), around.count))
      around.append(group.columns)
      for column in group.columns { depths[column] += 1 }
    }
    let count = (depths.max() ?? 0) + 1
    for (index, column) in columns.enumerated() {
      let reach = count - depths[index]
      cells.append(
        (HeadingCell(text: column.heading, columns: index..<index + 1, rowSpan: reach, isBelow: false), depths[index])
      )
    }
    var rows = [[HeadingCell]](repeating: [], count: count)
    for (cell, depth) in cells {
      rows[depth].append(cell)
      for row in rows.indices[depth...].dropFirst().prefix(cell.rowSpan - 1) {
        rows[row].append(HeadingCell(text: RichText(), columns: cell.columns, rowSpan: 1, isBelow: true))
      }
    }
    for row in rows.indices { rows[row].sort { $0.columns.lowerBound < $1.columns.lowerBound } }
    return rows
  }
}
