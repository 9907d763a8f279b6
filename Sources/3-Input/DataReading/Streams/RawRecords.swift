public import DataBinding
public import Diagnostics
import OfficialWriting
public import Values

/// Some records of a stream, cut but not parsed: can be sent to another thread.
public struct RawRecords: Sendable {
  /// A record in the bytes.
  struct Piece: Sendable {
    var start: Int
    var end: Int
    /// The line it begins on in the file.
    var line: Int
  }

  private enum Content: Sendable {
    case lines
    case rows(TableHeading)
    case ready([Outcome<DataRecord>])
  }

  private let name: String
  private let bytes: [UInt8]
  /// The line the bytes begin on in the file.
  private let firstLine: Int
  private let pieces: [Piece]
  private let content: Content
  /// Number of the first record in the file, from 1.
  public let firstNumber: Int
  /// How many records there are.
  public var count: Int {
    if case .ready(let outcomes) = content { outcomes.count } else { pieces.count }
  }

  init(
    name: String,
    bytes: [UInt8],
    firstLine: Int,
    pieces: [Piece],
    firstNumber: Int,
    heading: TableHeading?
  ) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
    self.pieces = pieces
    self.firstNumber = firstNumber
    content = heading.map(Content.rows) ?? .lines
  }

  init(ready outcomes: [Outcome<DataRecord>]) {
    name = ""
    bytes = []
    firstLine = 1
    pieces = []
    firstNumber = outcomes.first?.value?.number ?? 1
    content = .ready(outcomes)
  }

  /// Parses the records, each for itself: an error in one does not touch the others.
  public func parsed() -> ParsedRecords {
    var outcomes: [Outcome<DataRecord>] = []
    outcomes.reserveCapacity(count)
    let notes = parse { outcomes.append($0) }
    return ParsedRecords(outcomes: outcomes, notes: notes)
  }

  /// Parses the records one after the other, so that only one of them takes room at a time.
  ///
  /// - Parameters:
  ///   - shape: what clean records are made of that are read in one pass; nil where all are parsed. Only JSON Lines are.
  ///   - clean: receives a clean record; false where it must be parsed all the same, because there is something to tell of it.
  ///   - body: receives what became of each record, in order, but for those that `clean` took.
  /// - Returns: what is worth a note; to be merged with those of the other pieces in the order of the file.
  public func parse(
    _ shape: RecordShape? = nil,
    clean: (CleanRecord) -> Bool = { _ in false },
    _ body: (Outcome<DataRecord>) -> Void
  ) -> TextNotes {
    switch content {
    case .lines: return parseLines(shape, clean, body)
    case .rows(let heading): return parseRows(heading, body)
    case .ready(let outcomes):
      for outcome in outcomes { body(outcome) }
      return TextNotes()
    }
  }

  private func parseLines(
    _ shape: RecordShape?,
    _ clean: (CleanRecord) -> Bool,
    _ body: (Outcome<DataRecord>) -> Void
  ) -> TextNotes {
    let source = DataSource(name: name, bytes: bytes, firstLine: firstLine)
    var door = TextDoor(source: source)
    var reader = JSONReader()
    var keys = shape.map { ShapedKeys($0) }
    for (index, piece) in pieces.enumerated() {
      if let values = keys?.values(of: piece.start..<piece.end, in: bytes.span, &reader, &door),
        clean(CleanRecord(values: values, source: source, start: piece.start, number: firstNumber + index))
      {
        continue
      }
      let root = reader.read(bytes.span, piece.start..<piece.end, door: &door)
      body(outcome(root, index, source: source, door: &door))
    }
    return door.finish()
  }

  private func parseRows(_ heading: TableHeading, _ body: (Outcome<DataRecord>) -> Void) -> TextNotes {
    let source = DataSource(name: name, columns: heading.columns.map(\.name))
    var door = TextDoor(source: source)
    var reader = RowReader(heading)
    let isUTF8 = JSONDiagnosis.utf8Failure(of: bytes.span) == nil
    let legacy = isUTF8 ? nil : looksLikeLegacyEncoding(bytes)
    for (index, piece) in pieces.enumerated() {
      let row = bytes.span.extracting(piece.start..<piece.end)
      var root: Datum?
      if !isUTF8, let failure = JSONDiagnosis.utf8Failure(of: row) {
        let problem = legacy.map { DataProblem.legacyEncoding($0.vietnamese) } ?? failure.problem
        door.diagnostics.append(problem.diagnostic(at: Place(file: name, line: piece.line)))
      } else {
        root = reader.read(row, line: piece.line, door: &door)
      }
      body(outcome(root, index, source: source, door: &door))
    }
    return door.finish()
  }

  @inline(__always)
  private func outcome(
    _ root: Datum?,
    _ index: Int,
    source: DataSource,
    door: inout TextDoor
  ) -> Outcome<DataRecord> {
    if let root, case .map = root.content {} else if let root { door.report(notMap(root), at: root.position) }
    let diagnostics = door.takeDiagnostics()
    guard let root, diagnostics.isEmpty else { return Outcome(nil, diagnostics) }
    return Outcome(DataRecord(root: root, sources: [source], number: firstNumber + index))
  }
}

/// The data of one document, read in one pass: of the type their fields have, and nothing about them to tell.
public struct CleanRecord: Sendable {
  /// Values by slot.
  public let values: [Value]
  private let source: DataSource
  private let start: Int
  /// Number of the record in its file, from 1.
  public let number: Int

  init(values: [Value], source: DataSource, start: Int, number: Int) {
    self.values = values
    self.source = source
    self.start = start
    self.number = number
  }

  /// The record as a place without its data.
  public var place: DataRecord {
    let position = Position(form: .bytes, first: start, second: 1)
    return DataRecord(root: Datum(.map([]), at: position), sources: [source], number: number)
  }
}

/// What ``RawRecords/parsed()`` gives.
public struct ParsedRecords: Sendable {
  /// One outcome for each record, in order.
  public var outcomes: [Outcome<DataRecord>]
  /// What is worth a note; to be merged with those of the other pieces in the order of the file.
  public var notes: TextNotes
}
