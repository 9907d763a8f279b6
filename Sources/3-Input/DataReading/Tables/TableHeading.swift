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
  }

  /// Comma, semicolon or tab.
  var separator: UInt8
  /// The columns from left to right.
  var columns: [Column]
  /// The line the heading stands on, from 1.
  var line: Int
  /// The keys of the columns in each other.
  private(set) var tree = HeadingTree()

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
    var heading = TableHeading(separator: separator, columns: columns, line: line)
    let diagnostics = door.diagnostics + heading.growTree(name: name)
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

  /// Puts the columns into the tree; headings that are empty, too deep, count as the same, or are a value and a group at once.
  private mutating func growTree(name: String) -> [Diagnostic] {
    var result: [Diagnostic] = []
    func report(_ problem: DataProblem, _ column: Int, _ related: [Diagnostic.Related] = []) {
      result.append(problem.diagnostic(at: place(column), related: related))
    }
    func place(_ column: Int) -> Place { Place(file: name, line: line, columnName: columns[column].name) }
    var ends: [(column: Int, node: Int)] = []
    for (index, column) in columns.enumerated() {
      if column.names.contains(where: \.isEmpty) {
        let problem = DataProblem.headingEmpty(column: index + 1)
        result.append(problem.diagnostic(at: Place(file: name, line: line, columnName: "thứ \(index + 1)")))
        continue
      }
      if column.names.count > ReadingLimits.depth {
        report(.tooDeep(limit: ReadingLimits.depth), index)
        continue
      }
      let end = tree.add(column.names, column: index)
      ends.append((index, end.node))
      if let twin = end.twin {
        report(
          .headingsAlike(columns[twin].name, column.name),
          index,
          [Diagnostic.Related("cột trùng tên", place(twin))]
        )
      }
    }
    for (index, node) in ends {
      guard let member = tree.nodes[node].children.first.map({ tree.nodes[$0].first }) else { continue }
      report(
        .headingConflict(columns[index].name, columns[member].name),
        index,
        [Diagnostic.Related("cột coi đó là nhóm", place(member))]
      )
    }
    return result
  }
}

/// The keys of a heading in each other; where columns have their first keys in common, they have a node in common.
struct HeadingTree: Sendable {
  struct Node: Sendable {
    /// The first column that goes through here.
    var first: Int
    /// The column that ends here.
    var value: Int?
    /// The nodes below, in the order of their first columns.
    var children: [Int] = []
    fileprivate var names = FirstNames()
  }

  /// All nodes, behind the root those of the columns.
  private(set) var nodes = [Node(first: 0)]
  /// How many names have been looked up so far; what the cost is judged by.
  private(set) var steps = 0

  /// Puts in a column.
  ///
  /// - Returns: the node it ends at, and the column that ends there already.
  mutating func add(_ names: [Name], column: Int) -> (node: Int, twin: Int?) {
    var node = 0
    for name in names {
      steps += 1
      if let next = nodes[node].names.first(like: name) {
        node = next
      } else {
        nodes[node].names.add(name, number: nodes.count)
        nodes[node].children.append(nodes.count)
        node = nodes.count
        nodes.append(Node(first: column))
      }
    }
    if let twin = nodes[node].value { return (node, twin) }
    nodes[node].value = column
    return (node, nil)
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

  init(_ heading: TableHeading) { entries = Self.entries(heading, below: 0, depth: 0) }

  /// The entries of a node of the heading's tree; one level below another, ``ReadingLimits/depth`` at most.
  private static func entries(_ heading: TableHeading, below node: Int, depth: Int) -> [Entry] {
    heading.tree.nodes[node].children.map { child in
      let node = heading.tree.nodes[child]
      let column = heading.columns[node.first]
      return Entry(
        // A copy of the characters, not of the reference.
        key: String(decoding: Array(column.path[depth].utf8), as: UTF8.self),
        position: Position(form: .cell, first: heading.line, second: node.first),
        node: node.children.isEmpty
          ? .cell(node.first, isList: column.isList) : .group(entries(heading, below: child, depth: depth + 1))
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
