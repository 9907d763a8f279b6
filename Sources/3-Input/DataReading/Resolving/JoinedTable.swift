public import Diagnostics
import OfficialWriting
public import Values

/// A table whose rows belong to the records of a batch, found by what stands in a column of both.
///
/// Prepared once, then applied to each record on any thread. Which keys have been used is kept by the caller, so that
/// rows belonging to no record can be named at the end.
public struct JoinedTable: Sendable {
  /// The keys some records have used.
  public struct UsedKeys: Sendable, Hashable {
    fileprivate var numbers: Set<Int> = []

    /// Makes an empty set.
    public init() {}

    /// Adds the keys used elsewhere, by another thread or another piece of the batch.
    public mutating func formUnion(_ other: UsedKeys) { numbers.formUnion(other.numbers) }
  }

  /// The list the records get.
  public let field: String
  private let parentKey: String
  private let source: DataSource
  private let groups: RowGroups
  private let sourceIndex: Int

  /// Reads and prepares a table, or a YAML or JSON list of rows.
  ///
  /// - Parameters:
  ///   - name: path shown to the user; its ending says the format.
  ///   - bytes: the whole file.
  ///   - field: the list the records get.
  ///   - key: the column whose values say to which record a row belongs.
  ///   - parentKey: the key of the records it is compared with; `key` when `nil`.
  ///   - ordinal: how many other tables are applied to the same records before; only speed depends on it.
  /// - Returns: the table, or the errors of the file, `DL-10` and `DL-43` among them.
  public static func prepared(
    name: String,
    bytes: [UInt8],
    field: String,
    key: String,
    parentKey: String? = nil,
    ordinal: Int = 0
  ) -> Outcome<JoinedTable> {
    guard let format = DataFormat(fileName: name) else {
      return Outcome(nil, [DataProblem.unknownFormat.diagnostic(at: Place(file: name))])
    }
    let outcome = readTree(name: name, bytes: bytes, format: format)
    guard let record = outcome.value, let source = record.sources.first else {
      return Outcome(nil, outcome.diagnostics)
    }
    var diagnostics = outcome.diagnostics
    guard case .list(let rows) = record.root.content else {
      diagnostics.append(DataProblem.joinParentsNotRows.diagnostic(at: record.place(of: record.root.position)))
      return Outcome(nil, diagnostics)
    }
    let sourceIndex = 1 + max(0, ordinal)
    let groups = RowGroups(rows.map { $0.moved(bySources: sourceIndex) }, key: key)
    for position in groups.withoutKey {
      let place = source.place(of: position)
      diagnostics.append(DataProblem.joinKeyMissing(key, rowsOf: name).diagnostic(at: place))
    }
    let table = JoinedTable(
      field: field,
      parentKey: parentKey ?? key,
      source: source,
      groups: groups,
      sourceIndex: sourceIndex
    )
    return groups.withoutKey.isEmpty ? Outcome(table, diagnostics) : Outcome(nil, diagnostics)
  }

  /// The record with the list of the rows that belong to it, empty when there are none.
  ///
  /// - Parameters:
  ///   - record: a record of the batch.
  ///   - used: gets the key of the record.
  /// - Returns: the record, or `DL-43` when it has no key, `DL-44` when it has the field already.
  public func applied(to record: DataRecord, used: inout UsedKeys) -> Outcome<DataRecord> {
    func failure(_ problem: DataProblem, _ position: Position) -> Outcome<DataRecord> {
      Outcome(nil, [problem.diagnostic(at: record.place(of: position))])
    }
    guard case .map(var entries) = record.root.content else {
      return failure(notMap(record.root), record.root.position)
    }
    if let taken = entries.entry(field) {
      return failure(.joinFieldTaken(field), taken.keyPosition)
    }
    guard let found = entries.scalar(parentKey) else {
      let file = record.sources.first?.name ?? "-"
      return failure(.joinKeyMissing(parentKey, rowsOf: file), record.root.position)
    }
    var rows: [Datum] = []
    if let number = groups.number(of: found.text) {
      used.numbers.insert(number)
      rows = groups.rows[number]
    }
    let offset = record.sources.count - sourceIndex
    if offset != 0 { rows = rows.map { $0.moved(bySources: offset) } }
    var result = record
    result.sources.append(source)
    entries.append(
      Datum.Entry(key: field, keyPosition: found.position, value: Datum(.list(rows), at: found.position))
    )
    result.root = Datum(.map(entries), at: record.root.position)
    return Outcome(result)
  }

  /// An error `DL-46` for each row that belongs to no record.
  ///
  /// - Parameter used: the keys of all records, those with errors too.
  public func unmatched(_ used: UsedKeys) -> [Diagnostic] {
    let known = Suggestions(used.numbers.sorted().map { groups.keys[$0] })
    var result: [Diagnostic] = []
    for (number, key) in groups.keys.enumerated() where !used.numbers.contains(number) {
      let problem = DataProblem.joinUnmatched(key: key, similar: known.nearest(to: key))
      for position in groups.keyPositions[number] { result.append(problem.diagnostic(at: source.place(of: position))) }
    }
    return result
  }
}
