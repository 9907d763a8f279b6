import Decree30
public import DocumentModel

/// How wide the columns of a table are, the same in all formats that print.
///
/// Columns share the width as the template says, but none is narrower than the longest word of its headings and cells, so that no word
/// breaks in two (`Khôn/g`). Where there is not room for all of them the shares stand, and words break.
public struct ColumnWidths {
  /// The widths, in the unit of the width that was shared.
  public let widths: [Int]
  /// Whether the template's shares stand.
  public let areShares: Bool

  /// Shares a width.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - sizes: the sizes of its letters.
  ///   - width: the width of the table in twentieths of a point.
  public init(_ table: Table, sizes: SizePreset, in width: Int) {
    let shares = table.columns.map { max(1, $0.width) }
    let whole = max(1, shares.reduce(0, +))
    let least = Self.least(table, shares.map { width * $0 / whole }, sizes)
    let shared = SharedWidth(width, shares: shares, least: least)
    areShares = shared.room < 0 || shared.open.count == shares.count
    let open = areShares ? Array(shares.indices) : shared.open
    let room = areShares ? width : shared.room
    var widths = least
    var sum = 0
    let rest = open.reduce(0) { $0 + shares[$1] }
    for column in open {
      let start = room * sum / max(1, rest)
      sum += shares[column]
      widths[column] = room * sum / max(1, rest) - start
    }
    self.widths = widths
  }

  /// What each column needs for its longest word, margins included; 0 where it surely fits into its share.
  private static func least(_ table: Table, _ widths: [Int], _ sizes: SizePreset) -> [Int] {
    let measures = CellMeasures.of(sizes)
    var least = table.columns.indices.map { longest(table.columns[$0].heading, measures.heading, widths[$0]) }
    // No letter is wider than its size, so most words need no measuring.
    let letters = widths.map { ($0 - margins) / measures.cell.letter }
    var grid = table.hasRowSpans ? TableGrid(columns: widths.count) : nil
    for row in table.rows.indices {
      var starts: [Int]?
      if grid != nil {
        var places = [Int](repeating: widths.count, count: table.rows[row].cells.count)
        grid?.place(table.rows[row].cells) {
          if case .cell(let number, let columns) = $0 { places[number] = columns.lowerBound }
        }
        starts = places
      }
      var next = 0
      for index in table.rows[row].cells.indices {
        let column = starts?[index] ?? next
        let span = max(1, table.rows[row].cells[index].span)
        next += span
        guard span == 1, column < widths.count else { continue }
        if table.rows[row].cells[index].text.holdsWord(longerThan: letters[column]) {
          least[column] = max(
            least[column],
            measures.cell.text.longestWord(table.rows[row].cells[index].text) + margins
          )
        }
        for text in table.rows[row].cells[index].more where text.holdsWord(longerThan: letters[column]) {
          least[column] = max(least[column], measures.cell.text.longestWord(text) + margins)
        }
      }
    }
    return least
  }

  /// Both margins of a cell and its line.
  private static let margins = twips(points: 7)

  /// Width of the longest word where it may be wider than the column, with margins; 0 where it surely is not.
  private static func longest(_ text: RichText, _ measure: (text: TextMeasure, letter: Int), _ width: Int) -> Int {
    text.holdsWord(longerThan: (width - margins) / measure.letter) ? measure.text.longestWord(text) + margins : 0
  }
}

/// How wide the letters of a table are; made once for each set of sizes.
private struct CellMeasures: Sendable {
  let heading: (text: TextMeasure, letter: Int)
  let cell: (text: TextMeasure, letter: Int)

  private init(_ sizes: SizePreset) {
    func measure(_ component: Component) -> (text: TextMeasure, letter: Int) {
      let layout = Decree30.layout(of: component, sizes: sizes)
      return (TextMeasure(layout), twips(points: layout.size))
    }
    heading = measure(.tableHeading)
    cell = measure(.tableCell)
  }

  private static let standard = CellMeasures(.standard)
  private static let large = CellMeasures(.large)
  private static let small = CellMeasures(.small)

  static func of(_ sizes: SizePreset) -> CellMeasures {
    switch sizes {
    case .standard: standard
    case .large: large
    case .small: small
    }
  }
}
