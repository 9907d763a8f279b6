public import DocumentModel

/// What numbers of a table need behind them so that the decimal commas of a column stand one below the other.
///
/// A number ends at its comma, or behind its last digit; what follows is its tail: `12,5` has `,5`, `8 %` has ` %`.
public struct DecimalColumns {
  /// Widths of the longest tails by column, nil where a column has no commas to align.
  private let tails: [(ems: Int, characters: Int)?]

  /// Measures the tails of a table; nil where none of its columns has commas to align.
  public init?(_ table: Table) {
    guard table.columns.contains(where: { $0.alignment == .decimal }) else { return nil }
    var tails = table.columns.map { column in
      column.alignment == .decimal ? (ems: 0, characters: 0) : nil
    }
    var grid = TableGrid(columns: table.columns.count)
    for row in table.rows {
      grid.place(row.cells) { piece in
        guard case .cell(let number, let columns) = piece, columns.count == 1, let tail = tails[columns.lowerBound]
        else { return }
        let own = Self.tail(of: row.cells[number].text)
        tails[columns.lowerBound] = (max(tail.ems, own.ems), max(tail.characters, own.characters))
      }
    }
    self.tails = tails
  }

  /// Room behind a text of a column: in thousandths of the size of its letters, and in characters of plain text.
  public func room(behind text: RichText, in columns: Range<Int>) -> (ems: Int, characters: Int) {
    guard columns.count == 1, let first = columns.first, let longest = tails[first] else { return (0, 0) }
    let own = Self.tail(of: text)
    return (longest.ems - own.ems, longest.characters - own.characters)
  }

  private static func tail(of text: RichText) -> (ems: Int, characters: Int) {
    let tail = tail(of: text.plain)
    return (TextMeasure.thousandths(tail), tail.unicodeScalars.count)
  }

  /// What stands behind the whole number of a text; empty where the text has no digit.
  static func tail(of text: String) -> String {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && 0x30...0x39 ~= bytes[index] }
    guard let last = bytes.indices.last(where: isDigit) else { return "" }
    var start = last
    while isDigit(start - 1) { start -= 1 }
    let hasComma = start > 1 && bytes[start - 1] == UInt8(ascii: ",") && isDigit(start - 2)
    return String(decoding: bytes[(hasComma ? start - 1 : last + 1)...], as: UTF8.self)
  }
}
