public import Diagnostics
import OfficialWriting
public import Values

/// Reads the data of one document.
///
/// Every value stays the characters that were typed; the fields of the template give it a type later. All text comes
/// out composed (NFC), without faulty characters, and with single spaces.
///
/// - Parameters:
///   - name: path shown to the user.
///   - bytes: the whole file.
///   - format: how to read it. JSON Lines must have one record, a table one row under its heading.
/// - Returns: a record whose root is a map, or the errors `DL-01` to `DL-37` with their places.
public func readDocument(name: String, bytes: [UInt8], format: DataFormat) -> Outcome<DataRecord> {
  var outcome = readTree(name: name, bytes: bytes, format: format)
  guard let record = outcome.value else { return outcome }
  switch (format, record.root.content) {
  case (_, .map):
    return outcome
  case (.table, .list(let rows)):
    if let row = rows.first, rows.count == 1 {
      outcome.value?.root = row
      return outcome
    }
    outcome.diagnostics.append(
      DataProblem.notOneRow(rows.count).diagnostic(at: rows.dropFirst().first.map { record.place(of: $0.position) })
    )
  default:
    outcome.diagnostics.append(notMap(record.root).diagnostic(at: record.place(of: record.root.position)))
  }
  outcome.value = nil
  return outcome
}

/// Reads a file that holds a list of records, in memory.
///
/// - Returns: the records, numbered from 1; a single map counts as one record.
func readRecords(name: String, bytes: [UInt8], format: DataFormat) -> Outcome<[DataRecord]> {
  let outcome = readTree(name: name, bytes: bytes, format: format)
  guard let record = outcome.value else { return Outcome(nil, outcome.diagnostics) }
  var diagnostics = outcome.diagnostics
  var records: [DataRecord] = []
  switch record.root.content {
  case .map:
    records = [record]
  case .list(let items):
    for (index, item) in items.enumerated() {
      if case .map = item.content {
      } else {
        diagnostics.append(notMap(item).diagnostic(at: record.place(of: item.position)))
      }
      records.append(DataRecord(root: item, sources: record.sources, number: index + 1))
    }
    if items.isEmpty { diagnostics.append(DataProblem.empty.diagnostic(at: record.place(of: record.root.position))) }
  case .scalar, .picture, .null:
    let problem = DataProblem.notListOfRecords(found: "một giá trị")
    diagnostics.append(problem.diagnostic(at: record.place(of: record.root.position)))
  }
  let result = Outcome(records, diagnostics)
  return result.hasErrors ? Outcome(nil, diagnostics) : result
}

/// Reads a whole file, whatever its root is; a table becomes the list of its rows.
func readTree(name: String, bytes: [UInt8], format: DataFormat) -> Outcome<DataRecord> {
  func failure(_ problem: DataProblem, _ place: Place) -> Outcome<DataRecord> {
    Outcome(nil, [problem.diagnostic(at: place)])
  }
  if isUTF16(bytes) { return failure(.utf16, Place(file: name, line: 1, column: 1)) }
  if bytes.count > ReadingLimits.fileMegabytes * 1024 * 1024 {
    return failure(.tooLong(megabytes: ReadingLimits.fileMegabytes), Place(file: name))
  }
  let text = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
  guard !text.allSatisfy({ isBlank($0) }) else { return failure(.empty, Place(file: name)) }
  switch format {
  case .table: return readTable(name: name, bytes: text)
  case .yaml, .json, .jsonLines: break
  }
  let source = DataSource(name: name, bytes: text)
  var door = TextDoor(source: source)
  let root: Datum?
  if case .yaml = format {
    root = readYAML(source, door: &door)
  } else {
    var reader = JSONReader()
    root = reader.read(text.span, 0..<text.count, door: &door)
  }
  let isFine = door.diagnostics.isEmpty
  let diagnostics = door.diagnostics + door.finish().diagnostics
  guard let root, isFine else { return Outcome(nil, diagnostics) }
  return Outcome(DataRecord(root: root, sources: [source]), diagnostics)
}

/// Reads a whole table into the list of its rows; all errors of all rows.
private func readTable(name: String, bytes: [UInt8]) -> Outcome<DataRecord> {
  var reader = RecordReader(name: name, format: .table, bytes: bytes)
  var rows: [Datum] = []
  var diagnostics: [Diagnostic] = []
  var notes = TextNotes()
  var source: DataSource?
  // Bytes in memory never throw.
  while let piece = try? reader.next(upTo: Int.max) {
    let parsed = piece.parsed()
    notes.merge(parsed.notes)
    for outcome in parsed.outcomes {
      diagnostics += outcome.diagnostics
      guard let record = outcome.value else { continue }
      rows.append(record.root)
      if source == nil { source = record.sources.first }
    }
  }
  diagnostics = reader.fileDiagnostics + diagnostics
  var allNotes = reader.fileNotes
  allNotes.merge(notes)
  let isFine = diagnostics.isEmpty
  diagnostics += allNotes.diagnostics
  guard isFine, let source else { return Outcome(nil, diagnostics) }
  let root = Datum(.list(rows), at: Position(form: .cell, first: 1, second: 0))
  return Outcome(DataRecord(root: root, sources: [source]), diagnostics)
}

/// What to say about a tree that is not the data of a document.
func notMap(_ datum: Datum) -> DataProblem {
  switch datum.content {
  case .list: .rootNotMap(found: "một danh sách")
  case .scalar, .picture: .rootNotMap(found: "một giá trị")
  case .null, .map: .rootNotMap(found: "giá trị trống")
  }
}
