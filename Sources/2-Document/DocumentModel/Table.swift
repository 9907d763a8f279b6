/// A table: every row covers every column, with its own cells or with cells that reach down from above.
///
/// ```
/// | STT | Đơn vị |    Chỉ tiêu     |   ← groups, then columns
/// |     |        | Giao | Đạt      |
/// ```
public struct Table: Sendable, Hashable {
  /// Where the text of a column stands.
  public enum Alignment: String, Sendable, Hashable, CaseIterable {
    /// At the left.
    case leading = "trai"
    /// In the middle.
    case center = "giua"
    /// At the right, as for sums.
    case trailing = "phai"
    /// At the right, with the decimal commas one below the other.
    case decimal = "thap-phan"
  }

  /// A column.
  public struct Column: Sendable, Hashable {
    /// Heading, set once and repeated on every page.
    public var heading: RichText
    /// Share of the width, in any unit that all columns of the table use; at least 1.
    public var width: Int
    /// Where the text of the cells stands.
    public var alignment: Alignment

    /// Makes a column.
    public init(_ heading: RichText, width: Int = 1, alignment: Alignment = .leading) {
      self.heading = heading
      self.width = width
      self.alignment = alignment
    }
  }

  /// Columns under one heading.
  public struct ColumnGroup: Sendable, Hashable {
    /// The heading over them.
    public var heading: RichText
    /// Which columns.
    public var columns: Range<Int>

    /// Makes a group.
    public init(_ heading: RichText, columns: Range<Int>) {
      self.heading = heading
      self.columns = columns
    }
  }

  /// A cell, over one or more columns and rows.
  public struct Cell: Sendable, Hashable {
    /// What stands in it; its first paragraph where it has several.
    public var text: RichText
    /// The paragraphs after the first.
    public var more: [RichText]
    /// How many columns it covers, at least 1.
    public var span: Int
    /// How many rows it covers, at least 1.
    public var rowSpan: Int

    /// Makes a cell.
    public init(_ text: RichText, more: [RichText] = [], span: Int = 1, rowSpan: Int = 1) {
      self.text = text
      self.more = more
      self.span = span
      self.rowSpan = rowSpan
    }
  }

  /// A row.
  public struct Row: Sendable, Hashable {
    /// Cells from left to right, without those that reach down from above.
    public var cells: [Cell]
    /// Whether it is a line of totals, set in bold.
    public var isTotal: Bool

    /// Makes a row.
    public init(_ cells: [Cell], isTotal: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// Caption above the table, or nil.
  public var caption: RichText?
  /// Columns from left to right.
  public var columns: [Column]
  /// Groups of columns in reading order, one before those inside it.
  public var groups: [ColumnGroup]
  /// Rows from top to bottom, without the headings.
  public var rows: [Row]

  /// Makes a table.
  public init(caption: RichText? = nil, columns: [Column], groups: [ColumnGroup] = [], rows: [Row]) {
    self.caption = caption
    self.columns = columns
    self.groups = groups
    self.rows = rows
  }
}
