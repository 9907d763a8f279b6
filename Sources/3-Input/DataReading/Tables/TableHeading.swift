import Diagnostics
import OfficialWriting
import Values

/// The heading of a table: what separates its cells, what its columns are called, and the shape of the map a row
/// becomes.
struct TableHeading: Sendable {
  /// A column and the place of its cells in the map.
  struct Column: Sendable {
    /// The heading as typed, in NFC.
    var name: String
    /// The keys that lead to the value: `nguoi_ky.ho_ten` has two.
    var path: [String]
    /// The same keys, as they are compared.
    var names: [Name]
    /// Whether the heading ended with `[]`, so that cells hold values with `;` between them.
    var isList: Bool

    /// Whether the first keys are those of another column.
    func begins(with other: [Name]) -> Bool {
      names.count >= other.count && zip(names, other).allSatisfy { $0.isSameKey(as: $1) }
    }
  }

  /// Comma, semicolon or tab.
  var separator: UInt8
  /// The columns from left to right.
  var columns: [Column]
  /// The line the heading stands on, from 1.
  var line: Int

  /// Reads the heading.
  ///
  /// - Parameters:
  ///   - row: the bytes of the first row that is not blank.
  ///   - line: the line it begins on.
  ///   - name: the file.
  ///   - notes: takes what is worth a note.
  static func read(
    _ row: Span<UInt8>,
    line: Int,
    name: String,
    notes: inout TextNotes
  ) -> Outcome<TableHeading> {
    if let failure = JSONDiagnosis.utf8Failure(of: row) {
      return Outcome(nil, [failure.problem.diagnostic(at: Place(file: name, line: line))])
    }
    let separator = likelySeparator(of: row)
    var cells = CellReader(separator: separator)
    var door = TextDoor(source: DataSource(name: name))
    var columns: [Column] = []
    let fault = cells.read(row) { bytes in
      let position = Position(form: .cell, first: line, second: columns.count)
      let typed = door.text(bytes, at: position, isExact: false)
      columns.append(column(typed))
    }
    if let fault {
      door.diagnostics.append(fault.problem.diagnostic(at: Place(file: name, line: line + fault.lineOffset)))
    }
    notes.merge(door.finish())
    let heading = TableHeading(separator: separator, columns: columns, line: line)
    let diagnostics = door.diagnostics + heading.problems(name: name)
    return Outcome(diagnostics.isEmpty ? heading : nil, diagnostics)
  }

  /// The separator that occurs most often outside quotes; a comma when there is none.
  private static func likelySeparator(of row: Span<UInt8>) -> UInt8 {
    var counts: [(separator: UInt8, count: Int)] = [(0x09, 0), (UInt8(ascii: ";"), 0), (UInt8(ascii: ","), 0)]
    var isQuoted = false
    for index in row.indices {
      if row[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      for number in counts.indices where counts[number].separator == row[index] { counts[number].count += 1 }
    }
    var best: (separator: UInt8, count: Int) = (UInt8(ascii: ","), 0)
    for candidate in counts where candidate.count > best.count { best = candidate }
    return best.separator
  }

  private static func column(_ typed: String) -> Column {
    let isList = typed.hasSuffix("[]")
    let name = isList ? String(typed.dropLast(2)) : typed
    let segments = name.split(separator: ".", omittingEmptySubsequences: false)
    // `1. Họ tên` and `STT.` are headings, `nguoi_ky.ho_ten` is a path.
    let isPath = segments.allSatisfy { !$0.isEmpty && !$0.hasPrefix(" ") && !$0.hasSuffix(" ") }
    let path = isPath ? segments.map { String($0) } : [name]
    return Column(name: typed, path: path, names: path.map { Name($0) }, isList: isList)
  }

  /// Headings that are empty, count as the same, or are a value and a group at once.
  private func problems(name: String) -> [Diagnostic] {
    func place(_ column: Int) -> Place { Place(file: name, line: line, columnName: columns[column].name) }
    var result: [Diagnostic] = []
    /// The columns with values of their own, and those that stand for a group, by their names without accents.
    var values: [String: [Int]] = [:]
    var groups: [String: [Int]] = [:]
    func key(_ names: some Sequence<Name>) -> String { names.map(\.unmarked).joined(separator: ".") }
    func first(in known: [String: [Int]], of column: Column) -> Int? {
      known[key(column.names)]?.first { columns[$0].begins(with: column.names) }
    }
    for (index, column) in columns.enumerated() {
      if column.names.contains(where: \.isEmpty) {
        let problem = DataProblem.headingEmpty(column: index + 1)
        result.append(problem.diagnostic(at: Place(file: name, line: line, columnName: "thứ \(index + 1)")))
        continue
      }
      if let twin = first(in: values, of: column) {
        let problem = DataProblem.headingsAlike(columns[twin].name, column.name)
        result.append(
          problem.diagnostic(at: place(index), related: [Diagnostic.Related("cột trùng tên", place(twin))])
        )
        continue
      }
      values[key(column.names), default: []].append(index)
      for length in column.names.indices.dropFirst() {
        groups[key(column.names[..<length]), default: []].append(index)
      }
    }
    for (index, column) in columns.enumerated() where !column.names.contains(where: \.isEmpty) {
      guard let member = first(in: groups, of: column) else { continue }
      let problem = DataProblem.headingConflict(column.name, columns[member].name)
      result.append(
        problem.diagnostic(at: place(index), related: [Diagnostic.Related("cột coi đó là nhóm", place(member))])
      )
    }
    return result
  }
}

/// The map a row becomes: which cell goes where.
///
/// Each piece of a batch makes a plan of its own, so that two threads never share the strings of the keys.
struct RowPlan {
  private struct Entry {
    var key: String
    var position: Position
    var node: Node
  }

  private indirect enum Node {
    case cell(Int, isList: Bool)
    case group([Entry])
  }

  private var entries: [Entry] = []

  init(_ heading: TableHeading) { entries = Self.entries(heading, of: Array(heading.columns.indices), depth: 0) }

  /// The entries of the columns whose first `depth` keys are the same.
  private static func entries(_ heading: TableHeading, of columns: [Int], depth: Int) -> [Entry] {
    var groups: [[Int]] = []
    /// The groups by their key without accents.
    var known: [String: [Int]] = [:]
    for index in columns {
      let name = heading.columns[index].names[depth]
      let isOwn = { (group: Int) in heading.columns[groups[group][0]].names[depth].isSameKey(as: name) }
      if let group = known[name.unmarked]?.first(where: isOwn) {
        groups[group].append(index)
      } else {
        known[name.unmarked, default: []].append(groups.count)
        groups.append([index])
      }
    }
    return groups.compactMap { group in
      guard let first = group.first else { return nil }
      let column = heading.columns[first]
      let isLast = column.path.count == depth + 1
      return Entry(
        // A copy of the characters, not of the reference.
        key: String(decoding: Array(column.path[depth].utf8), as: UTF8.self),
        position: Position(form: .cell, first: heading.line, second: first),
        node: isLast ? .cell(first, isList: column.isList) : .group(entries(heading, of: group, depth: depth + 1))
      )
    }
  }

  /// The map of a row.
  ///
  /// - Parameter cells: one datum a column.
  func map(_ cells: [Datum], at position: Position) -> Datum {
    Datum(.map(Self.map(entries, cells)), at: position)
  }

  private static func map(_ entries: [Entry], _ cells: [Datum]) -> [Datum.Entry] {
    var result: [Datum.Entry] = []
    result.reserveCapacity(entries.count)
    for entry in entries {
      let value = value(of: entry.node, entry.position, cells)
      result.append(Datum.Entry(key: entry.key, keyPosition: entry.position, value: value))
    }
    return result
  }

  private static func value(of node: Node, _ position: Position, _ cells: [Datum]) -> Datum {
    switch node {
    case .cell(let index, isList: false):
      return cells[index]
    case .cell(let index, isList: true):
      guard let text = cells[index].characters else { return cells[index] }
      let parts = text.split(separator: ";").map { String($0.trimmingBlanks()) }.filter { !$0.isEmpty }
      return Datum(.list(parts.map { Datum(.scalar($0), at: cells[index].position) }), at: cells[index].position)
    case .group(let inner):
      let entries = map(inner, cells)
      let place = entries.first?.value.position ?? position
      let isEmpty = entries.allSatisfy { if case .null = $0.value.content { true } else { false } }
      return Datum(isEmpty ? .null : .map(entries), at: place)
    }
  }
}

extension Substring {
  /// Without spaces at the ends.
  fileprivate func trimmingBlanks() -> Substring {
    var result = self
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return result
  }
}
