import Diagnostics
import Values

/// Where the reading of quoted cells stands.
private enum CellState {
  /// Nothing but blanks in the cell so far.
  case start
  /// In a cell without quotes.
  case plain
  /// Between the quotes of a cell.
  case quoted
  /// Behind a quote that closes the cell, unless another one follows.
  case quoteInQuoted
}

/// Finds the ends of the rows of a table as its bytes come in: a line end between quotes does not end a row.
struct RowCutter {
  /// Comma, semicolon or tab; `nil` before the heading is known, when all three count.
  var separator: UInt8?
  /// The line of the next byte, from 1.
  private(set) var line = 1
  private var state = CellState.start
  private var hasContent = false
  private var isAfterReturn = false

  /// Looks for the end of the row that is being read.
  ///
  /// - Parameters:
  ///   - buffer: what is there.
  ///   - index: the first byte not yet looked at; moved on.
  /// - Returns: the end of the row without its line end, and whether there is anything in it; `nil` when it goes on
  ///   behind the bytes there are.
  mutating func cut(_ buffer: [UInt8], from index: inout Int) -> (end: Int, isBlank: Bool)? {
    let bytes = buffer.span
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A, isAfterReturn {
        // The second half of a line end that has been counted.
        isAfterReturn = false
        continue
      }
      isAfterReturn = byte == 0x0D
      switch byte {
      case 0x0A, 0x0D:
        line += 1
        guard state == .quoted else { return (index - 1, take()) }
      case UInt8(ascii: "\""):
        hasContent = true
        switch state {
        case .start: state = .quoted
        case .plain: break
        case .quoted: state = .quoteInQuoted
        case .quoteInQuoted: state = .quoted
        }
      case 0x20:
        break
      case 0x09 where separator != nil && separator != 0x09:
        break
      default:
        let isSeparator = separator.map { $0 == byte } ?? Self.isAnySeparator(byte)
        if isSeparator {
          if state != .quoted { state = .start }
        } else {
          hasContent = true
          if state == .start { state = .plain }
        }
      }
    }
    return nil
  }

  /// Ends the last row, which has no line end; whether there is nothing in it.
  mutating func finish() -> Bool { take() }

  /// Steps over bytes that are no part of the next row: the second half of a line end.
  mutating func skipLineEnd(_ bytes: [UInt8], from index: inout Int) {
    if isAfterReturn, index < bytes.count {
      isAfterReturn = false
      if bytes[index] == 0x0A { index += 1 }
    }
  }

  private mutating func take() -> Bool {
    defer {
      hasContent = false
      state = .start
    }
    return !hasContent
  }

  private static func isAnySeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09
  }
}

/// Takes a row apart.
struct CellReader {
  /// What is wrong with a row.
  struct Fault {
    var problem: DataProblem
    /// How many lines below the first one of the row.
    var lineOffset: Int
    /// The column it happened in, from 0.
    var column: Int
  }

  /// Comma, semicolon or tab.
  let separator: UInt8
  private var scratch: [UInt8] = []

  init(separator: UInt8) { self.separator = separator }

  /// Gives each cell of a row to `body`: without its quotes, doubled quotes made single, blanks around it still there.
  ///
  /// - Returns: what is wrong with the quotes of the row, if anything is.
  mutating func read(_ row: Span<UInt8>, _ body: (Span<UInt8>) -> Void) -> Fault? {
    var index = 0
    var column = 0
    while true {
      var start = index
      while start < row.count, row[start] == 0x20 || (row[start] == 0x09 && separator != 0x09) { start += 1 }
      if start < row.count, row[start] == UInt8(ascii: "\"") {
        switch readQuoted(row, from: start) {
        case .success(let end): index = end
        case .failure(let problem):
          return Fault(problem: problem.problem, lineOffset: lineEnds(row, before: start), column: column)
        }
        body(scratch.span)
      } else {
        index = start
        while index < row.count, row[index] != separator { index += 1 }
        body(row.extracting(start..<index))
      }
      guard index < row.count else { return nil }
      index += 1
      column += 1
    }
  }

  private struct Stop: Error { var problem: DataProblem }

  /// Reads a cell in quotes into the scratch bytes; the offset of the separator behind it, or of the row's end.
  private mutating func readQuoted(_ row: Span<UInt8>, from start: Int) -> Result<Int, Stop> {
    scratch.removeAll(keepingCapacity: true)
    var index = start + 1
    while true {
      guard index < row.count else { return .failure(Stop(problem: .unclosedQuote)) }
      let byte = row[index]
      index += 1
      guard byte == UInt8(ascii: "\"") else {
        scratch.append(byte)
        continue
      }
      guard index < row.count, row[index] == UInt8(ascii: "\"") else { break }
      scratch.append(byte)
      index += 1
    }
    while index < row.count, row[index] != separator {
      guard isBlank(row[index]) else { return .failure(Stop(problem: .textAfterQuote)) }
      index += 1
    }
    return .success(index)
  }

  private func lineEnds(_ row: Span<UInt8>, before end: Int) -> Int {
    var count = 0
    for index in 0..<end where row[index] == 0x0A || (row[index] == 0x0D && row[index + 1] != 0x0A) { count += 1 }
    return count
  }
}

/// Makes trees of rows.
struct RowReader {
  private let heading: TableHeading
  private let plan: RowPlan
  private var cells: CellReader

  init(_ heading: TableHeading) {
    self.heading = heading
    plan = RowPlan(heading)
    cells = CellReader(separator: heading.separator)
  }

  /// The map of a row; `nil` when something is wrong with it, which `door` then knows.
  ///
  /// - Parameters:
  ///   - row: its bytes, valid UTF-8.
  ///   - line: the line it begins on.
  mutating func read(_ row: Span<UInt8>, line: Int, door: inout TextDoor) -> Datum? {
    var values: [Datum] = []
    values.reserveCapacity(heading.columns.count)
    let fault = cells.read(row) { bytes in
      let position = Position(form: .cell, first: line, second: values.count)
      let text = bytes.isEmpty ? "" : door.text(bytes, at: position, isExact: false, lines: .kept)
      values.append(Datum(typed: text, at: position))
    }
    let name = door.source.name
    if let fault {
      let columns = door.source.columns
      let column = columns.indices.contains(fault.column) ? columns[fault.column] : nil
      let place = Place(file: name, line: line + fault.lineOffset, columnName: column)
      door.diagnostics.append(fault.problem.diagnostic(at: place))
      return nil
    }
    guard values.count == heading.columns.count else {
      let problem = DataProblem.wrongCellCount(found: values.count, expected: heading.columns.count)
      door.diagnostics.append(problem.diagnostic(at: Place(file: name, line: line)))
      return nil
    }
    return plan.map(values, at: Position(form: .cell, first: line, second: 0))
  }
}
