/// Where something stands in a file a person can open.
///
/// A place is worked out only when there is something to say about it, so it may hold strings; hot paths carry
/// byte offsets instead.
public struct Place: Sendable, Hashable {
  /// Path as the user gave it, or `-` for standard input.
  public var file: String
  /// Line, counted from 1.
  public var line: Int?
  /// Column, counted from 1 in characters as a person counts them.
  public var column: Int?
  /// How many characters the place covers, for drawing a caret; at least 1.
  public var length: Int
  /// Heading of the column, when the file is a table.
  public var columnName: String?
  /// The text of the line, or of a part of it, for showing it.
  public var excerpt: String?
  /// The column the excerpt begins with; 1 for a whole line.
  public var excerptColumn: Int

  /// Makes a place.
  public init(
    file: String,
    line: Int? = nil,
    column: Int? = nil,
    length: Int = 1,
    columnName: String? = nil,
    excerpt: String? = nil,
    excerptColumn: Int = 1
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.columnName = columnName
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }

  /// `file:line:col`, or `file dòng 7, cột "Điểm"` in a table.
  public var description: String {
    if let columnName, let line { return "\(file) dòng \(line), cột “\(columnName)”" }
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
