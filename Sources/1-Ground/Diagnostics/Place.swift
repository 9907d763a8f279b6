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
  /// The text of the line, for showing it.
  public var excerpt: String?

  /// Makes a place.
  public init(
    file: String,
    line: Int? = nil,
    column: Int? = nil,
    length: Int = 1,
    columnName: String? = nil,
    excerpt: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.columnName = columnName
    self.excerpt = excerpt
  }

  /// Bytes of a line that is still shown; a file that carries others inside may be one line of many megabytes.
  private static let longestExcerpt = 20_000

  /// Works out line and column of a byte range in a whole file. The line is its excerpt, unless it is very long.
  ///
  /// - Parameters:
  ///   - file: path shown to the user.
  ///   - bytes: the file's UTF-8 bytes.
  ///   - range: byte offsets; values outside the file are moved to its ends.
  ///   - firstLine: number of the first line of `bytes`, when they are a piece of a larger file.
  /// - Complexity: O(n) in the offset.
  public init(file: String, bytes: [UInt8], range: Range<Int>, firstLine: Int = 1) {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    var line = firstLine
    var lineStart = 0
    var index = 0
    while index < start {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) {
        line += 1
        lineStart = index
      }
    }
    var lineEnd = lineStart
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
    let before = String(decoding: bytes[lineStart..<min(start, lineEnd)], as: UTF8.self)
    let covered = String(decoding: bytes[min(start, lineEnd)..<min(end, lineEnd)], as: UTF8.self)
    self.init(
      file: file,
      line: line,
      column: before.count + 1,
      length: max(1, covered.count),
      excerpt: lineEnd - lineStart > Self.longestExcerpt
        ? nil : String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
    )
  }

  /// `file:line:col`, or `file dòng 7, cột "Điểm"` in a table.
  public var description: String {
    if let columnName, let line { return "\(file) dòng \(line), cột “\(columnName)”" }
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}
