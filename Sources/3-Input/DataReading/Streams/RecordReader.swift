public import Diagnostics
import Glibc
import OfficialWriting
import Values

/// Why bytes could not be had.
public struct ReadFailure: Error, Sendable, Hashable {
  /// The error number of the system.
  public let number: Int32

  /// Makes a failure.
  public init(number: Int32) { self.number = number }

  /// The reason in words of the system.
  public var description: String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "errno \(number)"
  }
}

/// Cuts a stream of data into records, for batches.
///
/// JSON Lines and tables are read piece by piece, in memory that does not grow with the number of records. A list in
/// YAML or JSON is read as a whole first. Cutting is cheap; ``RawRecords/parsed()`` does the work and may run
/// elsewhere.
@safe
public struct RecordReader {
  /// Gives more bytes: fills the buffer from its start and returns how many there are, 0 at the end.
  public typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  private enum Stage {
    case start
    case lines
    case rows(TableHeading)
    case ready([Outcome<DataRecord>])
    case finished
  }

  /// Path as the user gave it, or `-`.
  public let name: String
  /// The format it is read as; nil while it is not known: until the beginning of data without a name has been read.
  public private(set) var format: DataFormat?
  /// What is wrong with the file as a whole, such as its heading. With an error among them no more records come.
  ///
  /// Complete once ``next(upTo:)`` has returned `nil`.
  public private(set) var fileDiagnostics: [Diagnostic] = []
  /// What is worth a note outside the records, such as headings that were not in NFC.
  public private(set) var fileNotes = TextNotes()

  private let source: Source
  private var stage = Stage.start
  private var buffer: [UInt8] = []
  /// The first byte of the buffer that belongs to no record yet.
  private var start = 0
  /// The first byte of the buffer that has not been looked at.
  private var scanned = 0
  private var isAtEnd = false
  private var cutter = RowCutter()
  private var rowLine = 1
  private var readBuffer = [UInt8](repeating: 0, count: 256 * 1024)
  private var count = 0

  /// Makes a reader over any source of bytes.
  ///
  /// - Parameters:
  ///   - name: path shown to the user.
  ///   - format: how to read it; nil for data without a name, whose first bytes tell.
  ///   - source: called for more bytes until it returns 0.
  public init(name: String, format: DataFormat?, source: @escaping Source) {
    self.name = name
    self.format = format
    unsafe self.source = source
  }

  /// Makes a reader over an open file, a pipe or standard input; the descriptor is not closed.
  public init(name: String, format: DataFormat?, fileDescriptor: Int32) {
    unsafe self.init(name: name, format: format) { buffer in
      while true {
        let count = unsafe read(fileDescriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { throw ReadFailure(number: errno) }
      }
    }
  }

  /// Makes a reader over bytes that are in memory already.
  public init(name: String, format: DataFormat?, bytes: [UInt8]) {
    unsafe self.init(name: name, format: format) { _ in 0 }
    buffer = bytes
    isAtEnd = true
  }

  /// The next records, uncut in themselves and not yet parsed; `nil` at the end.
  ///
  /// - Parameter limit: as many at most; fewer when they are long, one at least.
  /// - Throws: what the source throws, ``ReadFailure`` for a file descriptor.
  public mutating func next(upTo limit: Int) throws -> RawRecords? {
    if case .start = stage { try begin() }
    switch stage {
    case .start, .finished:
      return nil
    case .lines:
      return try nextPieces(upTo: max(1, limit), heading: nil)
    case .rows(let heading):
      return try nextPieces(upTo: max(1, limit), heading: heading)
    case .ready(let outcomes):
      let slice = Array(outcomes.dropFirst(count).prefix(max(1, limit)))
      count += slice.count
      return slice.isEmpty ? nil : RawRecords(ready: slice)
    }
  }

  // MARK: Beginning

  private mutating func begin() throws {
    // A pipe gives as little as it likes at a time; what there is then would be no beginning to judge by.
    while buffer.count < DataFormat.sniffedBytes, !isAtEnd { try fill() }
    let format = format ?? DataFormat(sniffing: buffer)
    self.format = format
    if isUTF16(buffer) {
      fail(.utf16, at: Place(file: name, line: 1, column: 1))
      return
    }
    if buffer.starts(with: byteOrderMark) {
      start = byteOrderMark.count
      scanned = start
    }
    switch format {
    case .jsonLines:
      stage = .lines
    case .table:
      try readHeading()
    case .yaml, .json:
      let limit = ReadingLimits.fileMegabytes * 1024 * 1024
      while !isAtEnd, buffer.count <= limit { try fill() }
      stage = .finished
      let outcome = readRecords(name: name, bytes: buffer, format: format)
      buffer = []
      fileDiagnostics = outcome.diagnostics
      if let records = outcome.value { stage = .ready(records.map { Outcome($0) }) }
    }
  }

  private mutating func readHeading() throws {
    while true {
      guard let piece = try nextPiece() else {
        if stageIsOpen { fail(.empty, at: Place(file: name)) }
        return
      }
      guard !piece.isBlank else { continue }
      let row = Array(buffer[piece.range])
      let outcome = TableHeading.read(row.span, line: piece.line, name: name, notes: &fileNotes)
      guard let heading = outcome.value else {
        fileDiagnostics += legacyEncodingInstead(of: outcome.diagnostics)
        stage = .finished
        return
      }
      cutter.separator = heading.separator
      stage = .rows(heading)
      return
    }
  }

  /// When the heading is not UTF-8, the encoding it seems to be in, judged by all that has been read.
  private func legacyEncodingInstead(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard JSONDiagnosis.utf8Failure(of: buffer.span.extracting(first: min(buffer.count, 4096))) != nil,
      let encoding = looksLikeLegacyEncoding(buffer)
    else { return diagnostics }
    return [DataProblem.legacyEncoding(encoding.vietnamese).diagnostic(at: diagnostics.first?.place)]
  }

  private var stageIsOpen: Bool {
    if case .finished = stage { false } else { true }
  }

  private mutating func fail(_ problem: DataProblem, at place: Place) {
    fileDiagnostics.append(problem.diagnostic(at: place))
    stage = .finished
  }

  // MARK: Cutting

  private struct Cut {
    var range: Range<Int>
    var line: Int
    var isBlank: Bool
  }

  /// As many bytes go into one piece of work, unless a single record is longer.
  private static let pieceBytes = 1024 * 1024

  private mutating func nextPieces(upTo limit: Int, heading: TableHeading?) throws -> RawRecords? {
    // What has been cut is dropped before more is read, so that the ranges below stay valid.
    buffer.removeFirst(start)
    scanned -= start
    start = 0
    let firstLine = rowLine
    var pieces: [RawRecords.Piece] = []
    while pieces.count < limit, start < Self.pieceBytes, stageIsOpen, let cut = try nextPiece() {
      guard !cut.isBlank else { continue }
      pieces.append(RawRecords.Piece(start: cut.range.lowerBound, end: cut.range.upperBound, line: cut.line))
    }
    guard let last = pieces.last else {
      if stageIsOpen, count == 0 { reportNoRecords(heading) }
      stage = .finished
      return nil
    }
    let first = count + 1
    count += pieces.count
    return RawRecords(
      name: name,
      bytes: Array(buffer[..<last.end]),
      firstLine: firstLine,
      pieces: pieces,
      firstNumber: first,
      heading: heading
    )
  }

  private mutating func reportNoRecords(_ heading: TableHeading?) {
    let place = Place(file: name, line: heading?.line)
    fileDiagnostics.append((heading == nil ? DataProblem.empty : .headingOnly).diagnostic(at: place))
  }

  /// Cuts one line or row off, reading more as needed; `nil` at the end.
  private mutating func nextPiece() throws -> Cut? {
    if format == .table { return try nextRow() }
    return try nextLine()
  }

  private mutating func nextLine() throws -> Cut? {
    while true {
      if let end = firstLineEnd(in: buffer, from: scanned) {
        scanned = end + 1
        return cutLine(end: end)
      }
      scanned = buffer.count
      if isAtEnd { return start < buffer.count ? cutLine(end: buffer.count) : nil }
      guard try fillWithinLimit() else { return nil }
    }
  }

  private mutating func cutLine(end: Int) -> Cut {
    var contentEnd = end
    while contentEnd > start, isBlank(buffer[contentEnd - 1]) { contentEnd -= 1 }
    let cut = Cut(range: start..<contentEnd, line: rowLine, isBlank: contentEnd == start)
    rowLine += 1
    start = scanned
    return cut
  }

  private mutating func nextRow() throws -> Cut? {
    while true {
      if start == scanned {
        cutter.skipLineEnd(buffer, from: &scanned)
        start = scanned
        rowLine = cutter.line
      }
      if let (end, isBlank) = cutter.cut(buffer, from: &scanned) {
        defer { start = scanned }
        return Cut(range: start..<end, line: rowLine, isBlank: isBlank)
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Cut(range: start..<buffer.count, line: rowLine, isBlank: cutter.finish())
      }
      guard try fillWithinLimit() else { return nil }
    }
  }

  /// Reads more; `false`, with an error, when the record at hand is too long.
  private mutating func fillWithinLimit() throws -> Bool {
    guard buffer.count - start <= ReadingLimits.recordMegabytes * 1024 * 1024 else {
      fail(.tooLong(megabytes: ReadingLimits.recordMegabytes), at: Place(file: name, line: rowLine))
      return false
    }
    try fill()
    return true
  }

  private mutating func fill() throws {
    let source = unsafe source
    let count = try unsafe readBuffer.withUnsafeMutableBytes { try unsafe source($0) }
    if count <= 0 { isAtEnd = true } else { buffer.append(contentsOf: readBuffer[..<count]) }
  }
}

private func firstLineEnd(in bytes: [UInt8], from start: Int) -> Int? {
  unsafe bytes.withUnsafeBytes { buffer in
    guard start < buffer.count, let base = buffer.baseAddress else { return nil }
    guard let found = unsafe memchr(base + start, 0x0A, buffer.count - start) else { return nil }
    return unsafe UnsafeRawPointer(found) - base
  }
}

/// Whether bytes begin with the byte order mark of UTF-16.
func isUTF16(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
